import type { PathSegment, Shape } from '@purser/task-definition';

/** Members that name another part of the definition, or are named by one. */
const NAMES = new Set(['name', 'sourceVolume', 'containerName', 'sourceContainer']);

const PROPERTIES_OF_NAMES = new Set(['Name', 'SourceVolume', 'ContainerName', 'SourceContainer']);

const MOST_CANDIDATES = 15;

const ROLE = 'arn:aws:iam::111122223333:role/unknown';
const PARAMETER = 'arn:aws:ssm:us-east-1:111122223333:parameter/unknown';
const SECRET = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:unknown-AbCdEf';

const CANDIDATES_BY_MEMBER: Readonly<Record<string, readonly string[]>> = {
  taskRoleArn: [ROLE],
  executionRoleArn: [ROLE],
  valueFrom: [PARAMETER, SECRET],
  credentialsParameter: [SECRET],
  fileSystemId: ['fs-0123456789abcdef0'],
  image: ['public.ecr.aws/docker/library/busybox:1.37'],
};

const TASK_SIZES: Readonly<Record<string, readonly string[]>> = {
  cpu: ['256', '1024', '4096'],
  memory: ['512', '2048', '30720'],
};

/** Gives values that a member which only a deployment knows may well have, in the shape of that member. */
export class StandIns {
  readonly #properties: unknown;
  #names: readonly string[] | undefined;
  readonly #ordinals = new Map<string, number>();

  /** @param properties What the resource has; an unknown name may be any that is written in it. */
  constructor(properties: unknown) {
    this.#properties = properties;
  }

  /** Gives the values to try for what an expression gives; the same expression gives the same values. */
  candidates(shape: Shape, path: readonly PathSegment[], expression: unknown): readonly unknown[] {
    switch (shape.type) {
      case 'enum':
        return shape.values;
      case 'boolean':
        return [true, false];
      case 'integer':
        return [1, 1024, 65_535];
      case 'string':
        return this.#texts(path, expression);
      case 'map':
        return [{}];
      case 'list':
        return this.candidates(shape.item, [...path, 0], expression).map((item) => [item]);
      case 'structure': {
        const members = Object.entries(shape.members).filter(([, member]) => member.missing !== undefined);
        const firsts = members.map(([name, member]) => {
          const [first] = this.candidates(member, [...path, name], [expression, name]);
          return [name, first];
        });
        return [Object.fromEntries(firsts) as unknown];
      }
    }
  }

  #texts(path: readonly PathSegment[], expression: unknown): readonly string[] {
    const member = String(path.at(-1));
    const sizes = path.length === 1 ? TASK_SIZES[member] : undefined;
    if (sizes) return sizes;
    const usual = Object.hasOwn(CANDIDATES_BY_MEMBER, member) ? CANDIDATES_BY_MEMBER[member] : undefined;
    if (usual) return usual;
    const unique = `unknown-${this.#ordinal(expression)}`;
    if (!NAMES.has(member)) return [unique];
    this.#names ??= namesIn(this.#properties);
    return [unique, ...this.#names];
  }

  #ordinal(expression: unknown): number {
    const key = JSON.stringify(expression);
    const ordinal = this.#ordinals.get(key) ?? this.#ordinals.size + 1;
    this.#ordinals.set(key, ordinal);
    return ordinal;
  }
}

function namesIn(properties: unknown): string[] {
  const names = new Set<string>();
  const left = [properties];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && PROPERTIES_OF_NAMES.has(key)) names.add(inner);
      left.push(inner);
    }
  }
  return [...names].slice(0, MOST_CANDIDATES);
}
