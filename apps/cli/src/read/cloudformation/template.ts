import type { Facts, PathSegment } from '@purser/task-definition';
import { isRecord, type JsonRecord, memberOf } from '../json/is-record.ts';
import type { ReadDefinition, Reading } from '../reading.ts';
import { Conversion } from './convert.ts';
import { conditionsIn, Resolver } from './resolve.ts';
import { StandIns } from './stand-ins.ts';

const TYPE = 'AWS::ECS::TaskDefinition';

/** What no condition or unknown value needs more of; every one costs a full check. */
const MOST_READINGS = 16;
/** How many conditions can be tried in all their combinations. */
const MOST_CONDITIONS = Math.log2(MOST_READINGS);

/** Whether a document is a template of CloudFormation, SAM's and the CDK's among them. */
export function isTemplate(document: unknown): document is JsonRecord {
  return isRecord(document) && isRecord(memberOf(document, 'Resources'));
}

/** Gives the task definitions among the resources of a template. */
export function readTemplate(template: JsonRecord, facts: Facts): ReadDefinition[] {
  const resolver = new Resolver(template, facts);
  const resources = memberOf(template, 'Resources') as JsonRecord;
  return Object.entries(resources)
    .filter(([, resource]) => memberOf(resource, 'Type') === TYPE)
    .map(([id, resource]) => readResource(id, resource, resolver));
}

function readResource(id: string, resource: unknown, resolver: Resolver): ReadDefinition {
  const properties = memberOf(resource, 'Properties') ?? {};
  const raw: PathSegment[] = ['Resources', id];
  if (memberOf(resource, 'Properties') !== undefined) raw.push('Properties');
  const standIns = new StandIns(properties);
  let conditions: readonly string[] = [];
  const unknownPlaces = new Set<string>();
  let candidates = 0;
  const read = (round: number): Reading => {
    const conversion = new Conversion(resolver, standIns, {
      candidate: round === 0 ? undefined : round - 1,
      // The bits of the round's number: together the rounds try what the conditions may be.
      isTrue(condition) {
        if (conditions.length === 0) conditions = conditionsIn(properties);
        return ((round >> (conditions.indexOf(condition) % MOST_CONDITIONS)) & 1) === 0;
      },
    });
    const reading = conversion.convert(properties, raw, id);
    for (const place of conversion.unknownPlaces) unknownPlaces.add(place);
    candidates = Math.max(candidates, conversion.candidates);
    return reading;
  };
  const first = read(0);
  const others: Reading[] = [];
  const rounds = () =>
    Math.min(MOST_READINGS, Math.max(2 ** Math.min(conditions.length, MOST_CONDITIONS), 1 + candidates));
  for (let round = 1; round < rounds(); round += 1) others.push(read(round));
  return {
    form: 'template',
    resource: id,
    unknown: [...unknownPlaces, ...conditions.map((name) => `Conditions.${name}`)],
    notes: [...noteOf(unknownPlaces.size, 'value'), ...noteOf(conditions.length, 'condition')],
    readings: [first, ...others],
  };
}

function noteOf(count: number, noun: string): string[] {
  if (count === 0) return [];
  const subject = count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`;
  return [
    `${subject} known only at the deployment; what depends on ${count === 1 ? 'it' : 'them'} is not checked`,
  ];
}
