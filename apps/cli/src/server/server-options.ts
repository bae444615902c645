import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from '../io.ts';

/** What commands that ask a running Purser are told. */
export interface ServerOptions {
  url?: string;
}

const DEFAULT_URL = 'http://127.0.0.1:4600';

/** Adds the option that names the Purser to ask. */
export function withServerOption(command: Command): Command {
  return command.addOption(
    new Option('--url <url>', `the address of Purser (default: PURSER_URL, or ${DEFAULT_URL})`).argParser(
      readUrl,
    ),
  );
}

/** Gives the address of the Purser to ask. */
export function serverUrl({ url }: ServerOptions, { env }: Pick<Io, 'env'>): string {
  return url ?? (env.PURSER_URL || DEFAULT_URL);
}

function readUrl(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('An address begins with http:// or https://.');
}
