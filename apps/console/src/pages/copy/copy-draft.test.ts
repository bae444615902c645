import { expect, test } from 'vitest';
import { copyErrorsOf } from './copy-draft.ts';

test.each([
  [{ family: 'web', region: '', accountId: '' }, []],
  [{ family: 'web', region: 'eu-west-1', accountId: '111122223333' }, []],
  [{ family: '', region: 'europe', accountId: '12' }, ['family', 'region', 'accountId']],
  [{ family: 'a b', region: '', accountId: '' }, ['family']],
])('%o has wrong fields: %o', (draft, fields) => {
  expect(Object.keys(copyErrorsOf(draft))).toEqual(fields);
});
