import { compare } from './compare.ts';
import { create } from './create.ts';
import { describe } from './describe.ts';
import { history } from './history.ts';
import { label } from './label.ts';
import { level } from './level.ts';
import { list } from './list.ts';
import { members } from './members.ts';
import { refreshIndex } from './refresh-index.ts';
import { remove } from './remove.ts';
import { reveal } from './reveal.ts';
import { setTags } from './set-tags.ts';
import { tags } from './tags.ts';
import { unlabel } from './unlabel.ts';
import { update } from './update.ts';

/** The handlers of Parameter Store. */
export const parameters = {
  compare,
  create,
  describe,
  history,
  label,
  level,
  list,
  members,
  refreshIndex,
  remove,
  reveal,
  setTags,
  tags,
  unlabel,
  update,
};
