import { CLIENT_TOKEN_TAG } from '../described.ts';
import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { taskRule } from '../engine/rule.ts';
import type { Fix } from '../issue.ts';

const DOCS = guide('ecs-using-tags');
// ECS takes 50, of which the tag of the client token is one.
const MAX_TAGS = 49;
const MAX_KEY = 128;
/** How long the value of a tag may be, in characters. */
export const MAX_TAG_VALUE = 256;
/** The characters that ECS takes in the keys and values of tags. */
export const TAG_CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

export const tagRules = [
  taskRule({
    id: 'tags-empty-list',
    severity: 'error',
    appliesTo: 'tags',
    title: 'The list of tags is left out rather than empty.',
    docs: DOCS,
    check({ definition }, report) {
      if (definition.tags?.length !== 0) return;
      report(['tags'], 'An empty list of tags is refused; leave it out.', removal('Remove tags', ['tags']));
    },
  }),
  taskRule({
    id: 'tags-max-50',
    severity: 'error',
    appliesTo: 'tags',
    title: 'There are at most 49 tags besides the one that Purser adds.',
    docs: DOCS,
    check({ definition }, report) {
      const count = definition.tags?.filter((tag) => tag?.key !== CLIENT_TOKEN_TAG).length ?? 0;
      if (count <= MAX_TAGS) return;
      report(
        ['tags'],
        `There are ${count} tags; ECS takes up to 50, and Purser adds one of its own, so ${MAX_TAGS} are left.`,
      );
    },
  }),
  taskRule({
    id: 'tag-key-length',
    severity: 'error',
    appliesTo: 'tags[].key',
    title: 'A tag key has 1 to 128 characters.',
    docs: DOCS,
    missing: 'A tag needs a key.',
    check({ definition }, report) {
      for (const [index, { key }] of entries(definition.tags)) {
        const length = key?.length ?? 0;
        if (length > MAX_KEY) {
          report(['tags', index, 'key'], `The tag key has ${length} characters; ECS takes up to ${MAX_KEY}.`);
        }
      }
    },
  }),
  taskRule({
    id: 'tag-value-length',
    severity: 'error',
    appliesTo: 'tags[].value',
    title: 'A tag value has at most 256 characters.',
    docs: DOCS,
    check({ definition }, report) {
      for (const [index, { value }] of entries(definition.tags)) {
        const length = value?.length ?? 0;
        if (length > MAX_TAG_VALUE) {
          report(['tags', index, 'value'], `The tag value has ${length} characters; ECS takes up to 256.`);
        }
      }
    },
  }),
  taskRule({
    id: 'tag-charset',
    severity: 'error',
    appliesTo: 'tags[]',
    title: 'Tags have letters, digits, spaces and _ . : / = + - @ only.',
    docs: DOCS,
    check({ definition }, report) {
      for (const [index, tag] of entries(definition.tags)) {
        for (const member of ['key', 'value'] as const) {
          if (TAG_CHARACTERS.test(tag[member] ?? '')) continue;
          report(
            ['tags', index, member],
            `A tag ${member} may have letters, digits, spaces and _ . : / = + - @ only.`,
          );
        }
      }
    },
  }),
  taskRule({
    id: 'tag-reserved-prefix',
    severity: 'error',
    appliesTo: 'tags[].key',
    title: 'No tag key begins with aws:, which is kept for AWS.',
    docs: DOCS,
    check({ definition }, report) {
      for (const [index, { key }] of entries(definition.tags)) {
        if (!key?.toLowerCase().startsWith('aws:')) continue;
        report(
          ['tags', index, 'key'],
          `The tag key ${quote(key)} begins with aws:, which is kept for AWS.`,
          removeTag(definition.tags, index),
        );
      }
    },
  }),
  taskRule({
    id: 'tag-client-token',
    severity: 'warn',
    appliesTo: 'tags[].key',
    title: 'The tag of the client token is left to Purser.',
    docs: DOCS,
    check({ definition }, report) {
      for (const [index, { key }] of entries(definition.tags)) {
        if (key !== CLIENT_TOKEN_TAG) continue;
        report(
          ['tags', index, 'key'],
          `Purser sets the tag ${CLIENT_TOKEN_TAG} itself, so the value given here is not kept.`,
          removeTag(definition.tags, index),
        );
      }
    },
  }),
  taskRule({
    id: 'tag-duplicate-key',
    severity: 'error',
    appliesTo: 'tags[].key',
    title: 'No tag key stands twice.',
    docs: DOCS,
    check({ definition }, report) {
      for (const sharing of duplicates(entries(definition.tags), ([, tag]) => tag.key)) {
        for (const [index, { key }] of sharing) {
          report(['tags', index, 'key'], `The tag key ${quote(key ?? '')} is given ${sharing.length} times.`);
        }
      }
    },
  }),
];

/** Takes one tag away, and the list with its last one: ECS refuses an empty list. */
function removeTag(tags: readonly unknown[] | undefined, index: number): Fix {
  return removal('Remove the tag', tags?.length === 1 ? ['tags'] : ['tags', index]);
}
