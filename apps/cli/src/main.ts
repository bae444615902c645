import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

// The SDK's notice of the Node versions of its future releases says nothing about this pinned one.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

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
