import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Python program that answers each line of JSON with one. */
export interface PythonProcess extends AsyncDisposable {
  ask(question: object): Promise<unknown>;
}

/** The environment of programs that are no business of the user's own AWS accounts. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    PATH,
    HOME,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_PAGER: '',
  };
}

/** Whether there is a Python 3 that has a module. */
export function hasPythonModule(name: string): boolean {
  try {
    execFileSync('python3', ['-c', `import ${name}`], { stdio: 'ignore', env: bareEnvironment() });
    return true;
  } catch {
    return false;
  }
}

/** Starts a program. One question is asked at a time. */
export function startPython(script: string): PythonProcess {
  const child = spawn('python3', [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: bareEnvironment(),
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${script} has ended`);
      return JSON.parse(value);
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
