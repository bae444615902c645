import picocolors from 'picocolors';
import type { Io, Writer } from './io.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Gives the colours for a stream: those of `--color` and `--no-color` before NO_COLOR and FORCE_COLOR, and
 * without any of them colours on a terminal only.
 *
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function colorsFor(stream: Writer, { env }: Io, wanted: boolean | undefined): Colors {
  return picocolors.createColors(wanted ?? asks(stream, env));
}

function asks(stream: Writer, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
