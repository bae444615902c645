import type { IndexState } from '@purser/contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BoardEmpty } from './BoardEmpty.tsx';

const READ: IndexState = { read: 3, toRead: 0, isReading: false };

const said = (index: IndexState, notKnown = 0) =>
  renderToStaticMarkup(<BoardEmpty search={{}} index={index} notKnown={notKnown} onClear={() => {}} />);

test('an empty board is good news only where everything is known', () => {
  expect(said(READ)).toContain('Every running task was started after');
  expect(said(READ, 1)).toContain('Of what is known, nothing changed');
  expect(said({ ...READ, toRead: 2 })).toContain('still being read');
});

test('that nothing could be read is no good news', () => {
  const failure = { code: 'AccessDeniedException', message: 'Not authorized to perform: ecs:ListServices' };
  const text = said({ ...READ, read: 0, failure });
  expect(text).toContain('AccessDeniedException: Not authorized to perform: ecs:ListServices');
  expect(text).not.toContain('No stale secrets');
});
