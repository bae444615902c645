import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: () => buffer(process.stdin),
  stdout: process.stdout,
  stderr: process.stderr,
});
