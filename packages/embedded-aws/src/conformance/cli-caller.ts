import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Call, type Caller, type Endpoint, type Outcome, type Reply, separated } from './caller.ts';
import { bareEnvironment, hasPythonModule, startPython } from './python-process.ts';

interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Runner extends AsyncDisposable {
  run(words: string[], environment: Record<string, string>): Promise<Result>;
}

/** Calls with the AWS CLI; inside one process of Python where its package can be imported. */
export async function createCliCaller(): Promise<Caller> {
  const runner = hasPythonModule('awscli.clidriver') ? inOneProcess() : inManyProcesses();
  const folder = await mkdtemp(join(tmpdir(), 'purser-cli-'));
  return {
    async call(call) {
      const { words, output } = await toCommand(call, folder);
      return outcomeOf(await runner.run(words, environmentOf(call.account)), output);
    },
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

function inOneProcess(): Runner {
  const python = startPython(join(import.meta.dirname, 'run_aws_cli.py'));
  return {
    run: async (words, environment) => (await python.ask({ words, environment })) as Result,
    [Symbol.asyncDispose]: () => python[Symbol.asyncDispose](),
  };
}

function inManyProcesses(): Runner {
  return {
    run: (words, environment) =>
      new Promise((resolve) => {
        const env = { ...bareEnvironment(), ...environment };
        const child = execFile('aws', words, { env }, (_error, stdout, stderr) =>
          resolve({ code: child.exitCode, stdout, stderr }),
        );
      }),
    [Symbol.asyncDispose]: async () => {},
  };
}

function environmentOf({ region, credentials }: Endpoint): Record<string, string> {
  return {
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_MAX_ATTEMPTS: '1',
  };
}

/** Gives the words of a command, and the file that the body of an object will be in. */
async function toCommand(
  { account, service, operation, input }: Call,
  folder: string,
): Promise<{ words: string[]; output: string | undefined }> {
  const words = [service === 's3' ? 's3api' : service, separated(operation, '-')];
  const rest: Record<string, unknown> = {};
  for (const [member, value] of Object.entries(input)) {
    if (typeof value !== 'object' || value === null || !('$blob' in value)) {
      rest[member] = plain(value);
      continue;
    }
    // Version 1 takes bytes that are no text from files alone, and an object's body is always a file.
    const file = join(folder, member);
    await writeFile(file, Buffer.from(String(value.$blob), 'base64'));
    words.push(`--${separated(member, '-')}`, member === 'Body' ? file : `fileb://${file}`);
  }
  const output = operation === 'GetObject' ? join(folder, 'object') : undefined;
  if (output === undefined) {
    words.push('--cli-input-json', JSON.stringify(rest));
  } else {
    // This one command takes no JSON.
    for (const [member, value] of Object.entries(rest)) {
      words.push(`--${separated(member, '-')}`, String(value));
    }
    words.push(output);
  }
  words.push('--endpoint-url', account.url);
  words.push('--output', 'json', '--no-paginate');
  return { words, output };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return value.$date;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

async function outcomeOf({ code, stdout, stderr }: Result, output: string | undefined): Promise<Outcome> {
  if (code !== 0) {
    const [, found = 'unknown', message = stderr] =
      /\(([\w.]+)\) when calling the \w+ operation[^:]*: (.*)/s.exec(stderr) ?? [];
    return { error: { code: found, message: message.trim() } };
  }
  const reply = (stdout.trim() === '' ? {} : JSON.parse(stdout)) as Reply;
  if (output !== undefined) reply.Body = (await readFile(output)).toString('base64');
  return { reply };
}
