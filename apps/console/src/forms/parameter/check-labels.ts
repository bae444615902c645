const LABEL = /^[A-Za-z0-9_.-]{1,100}$/;
const MAX_LABELS = 10;

/** The labels of a text with commas or spaces between them, each once. */
export const labelsIn = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter(Boolean))];

/**
 * Says what is wrong with the labels of one version; undefined where nothing is.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html
 */
export function checkLabels(labels: readonly string[]): string | undefined {
  const bad = labels.find((label) => !LABEL.test(label) || /^(\d|aws|ssm)/i.test(label));
  if (bad !== undefined) {
    return `${bad} is no label: it may hold 100 letters, digits and _ . -, and may not begin with a digit, aws or ssm.`;
  }
  return labels.length > MAX_LABELS
    ? `A version takes at most ${MAX_LABELS} labels; these are ${labels.length}.`
    : undefined;
}

/** What changes from some labels to others. */
export function labelChanges(before: readonly string[], after: readonly string[]) {
  return {
    add: after.filter((label) => !before.includes(label)),
    remove: before.filter((label) => !after.includes(label)),
  };
}
