import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scheduler } from '../services/scheduler/scheduler.ts';
import { jsonServices, queryServices } from '../services/services.ts';
import { bareEnvironment, hasPythonModule } from './python-process.ts';
import { scenarios } from './scenarios/scenarios.ts';

/** Gives what a README says of operations: the names that it has as there, at least in part, and as not done. */
async function readState(service: string): Promise<{ there: string[]; missing: string[] }> {
  const text = await readFile(join(import.meta.dirname, '../services', service, 'README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ((?:\w+, )*\w+) \| (done|partly|not done) \|/gm)];
  const namesIn = (wanted: (state: string) => boolean) =>
    rows.filter(([, , state = '']) => wanted(state)).flatMap(([, names = '']) => names.split(', '));
  const [, rest = ''] = /^Not done, answered with `\w+`:\n([\w,\s]*)\.$/m.exec(text) ?? [];
  return {
    there: namesIn((state) => state !== 'not done').sort(),
    missing: [...namesIn((state) => state === 'not done'), ...rest.split(/,\s+/).filter(Boolean)].sort(),
  };
}

it.each(scenarios)('names the operations of $service.name that are there', async ({ service }) => {
  expect((await readState(service.name)).there).toEqual(Object.keys(service.operations).sort());
});

const schedulerClient = { ...scheduler, loadClient: () => import('@aws-sdk/client-scheduler') };

it.each([...jsonServices, ...queryServices, schedulerClient])(
  "names the rest of AWS's API of $name",
  async (service) => {
    const commands = Object.keys(await service.loadClient()).filter((name) => /^[A-Z]\w+Command$/.test(name));
    const rest = commands
      .map((name) => name.slice(0, -'Command'.length))
      .filter((name) => !Object.hasOwn(service.operations, name));
    expect((await readState(service.name)).missing).toEqual(rest.sort());
  },
);

it("names the rest of AWS's API of s3", async (test) => {
  if (!hasPythonModule('botocore')) {
    console.warn('SKIPPED: python3 has no botocore here, which alone knows the whole API of S3.');
    test.skip();
  }
  const program =
    "import botocore.session, json; print(json.dumps(botocore.session.get_session().get_service_model('s3').operation_names))";
  const names = JSON.parse(
    execFileSync('python3', ['-c', program], { encoding: 'utf8', env: bareEnvironment() }),
  ) as string[];
  const { there, missing } = await readState('s3');
  // Another version of botocore may know other operations.
  expect(names.filter((name) => !there.includes(name) && !missing.includes(name))).toEqual([]);
});
