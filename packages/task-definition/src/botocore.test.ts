import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRuleCases } from '../corpus/rule-cases.ts';

/** Rules that botocore, the model of the AWS CLI, knows as well, and what it says. It judges no enumeration. */
const SHARED: Readonly<Record<string, string>> = {
  'unknown-key': 'Unknown parameter in input: "revision"',
  'wrong-json-type': 'Invalid type for parameter cpu',
  'docker-label-limit': 'Invalid type for parameter containerDefinitions[0].dockerLabels',
  'tmpfs-fields': 'Missing required parameter in containerDefinitions[0].linuxParameters.tmpfs[0]: "size"',
  'extra-hosts-fields': 'Missing required parameter in containerDefinitions[0].extraHosts[0]: "ipAddress"',
  'env-valuefrom': 'Unknown parameter in containerDefinitions[0].environment[0]: "valueFrom"',
  'env-value-string': 'Invalid type for parameter containerDefinitions[0].environment[0].value',
  'secret-name-required': 'Missing required parameter in containerDefinitions[0].secrets[0]: "name"',
  'restart-enabled': 'Missing required parameter in containerDefinitions[0].restartPolicy: "enabled"',
};

const hasAwsCli = spawnSync('aws', ['--version']).status === 0;
if (!hasAwsCli) console.warn('SKIPPED: there is no `aws` on this machine, so botocore was not asked.');

/** What botocore says of an input; nothing is sent, as only the skeleton of an answer is asked for. */
function judgeByBotocore(file: string): Promise<string> {
  const input = ['--cli-input-json', `file://${file}`, '--generate-cli-skeleton', 'output'];
  const env = {
    PATH: process.env.PATH,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
  };
  return new Promise((resolve) => {
    execFile('aws', ['ecs', 'register-task-definition', ...input], { env }, (_error, _stdout, stderr) =>
      resolve(stderr),
    );
  });
}

test.skipIf(!hasAwsCli)(
  'botocore refuses and takes the same files',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'purser-botocore-'));
    try {
      for (const [ruleId, sentence] of Object.entries(SHARED)) {
        for (const { name, breaks, definition } of readRuleCases(ruleId)) {
          if (name !== 'fail' && name !== 'pass') continue;
          const file = join(folder, `${ruleId}-${name}.json`);
          writeFileSync(file, JSON.stringify(definition));
          const said = await judgeByBotocore(file);
          if (breaks) expect(said, ruleId).toContain(sentence);
          else expect(said, ruleId).toBe('');
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
