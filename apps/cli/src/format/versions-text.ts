import type { ComparedReference, PastVersion } from '@purser/contract';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

/** References that stayed the same while their values changed, one a line, with the versions of both sides. */
export function textOfReferences(references: readonly ComparedReference[], colors: Colors): string {
  return references
    .map(({ container, variable, name, from, to, now }) => {
      const place = [container, variable].filter((part) => part !== undefined).join(' ');
      const isLater = now.state === 'known' && to?.state === 'known' && now.version !== to.version;
      const versions = `${textOfVersion(from)} → ${textOfVersion(to)}${isLater ? `, now ${now.version}` : ''}`;
      const what = `reference unchanged, value changed: ${printable(name)} ${versions}`;
      return `${colors.yellow(`~ ${printable(place)}`)} ${what}\n`;
    })
    .join('');
}

function textOfVersion(version: PastVersion | undefined): string {
  if (version?.state !== 'known') return 'unknown';
  return version.source === 'derived' ? `${version.version} (derived)` : version.version;
}
