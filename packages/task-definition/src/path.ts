/** One step into a definition: a member's name or map's key, or a place in a list. */
export type PathSegment = string | number;

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * Writes a path the way issues carry it: `containerDefinitions[0].secrets[1].valueFrom`. A map key that is no
 * identifier is quoted: `options["awslogs-group"]`.
 */
export function formatPath(segments: readonly PathSegment[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (!IDENTIFIER.test(segment)) path += `[${JSON.stringify(segment)}]`;
    else path += path === '' ? segment : `.${segment}`;
  }
  return path;
}

const BARE_SEGMENT = /\.?([A-Za-z_$][\w$]*)/y;
const INDEX_SEGMENT = /\[(\d+)\]/y;
const QUOTED_SEGMENT = /\[("(?:[^"\\]|\\.)*")\]/y;

/** Reads what {@link formatPath} writes. Throws a SyntaxError for any other text. */
export function parsePath(path: string): PathSegment[] {
  const segments: PathSegment[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    const match = pattern.exec(path);
    if (match) position = pattern.lastIndex;
    return match?.[1];
  };
  while (position < path.length) {
    const dotted = path[position] === '.';
    const bare = dotted === position > 0 ? take(BARE_SEGMENT) : undefined;
    const index = bare === undefined ? take(INDEX_SEGMENT) : undefined;
    const quoted = bare === undefined && index === undefined ? take(QUOTED_SEGMENT) : undefined;
    if (bare !== undefined) segments.push(bare);
    else if (index !== undefined) segments.push(Number(index));
    else if (quoted !== undefined) segments.push(JSON.parse(quoted) as string);
    else throw new SyntaxError(`No path segment can be read at character ${position + 1}.`);
  }
  return segments;
}

/** Gives the JSON Pointer (RFC 6901) of a path, for a JSON patch or an editor. */
export function toPointer(path: string | readonly PathSegment[]): string {
  const segments = typeof path === 'string' ? parsePath(path) : path;
  return segments
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
