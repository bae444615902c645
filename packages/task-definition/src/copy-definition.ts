import type { TaskDefinition } from './model.ts';
import { type Home, partitionOf, serviceHost } from './partition.ts';
import { formatPath, type PathSegment } from './path.ts';
import { parseSecretReference } from './secret-reference.ts';

/** Where a copy of a definition is going to be registered. */
export interface CopyTarget {
  family: string;
  region: string;
  accountId: string;
}

/** A place of a copy that names what belongs to a Region or an account. */
export interface Rewrite {
  /** As issues carry it. */
  path: string;
  before: string;
  /** The same as before where only a person can tell what it must become. */
  after: string;
  /** What to look at, as a sentence; absent where nothing is left to do. */
  note?: string;
}

const ARN = /arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:/g;
const ECR_HOST = /^(\d{12})\.dkr([.-])ecr(-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+\//;
const S3_OBJECT = /^arn:aws[a-z-]*:s3:::/;
/** Options of log drivers that hold a Region. */
const REGION_OPTION = new Set(['awslogs-region', 'region']);
/** Members that name a file system, which is in one Region. */
const FILE_SYSTEM = new Set(['fileSystemId', 'accessPointId']);

/**
 * Gives a definition as it has to be for another family, Region or account, and every place that names what belongs to
 * one: references, roles, images and log options are rewritten; what cannot be told by its name is left, with a note. A
 * bare name of a parameter means that of the task's own Region and account, and stays.
 *
 * @param home Where the definition is registered now.
 */
export function copyDefinition(
  definition: TaskDefinition,
  home: Home,
  target: CopyTarget,
): { taskDefinition: TaskDefinition; rewrites: Rewrite[] } {
  const { family, region, accountId } = target;
  const there: Home = { region, accountId, partition: partitionOf(region) };
  const rewrites: Rewrite[] = [];
  const visit = (value: unknown, path: readonly PathSegment[]): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => visit(item, [...path, index]));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, visit(inner, [...path, key])]),
      );
    if (typeof value !== 'string' || path[0] === 'tags') return value;
    const rewritten = rewrite(value, path, home, there);
    if (!rewritten) return value;
    rewrites.push({ path: formatPath(path), before: value, ...rewritten });
    return rewritten.after;
  };
  const isElsewhere = region !== home.region || accountId !== home.accountId;
  const copy = isElsewhere ? (visit(definition, []) as TaskDefinition) : definition;
  return { taskDefinition: { ...copy, family }, rewrites };
}

type Rewritten = Pick<Rewrite, 'after' | 'note'>;

function rewrite(text: string, path: readonly PathSegment[], home: Home, there: Home): Rewritten | undefined {
  const key = String(path.at(-1));
  if (path.includes('environment')) return ofVariable(text, key, home);
  if (S3_OBJECT.test(text))
    return { after: text, note: 'A bucket is in one Region and account; name one that the copy may read.' };
  if (FILE_SYSTEM.has(key))
    return { after: text, note: 'A file system is in one Region and account; name one of the copy.' };
  if (REGION_OPTION.has(key) && text === home.region) return changed(text, there.region);
  const host = ECR_HOST.exec(text);
  if (key === 'image' && host) return ofImage(text, host, home, there);
  return ofArn(text, home, there);
}

const changed = (before: string, after: string): Rewritten | undefined =>
  before === after ? undefined : { after };

/** A plain value is the program's own affair: it is never rewritten. */
function ofVariable(text: string, key: string, { region, accountId }: Home): Rewritten | undefined {
  if (key !== 'value') return undefined;
  const named = [
    text.includes(region) && `the Region ${region}`,
    text.includes(accountId) && `the account ${accountId}`,
  ];
  const what = named.filter((part) => part !== false).join(' and ');
  return what === '' ? undefined : { after: text, note: `The value names ${what}.` };
}

function ofImage(text: string, host: RegExpExecArray, home: Home, there: Home): Rewritten | undefined {
  const [prefix, accountId, separator, fips = '', region] = host;
  if (accountId !== home.accountId || region !== home.region) return undefined;
  const registry = `${there.accountId}.dkr${separator}${serviceHost(`ecr${fips}`, there)}/`;
  return {
    after: registry + text.slice(prefix.length),
    note: 'The image has to be in the registry of the copy, too: by replication, or by a push.',
  };
}

function ofArn(text: string, home: Home, there: Home): Rewritten | undefined {
  const after = text.replace(
    ARN,
    (whole, partition: string, service: string, region: string, account = '') => {
      const isHome =
        (region === '' || region === home.region) && (account === '' || account === home.accountId);
      if (!isHome) return whole;
      const parts = [
        partition && there.partition,
        service,
        region && there.region,
        account && there.accountId,
      ];
      return `arn:${parts.join(':')}:`;
    },
  );
  if (after === text) return undefined;
  const reference = parseSecretReference(text);
  if (reference.kind !== 'secret' || reference.suffix === undefined) return { after };
  return {
    after,
    note:
      home.accountId === there.accountId
        ? 'A replica of the secret has the same six characters at the end of its ARN; another secret of this name has others.'
        : 'A secret of another account has other six characters at the end of its ARN.',
  };
}
