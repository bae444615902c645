import { changeKeys } from './change-keys.ts';
import { content } from './content.ts';
import { create } from './create.ts';
import { describe } from './describe.ts';
import { list } from './list.ts';
import { moveStage } from './move-stage.ts';
import { policy } from './policy.ts';
import { putValue } from './put-value.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { reveal } from './reveal.ts';
import { rotate } from './rotate.ts';
import { setTags } from './set-tags.ts';
import { update } from './update.ts';
import { versions } from './versions.ts';

/** The handlers of Secrets Manager. */
export const secrets = {
  changeKeys,
  content,
  create,
  describe,
  list,
  moveStage,
  policy,
  putValue,
  remove,
  restore,
  reveal,
  rotate,
  setTags,
  update,
  versions,
};
