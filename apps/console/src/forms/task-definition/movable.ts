import { type Fix, type Issue, parsePath, type TaskDefinition, toPointer } from '@purser/task-definition';
import type { PathSegment } from './codec/json.ts';

/** The rules about a secret that is written in plain text; a parameter in its place mends it. */
const PLAIN_SECRETS = new Set(['env-plaintext-secret', 'log-option-plaintext-secret']);

/** A plain value that can be moved to Parameter Store, and how. */
export interface Move {
  /** The plain value. It is never to be shown, kept or put into an address. */
  value: string;
  /** A name for the parameter: the family, the container and the key as a hierarchy. */
  name: string;
  /** Gives the change that puts a reference in the place of the value. */
  replaceBy(valueFrom: string): Fix;
}

/** Tells whether an issue is a plain value that belongs into Parameter Store. */
export const isMovable = ({ ruleId }: Pick<Issue, 'ruleId'>) => PLAIN_SECRETS.has(ruleId);

/** Gives the move that mends an issue of {@link isMovable}; undefined when its value is no longer there. */
export function moveOf(path: string, taskDefinition: TaskDefinition): Move | undefined {
  const [top, index, list, ...rest] = parsePath(path);
  if (top !== 'containerDefinitions' || typeof index !== 'number') return undefined;
  const container = taskDefinition.containerDefinitions?.[index];
  const names = { family: taskDefinition.family ?? '', container: container?.name ?? '' };
  const at = (...segments: PathSegment[]) => toPointer(['containerDefinitions', index, ...segments]);
  if (list === 'environment' && typeof rest[0] === 'number') {
    const { name, value } = container?.environment?.[rest[0]] ?? {};
    return moveTo(
      { ...names, key: name, value, from: at('environment', rest[0]) },
      at('secrets'),
      container?.secrets,
    );
  }
  if (list === 'logConfiguration' && rest[0] === 'options' && rest[1] !== undefined) {
    const { options, secretOptions } = container?.logConfiguration ?? {};
    const key = String(rest[1]);
    const value = options !== undefined && Object.hasOwn(options, key) ? options[key] : undefined;
    const from = at('logConfiguration', 'options', key);
    return moveTo({ ...names, key, value, from }, at('logConfiguration', 'secretOptions'), secretOptions);
  }
  return undefined;
}

interface Source {
  family: string;
  container: string;
  key: string | undefined;
  value: string | undefined;
  /** The pointer to the plain value's place. */
  from: string;
}

function moveTo({ key, value, from, ...names }: Source, list: string, present: unknown): Move | undefined {
  if (!key || !value) return undefined;
  const parts = [names.family, names.container, key].map(inName).filter(Boolean);
  return {
    value,
    name: `/${parts.join('/')}`,
    replaceBy: (valueFrom) => ({
      label: 'Move to Parameter Store',
      patch: [
        { op: 'remove', path: from },
        ...(Array.isArray(present) ? [] : [{ op: 'add' as const, path: list, value: [] }]),
        { op: 'add', path: `${list}/-`, value: { name: key, valueFrom } },
      ],
    }),
  };
}

/** Parameter Store takes letters, digits and `_.-`, and no name that begins with `aws` or `ssm`. */
const inName = (text: string) => text.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').replace(/^-+|-+$/g, '');
