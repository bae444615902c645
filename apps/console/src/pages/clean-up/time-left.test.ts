import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [3, 'less than a minute left'],
  [70, 'about a minute left'],
  [688, 'about 11 minutes left'],
])('%i seconds are %s', (seconds, text) => expect(timeLeft(seconds)).toBe(text));
