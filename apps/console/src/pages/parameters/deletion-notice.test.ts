import { expect, test } from 'vitest';
import { deletionNotice } from './deletion-notice.ts';

test('names a few of many', () => {
  const deleted = ['/a', '/b', '/c', '/d'];
  expect(deletionNotice({ deleted, missing: [], left: [] })).toEqual({
    type: 'success',
    content: 'Deleted: /a, /b and 2 more.',
  });
});

test('warns of those that are still there', () => {
  const { type, content } = deletionNotice({ deleted: ['/a'], missing: ['/b'], left: ['/c'] });
  expect(type).toBe('warning');
  expect(content).toContain('Already gone: /b.');
  expect(content).toContain('still there: /c.');
});
