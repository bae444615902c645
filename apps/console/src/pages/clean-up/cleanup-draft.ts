import type { CleanupChoice } from '../../api/cleanup-queries.ts';

/** What the form holds; numbers are the texts of their fields. */
export interface CleanupDraft {
  family: string;
  keepLast: string;
  olderThanDays: string;
  onlyPlaintext: boolean;
  includeInactive: boolean;
}

/** What is wrong with a field. */
export type CleanupErrors = Partial<Record<'family' | 'keepLast' | 'olderThanDays', string>>;

const MAX_KEPT = 1000;
const MAX_DAYS = 36_500;
const FAMILY = /^[A-Za-z0-9_-]{1,255}$/;

const isWhole = (text: string, most: number) => /^\d{1,5}$/.test(text) && Number(text) <= most;

/** Gives what is wrong with the form, field by field. */
export function errorsOf({ family, keepLast, olderThanDays }: CleanupDraft): CleanupErrors {
  return {
    ...(family.trim() !== '' &&
      !FAMILY.test(family.trim()) && { family: 'A family has up to 255 letters, digits, _ and -.' }),
    ...(!isWhole(keepLast, MAX_KEPT) && { keepLast: `A whole number, 0 to ${MAX_KEPT}.` }),
    ...(olderThanDays !== '' &&
      !isWhole(olderThanDays, MAX_DAYS) && { olderThanDays: `A whole number of days, 0 to ${MAX_DAYS}.` }),
  };
}

/** Gives what to ask for; undefined while a field is wrong. */
export function choiceOf(draft: CleanupDraft): CleanupChoice | undefined {
  if (Object.keys(errorsOf(draft)).length > 0) return undefined;
  const { family, keepLast, olderThanDays, onlyPlaintext, includeInactive } = draft;
  return {
    keepLast: Number(keepLast),
    onlyPlaintext,
    includeInactive,
    ...(family.trim() !== '' && { family: family.trim() }),
    ...(olderThanDays !== '' && { olderThanDays: Number(olderThanDays) }),
  };
}
