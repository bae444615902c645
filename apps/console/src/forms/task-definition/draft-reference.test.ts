import { beforeEach, expect, test } from 'vitest';
import { loadDraft, saveDraft } from './draft.ts';
import { addToDraft, withReference } from './draft-reference.ts';

const base = {
  family: 'shop',
  containerDefinitions: [
    { name: 'api', image: 'a', environment: [{ name: 'TOKEN', value: 'x' }] },
    { name: 'job', image: 'b', secrets: [{ name: 'TOKEN', valueFrom: '/old' }] },
  ],
};
const reference = { container: 'job', name: 'TOKEN', valueFrom: '/new' };

beforeEach(() => localStorage.clear());

test('a reference takes the place of what the container had under its name', () => {
  expect(withReference(base, reference).containerDefinitions).toEqual([
    base.containerDefinitions[0],
    { name: 'job', image: 'b', secrets: [{ name: 'TOKEN', valueFrom: '/new' }] },
  ]);
  expect(withReference(base, { ...reference, container: 'none' }).containerDefinitions?.[0]).toEqual({
    name: 'api',
    image: 'a',
    secrets: [{ name: 'TOKEN', valueFrom: '/new' }],
  });
});

test('a draft that is there is gone on with', () => {
  addToDraft('key', base, reference);
  expect(loadDraft('key')).toMatchObject({ step: 'containers', taskDefinition: { family: 'shop' } });
  saveDraft('key', { step: 'tags' as never, taskDefinition: { ...base, cpu: '512' } });
  addToDraft('key', base, reference);
  expect(loadDraft('key')?.taskDefinition).toMatchObject({
    cpu: '512',
    containerDefinitions: [{}, { secrets: [{ valueFrom: '/new' }] }],
  });
});
