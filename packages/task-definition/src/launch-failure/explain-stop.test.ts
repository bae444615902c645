import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASM, definition, FETCH, SECRET, TEXTS } from '../testing/stop-texts.ts';
import { explainStop } from './explain-stop.ts';

describe('every text of a stop', () => {
  it.each(TEXTS)('%s', (stoppedReason, causeId, paths) => {
    const failures = explainStop({ stoppedReason }, definition);
    expect(failures.map((failure) => failure.causeId)).toEqual([causeId]);
    expect([...(failures[0]?.paths ?? [])].sort()).toEqual([...paths].sort());
    expect(failures[0]?.cause).not.toMatch(/undefined/);
    expect(failures[0]?.remedy).toMatch(/\.$/);
  });

  it.each(TEXTS)('is told without a definition, too: %s', (stoppedReason, causeId) => {
    const [failure] = explainStop({ stoppedReason });
    expect(failure?.causeId).toBe(causeId === 'secret-ssm-arn-double-slash' ? 'secret-missing' : causeId);
  });
});

describe('a stop', () => {
  it('tells of several failures that the agent joined', () => {
    const other = SECRET.replace('db', 'mail');
    const failures = explainStop(
      {
        stoppedReason: `${FETCH}ResourceNotFoundException: Secrets Manager can't find the specified secret.;${ASM}failed to fetch secret ${other} from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
      },
      definition,
    );
    expect(failures.map(({ causeId, subjects }) => [causeId, subjects])).toEqual([
      ['secret-missing', [SECRET]],
      ['secret-pending-deletion', [other]],
    ]);
  });

  it('tells what an exit code means, and blames the containers that failed', () => {
    const [failure] = explainStop(
      {
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        containers: [
          { name: 'app', exitCode: 137 },
          { name: 'proxy', exitCode: 0 },
        ],
      },
      definition,
    );
    expect(failure).toMatchObject({ causeId: 'stop-code', paths: ['containerDefinitions[0]'] });
    expect(failure?.cause).toContain('exit code 137 (it was killed (SIGKILL)');
  });

  it('blames the container at which a reason stands', () => {
    const containers = [{ name: 'proxy', reason: 'CannotPullContainerError: manifest unknown' }];
    const [failure] = explainStop({ stopCode: 'TaskFailedToStart', containers }, definition);
    expect(failure?.paths).toEqual(['containerDefinitions[1].image']);
  });

  it('that somebody asked for has no cause to tell', () => {
    expect(explainStop({ stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })).toEqual([]);
  });

  it('never throws, and takes any text in a moment', () => {
    fc.assert(
      fc.property(fc.string(), (stoppedReason) => Array.isArray(explainStop({ stoppedReason }, definition))),
    );
    const long = 'CannotPullContainerError: failed to resolve ref '.repeat(5000);
    expect(explainStop({ stoppedReason: long })).toEqual([]);
  });
});
