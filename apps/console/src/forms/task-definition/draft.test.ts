import { beforeEach, describe, expect, it } from 'vitest';
import { clearDraft, loadDraft, saveDraft } from './draft.ts';

const KEY = 'purser.draft.test';
const taskDefinition = { family: 'web', containerDefinitions: [] };

describe('the draft of a wizard', () => {
  beforeEach(() => localStorage.clear());

  it('is there again at the same step', () => {
    saveDraft(KEY, { taskDefinition, step: 'storage', json: '{' });
    expect(loadDraft(KEY)).toEqual({ taskDefinition, step: 'storage', json: '{' });
    clearDraft(KEY);
    expect(loadDraft(KEY)).toBeUndefined();
  });

  it('keeps where rows came from', () => {
    const sources = [
      {
        container: 'app',
        kind: 'parameter-path' as const,
        source: '/team/app',
        rewriting: { prefix: '', case: 'upper' as const, recursive: true },
        members: ['/team/app/a'],
      },
    ];
    saveDraft(KEY, { taskDefinition, step: 'containers', sources });
    expect(loadDraft(KEY)?.sources).toEqual(sources);
  });

  it.each(['not json', 'null', '[]', '{"step":"task"}', '{"taskDefinition":3}'])(
    'is not there in %s',
    (stored) => {
      localStorage.setItem(KEY, stored);
      expect(loadDraft(KEY)).toBeUndefined();
    },
  );

  it('begins at the first step when the stored one is unknown', () => {
    localStorage.setItem(KEY, JSON.stringify({ taskDefinition, step: 'old' }));
    expect(loadDraft(KEY)?.step).toBe('task');
  });

  it('does without a storage that refuses', () => {
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    expect(() => saveDraft(KEY, { taskDefinition, step: 'task' }, full)).not.toThrow();
  });
});
