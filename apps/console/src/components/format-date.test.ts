import { expect, test } from 'vitest';
import { formatDate } from './format-date.ts';

test('shows day, year and minute of a time, and a dash for none', () => {
  expect(formatDate(undefined)).toBe('-');
  expect(formatDate(new Date(2026, 10, 24, 9, 5).toISOString())).toMatch(/^Nov 24, 2026, 9:05\sAM$/);
});
