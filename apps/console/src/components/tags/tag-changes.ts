import type { TagEditorProps } from '@cloudscape-design/components/tag-editor';

interface Tag {
  key: string;
  value: string;
}

/** The tags of a thing as the editor takes them. */
export const toEdited = (tags: readonly Tag[]): TagEditorProps.Tag[] =>
  tags.map((tag) => ({ ...tag, existing: true }));

/** The tags that stay, for a thing that is yet to be made. */
export const keptTags = (edited: readonly TagEditorProps.Tag[]): Tag[] =>
  edited.filter(({ markedForRemoval }) => !markedForRemoval).map(({ key, value }) => ({ key, value }));

/** What the editor has changed. */
export function tagChanges(before: readonly Tag[], edited: readonly TagEditorProps.Tag[]) {
  const kept = keptTags(edited);
  return {
    set: kept.filter(({ key, value }) => !before.some((tag) => tag.key === key && tag.value === value)),
    remove: before.filter(({ key }) => !kept.some((tag) => tag.key === key)).map(({ key }) => key),
  };
}
