import type { ComparedReference } from '@purser/contract';
import type { Change } from '@purser/task-definition';
import { colorsFor } from '../colors.ts';
import { textOfChanges } from '../format/changes-text.ts';
import { textOfReferences } from '../format/versions-text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { withServer } from '../server/with-server.ts';
import type { DiffOptions } from './diff.ts';

/** Prints what differs between two revisions, and which values changed behind references that did not. */
export function diffRevisions(
  [from, to]: readonly [string, string],
  options: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  return withServer(options, io, async (server) => {
    const { changes, references } = await server.taskDefinitions.compare({ from, to });
    const moved = references.filter(isMoved);
    if (options.format === 'json')
      io.stdout.write(`${JSON.stringify({ changes, references }, undefined, 2)}\n`);
    else {
      const colors = colorsFor(io.stdout, io, options.color);
      io.stdout.write(textOfChanges(changes as Change[], colors) + textOfReferences(moved, colors));
    }
    const isSame = changes.length === 0 && moved.length === 0;
    return isSame || !options.exitCode ? EXIT.clean : EXIT.found;
  });
}

/** The reference is the same, and leads to another version by the second registration. */
function isMoved({ isReferenceSame, from, to }: ComparedReference): boolean {
  return isReferenceSame && from?.state === 'known' && to?.state === 'known' && from.version !== to.version;
}
