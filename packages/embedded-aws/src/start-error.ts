/** The embedded account could not start; the message is one line for the person who started it. */
export class EmbeddedAwsStartError extends Error {
  override readonly name = 'EmbeddedAwsStartError';
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'there is a file of that name',
  ENOSPC: 'the disk is full',
};

/** Gives the start error for a data folder that cannot be used. */
export function dataDirError(dataDir: string, cause: unknown): EmbeddedAwsStartError {
  return new EmbeddedAwsStartError(
    `The embedded AWS account cannot use its data folder ${dataDir}: ${reasonOf(cause)}.`,
    { cause },
  );
}

/** Gives the start error for an address that cannot be listened on. */
export function listenError(host: string, port: number, cause: unknown): EmbeddedAwsStartError {
  const reason = codeOf(cause) === 'EADDRINUSE' ? 'the port is already in use' : reasonOf(cause);
  return new EmbeddedAwsStartError(
    `The embedded AWS account cannot listen on port ${port} of ${host}: ${reason}.`,
    { cause },
  );
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}

function reasonOf(cause: unknown): string {
  const code = codeOf(cause);
  return (
    (code && (REASONS[code] ?? code)) ||
    (cause instanceof Error ? cause.message.split('\n')[0] : '') ||
    'unknown'
  );
}
