/** Where this browser keeps the draft of the next revision. */
export const revisionDraftKey = ({ family, revision }: { family: string; revision: number }) =>
  `purser.draft.${family}:${revision}`;

/** Where this browser keeps the draft of a new task definition. */
export const CREATE_DRAFT_KEY = 'purser.draft.create';
