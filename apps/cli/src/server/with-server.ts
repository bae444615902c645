import { EXIT, type ExitCode, type Io } from '../io.ts';
import { printable } from '../printable.ts';
import { createServerClient, readServerFailure, type ServerClient } from './server-client.ts';
import { type ServerOptions, serverUrl } from './server-options.ts';

/**
 * Lets `use` ask a running Purser; why it did not do what it was asked for goes to the standard error. That ends with 2,
 * or with 1 where it is a preflight that fails.
 */
export async function withServer(
  options: ServerOptions,
  io: Io,
  use: (client: ServerClient, url: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const url = serverUrl(options, io);
  try {
    return await use(createServerClient(url), url);
  } catch (error) {
    const { message, issues, isPreflight } = readServerFailure(error, url);
    io.stderr.write(`error: ${printable(message)}\n`);
    for (const issue of issues) io.stderr.write(`  ${printable(`${issue.path}: ${issue.message}`)}\n`);
    if (!isPreflight) return EXIT.trouble;
    io.stderr.write('--accept-failures does it nevertheless.\n');
    return EXIT.found;
  }
}
