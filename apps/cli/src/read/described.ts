import {
  DESCRIBED_ONLY_KEYS,
  type DescribedRevision,
  fromDescribed,
  type PathSegment,
} from '@purser/task-definition';
import { isRecord, type JsonRecord, memberOf } from './json/is-record.ts';
import type { ReadDefinition, Reading, Trace } from './reading.ts';

/** Gives a definition that is written in a document as one sends it, at a path of the document. */
function plainReading(definition: unknown, trace: (path: readonly PathSegment[]) => Trace): Reading {
  return { definition, issues: [], trace, isLive: () => true, isUnknown: () => false };
}

/**
 * Reads a document that is no template: what RegisterTaskDefinition takes, or what DescribeTaskDefinition
 * prints, as a whole or its `taskDefinition` alone.
 */
export function readDefinition(document: unknown): ReadDefinition {
  const wrapped = memberOf(document, 'taskDefinition');
  if (isRecord(document) && isRecord(wrapped) && memberOf(document, 'containerDefinitions') === undefined) {
    return readDescribed(document, wrapped, ['taskDefinition']);
  }
  if (isRecord(document) && isDescribed(document)) return readDescribed({}, document, []);
  return {
    form: 'input',
    notes: [],
    readings: [plainReading(document, (path) => ({ raw: path, rest: [] }))],
  };
}

/** A file written by hand may have one of the server's fields by mistake; a revision has several. */
function isDescribed(document: JsonRecord): boolean {
  return 'taskDefinitionArn' in document || ('revision' in document && 'status' in document);
}

function readDescribed(
  response: JsonRecord,
  revision: JsonRecord,
  base: readonly PathSegment[],
): ReadDefinition {
  const tags = memberOf(response, 'tags');
  const sent = fromDescribed(revision as DescribedRevision, Array.isArray(tags) ? tags.filter(isRecord) : []);
  const kept = Array.isArray(tags)
    ? tags.flatMap((tag, index) => (sent.tags?.includes(tag) ? [index] : []))
    : [];
  const aside = [
    ...DESCRIBED_ONLY_KEYS.filter((key) => Object.hasOwn(revision, key)),
    ...Object.keys(response).filter((key) => key !== 'taskDefinition' && key !== 'tags'),
    ...(Array.isArray(tags) && kept.length < tags.length ? ['tags that belong to the revision'] : []),
  ];
  const trace = ([first, ...rest]: readonly PathSegment[]): Trace => {
    if (first === undefined) return { raw: base, rest: [] };
    if (first !== 'tags' || 'tags' in revision) return { raw: [...base, first, ...rest], rest: [] };
    const [index, ...inner] = rest;
    const raw = typeof index === 'number' ? [kept[index] ?? index, ...inner] : rest;
    return { raw: ['tags', ...raw], rest: [] };
  };
  return {
    form: 'described',
    notes: aside.length > 0 ? [`set aside, as ECS adds it: ${aside.join(', ')}`] : [],
    readings: [plainReading(sent, trace)],
  };
}
