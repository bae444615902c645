import { expect, it, vi } from 'vitest';
import { createJournalSync } from './journal-sync.ts';

it('tells once of a journal that is gone, and ends nothing', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const journal = createJournalSync('/no/such/folder/state.db-wal');
  journal.wrote();
  await vi.waitFor(() => expect(told).toHaveBeenCalled(), 20_000);
  journal.wrote();
  journal.close();
  expect(told.mock.calls).toEqual([
    ["The embedded account's state is not on the disk: ENOENT for /no/such/folder/state.db-wal"],
  ]);
  told.mockRestore();
});
