import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliCommand, shellQuote } from './cli-command.ts';

describe('the AWS CLI command', () => {
  it('gives a shell every text as it is', () => {
    const texts = fc.sample(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      40,
    );
    const all = ["it's", '$HOME `id` "x" \\ !', 'a\nb', ...texts];
    const script = `printf '%s\\0' ${all.map(shellQuote).join(' ')}`;
    const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(all);
  });

  it('registers the definition in the Region', () => {
    const command = cliCommand({ family: "o'neill", containerDefinitions: [] }, 'eu-west-1');
    const args = execFileSync('sh', ['-c', `aws() { printf '%s\\0' "$@"; }; ${command}`], {
      encoding: 'utf8',
    });
    const [service, operation, , region, , json] = args.split('\0');
    expect([service, operation, region]).toEqual(['ecs', 'register-task-definition', 'eu-west-1']);
    expect(JSON.parse(json ?? '')).toEqual({ family: "o'neill", containerDefinitions: [] });
  });
});
