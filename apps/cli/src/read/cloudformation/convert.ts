import {
  formatPath,
  type Issue,
  type PathSegment,
  type Shape,
  TASK_DEFINITION_SHAPE,
} from '@purser/task-definition';
import { isRecord, type JsonRecord } from '../json/is-record.ts';
import type { Reading, WrittenIssue } from '../reading.ts';
import { membersByProperty, propertyName, type Structure } from './names.ts';
import { Origin } from './origin.ts';
import { isDynamicReference, type Resolver } from './resolve.ts';
import type { StandIns } from './stand-ins.ts';

/** How a template is taken: one way for what is known, several for what is not. */
export interface Assumption {
  /** Which of several values each unknown one has; undefined leaves it out. */
  candidate: number | undefined;
  isTrue(condition: string): boolean;
}

export const RESOLVE_IN_ENVIRONMENT = 'cloudformation-resolve-in-environment';

/** Converts the properties of one resource to what RegisterTaskDefinition takes. */
export class Conversion {
  /** The places in the template that only a deployment knows. */
  readonly unknownPlaces = new Set<string>();
  /** The most values that were there to try for one of them. */
  candidates = 0;
  readonly #resolver: Resolver;
  readonly #standIns: StandIns;
  readonly #assumption: Assumption;
  readonly #issues: WrittenIssue[] = [];
  readonly #unknown = new Set<string>();

  constructor(resolver: Resolver, standIns: StandIns, assumption: Assumption) {
    this.#resolver = resolver;
    this.#standIns = standIns;
    this.#assumption = assumption;
  }

  /** @param family The name to give where the template leaves it to CloudFormation. */
  convert(properties: unknown, raw: readonly PathSegment[], family: string): Reading {
    const root = Origin.ofDefinition(raw);
    let definition = this.#value(properties, TASK_DEFINITION_SHAPE, root);
    if (definition === NOTHING) {
      definition = undefined;
      this.#unknown.add('');
    } else if (isRecord(definition) && !Object.hasOwn(definition, 'family')) {
      definition = { family, ...definition };
      this.#unknown.add('family');
    }
    let live: ReadonlySet<string> | undefined;
    return {
      definition,
      issues: this.#issues,
      trace: (path) => root.trace(path),
      isLive: (place) => {
        live ??= new Set([
          ...root.places(),
          ...this.#issues.map(({ raw: reported }) => formatPath(reported)),
        ]);
        return live.has(formatPath(place));
      },
      isUnknown: (path) =>
        this.#unknown.size > 0 &&
        [...path.keys(), path.length].some((length) => this.#unknown.has(formatPath(path.slice(0, length)))),
    };
  }

  /** Gives the value as ECS takes it, or {@link NOTHING}. */
  #value(given: unknown, shape: Shape, at: Origin): unknown {
    const resolved = this.#resolver.resolve(given, this.#assumption.isTrue);
    switch (resolved.kind) {
      case 'none':
        return NOTHING;
      case 'unknown':
        return this.#standIn(given, shape, at);
      case 'value':
        if (resolved.branch) {
          at.follow(resolved.branch);
          return this.#value(resolved.value, shape, at);
        }
        at.compute();
        return this.#plain(resolved.value, shape, at);
      case 'plain':
        return this.#plain(given, shape, at);
    }
  }

  #standIn(expression: unknown, shape: Shape, at: Origin): unknown {
    const path = at.path();
    this.unknownPlaces.add(formatPath(at.raw()));
    this.#unknown.add(formatPath(path));
    if (isDynamicReference(expression) && isEnvironmentValue(path)) this.#reportResolve(at);
    const candidates = this.#standIns.candidates(shape, path, expression);
    this.candidates = Math.max(this.candidates, candidates.length);
    const { candidate } = this.#assumption;
    return candidate === undefined ? NOTHING : candidates[candidate % candidates.length];
  }

  #plain(given: unknown, shape: Shape, at: Origin): unknown {
    if (shape.type === 'structure' && isRecord(given)) return this.#structure(given, shape, at);
    if (shape.type === 'map' && isRecord(given)) return this.#map(given, shape.value, at);
    if (shape.type === 'list' && Array.isArray(given)) return this.#list(given, shape.item, at);
    return coerce(given, shape);
  }

  #list(given: readonly unknown[], item: Shape, at: Origin): unknown[] {
    const items: unknown[] = [];
    for (const [index, one] of given.entries()) {
      const origin = at.below(items.length, index);
      const value = this.#value(one, item, origin);
      if (value === NOTHING) continue;
      origin.keep();
      items.push(value);
    }
    return items;
  }

  #map(given: JsonRecord, shape: Shape, at: Origin): JsonRecord {
    const members: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(given))
      this.#member(inner, key, shape, at.below(key, key), members);
    return Object.fromEntries(members);
  }

  #structure(given: JsonRecord, shape: Structure, at: Origin): JsonRecord {
    const names = membersByProperty(shape);
    const members: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(given)) {
      const name = names.get(key) ?? strayOf(shape, key) ?? this.#unknownProperty(key, given, shape, at);
      if (name === undefined) continue;
      this.#member(inner, name, shape.members[name] ?? STRAY, at.below(name, key), members);
    }
    return Object.fromEntries(members);
  }

  #member(given: unknown, name: string, shape: Shape, origin: Origin, members: [string, unknown][]): void {
    const value = this.#value(given, shape, origin);
    if (value === NOTHING) return;
    origin.keep();
    members.push([name, value]);
  }

  /** Reports a property that CloudFormation does not take; gives the member that was meant, if it is not there. */
  #unknownProperty(key: string, given: JsonRecord, shape: Structure, at: Origin): string | undefined {
    const lower = key.toLowerCase();
    const meant = Object.keys(shape.members).find((name) =>
      [name.toLowerCase(), propertyName(shape, name).toLowerCase()].includes(lower),
    );
    const property = meant === undefined ? undefined : propertyName(shape, meant);
    const name = JSON.stringify(key.slice(0, 80));
    this.#report(at.below(key, key), {
      ruleId: 'unknown-key',
      severity: 'error',
      message: `${name} is not a property that CloudFormation takes here${property === undefined ? '.' : `; it is called ${property}.`}`,
    });
    return property === undefined || Object.hasOwn(given, property) ? undefined : meant;
  }

  #report(at: Origin, issue: Omit<Issue, 'path'>): void {
    const path = at.path();
    this.#issues.push({ issue: { path: formatPath(path), ...issue }, path, raw: at.raw() });
  }

  #reportResolve(at: Origin): void {
    this.#report(at, {
      ruleId: RESOLVE_IN_ENVIRONMENT,
      severity: 'warn',
      message:
        'CloudFormation writes the value that this refers to into the task definition in plain text. Give the variable under Secrets with ValueFrom instead.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
    });
  }
}

/** That a value is left out. */
const NOTHING = Symbol('nothing');

/** The shape of a key that has a rule of its own and is no member, such as `ValueFrom` of a plain variable. */
const STRAY: Shape = { type: 'string' };

function strayOf(shape: Structure, key: string): string | undefined {
  const name = key.charAt(0).toLowerCase() + key.slice(1);
  return name !== key && shape.stray && Object.hasOwn(shape.stray, name) ? name : undefined;
}

function isEnvironmentValue(path: readonly PathSegment[]): boolean {
  return path.at(-1) === 'value' && path.at(-3) === 'environment';
}

/** CloudFormation takes the text of a number or boolean for the value, and the other way round. */
function coerce(value: unknown, shape: Shape): unknown {
  if (shape.type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return String(value);
  if (typeof value !== 'string') return value;
  if (shape.type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (shape.type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}
