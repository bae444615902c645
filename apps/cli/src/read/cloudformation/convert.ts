import {
  formatPath,
  type Issue,
  type PathSegment,
  type Shape,
  TASK_DEFINITION_SHAPE,
} from '@purser/task-definition';
import { isRecord, type JsonRecord } from '../json/is-record.ts';
import type { Reading, Trace, WrittenIssue } from '../reading.ts';
import { membersByProperty, propertyName, type Structure } from './names.ts';
import { isDynamicReference, type Resolver } from './resolve.ts';
import type { StandIns } from './stand-ins.ts';

/** Where a value of the converted definition stands in the template. */
interface Origin {
  raw: readonly PathSegment[];
  children: Map<PathSegment, Origin>;
}

interface Converted {
  value: unknown;
  origin: Origin;
}

/** Where a value stands, in both namings. */
interface At {
  /** In the definition, by ECS's names. */
  path: readonly PathSegment[];
  raw: readonly PathSegment[];
  /** Whether a function gave the value, so that all of it stands where the function does. */
  computed: boolean;
}

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
  readonly #live = new Set<string>();

  constructor(resolver: Resolver, standIns: StandIns, assumption: Assumption) {
    this.#resolver = resolver;
    this.#standIns = standIns;
    this.#assumption = assumption;
  }

  /** @param family The name to give where the template leaves it to CloudFormation. */
  convert(properties: unknown, raw: readonly PathSegment[], family: string): Reading {
    const at = { path: [], raw, computed: false };
    const converted = this.#value(properties, TASK_DEFINITION_SHAPE, at);
    const root = converted?.origin ?? this.#origin(raw);
    let definition = converted?.value;
    if (converted === undefined) this.#unknown.add('');
    else if (isRecord(definition) && !Object.hasOwn(definition, 'family')) {
      definition = { family, ...definition };
      this.#unknown.add('family');
    }
    return {
      definition,
      issues: this.#issues,
      trace: (path) => trace(root, path),
      isLive: (place) => this.#live.has(formatPath(place)),
      isUnknown: (path) =>
        path.some((_segment, length) => this.#isUnknown(path.slice(0, length))) || this.#isUnknown(path),
    };
  }

  #isUnknown(path: readonly PathSegment[]): boolean {
    return this.#unknown.has(formatPath(path));
  }

  #origin(raw: readonly PathSegment[]): Origin {
    this.#live.add(formatPath(raw));
    return { raw, children: new Map() };
  }

  #value(given: unknown, shape: Shape, at: At): Converted | undefined {
    const resolved = this.#resolver.resolve(given, this.#assumption.isTrue);
    switch (resolved.kind) {
      case 'none':
        return undefined;
      case 'unknown':
        return this.#standIn(given, shape, at);
      case 'value':
        if (!resolved.branch) return this.#plain(resolved.value, shape, { ...at, computed: true });
        return this.#value(resolved.value, shape, { ...at, raw: below(at, ...resolved.branch) });
      case 'plain':
        return this.#plain(given, shape, at);
    }
  }

  #standIn(expression: unknown, shape: Shape, at: At): Converted | undefined {
    this.unknownPlaces.add(formatPath(at.raw));
    this.#unknown.add(formatPath(at.path));
    if (isDynamicReference(expression) && isEnvironmentValue(at.path)) this.#reportResolve(at);
    const candidates = this.#standIns.candidates(shape, at.path, expression);
    this.candidates = Math.max(this.candidates, candidates.length);
    const { candidate } = this.#assumption;
    if (candidate === undefined) return undefined;
    return { value: candidates[candidate % candidates.length], origin: this.#origin(at.raw) };
  }

  #plain(given: unknown, shape: Shape, at: At): Converted {
    if (shape.type === 'structure' && isRecord(given)) return this.#structure(given, shape, at);
    if (shape.type === 'map' && isRecord(given)) {
      return this.#members(given, at, (key) => [key, shape.value]);
    }
    if (shape.type === 'list' && Array.isArray(given)) return this.#list(given, shape.item, at);
    return { value: coerce(given, shape), origin: this.#origin(at.raw) };
  }

  #list(given: readonly unknown[], item: Shape, at: At): Converted {
    const origin = this.#origin(at.raw);
    const value: unknown[] = [];
    for (const [index, one] of given.entries()) {
      const path = [...at.path, value.length];
      const converted = this.#value(one, item, { ...at, path, raw: below(at, index) });
      if (!converted) continue;
      origin.children.set(value.length, converted.origin);
      value.push(converted.value);
    }
    return { value, origin };
  }

  #structure(given: JsonRecord, shape: Structure, at: At): Converted {
    const members = membersByProperty(shape);
    return this.#members(given, at, (key) => {
      const member = members.get(key);
      if (member !== undefined) return [member, shape.members[member]];
      const stray = strayOf(shape, key);
      if (stray !== undefined) return [stray, { type: 'string' }];
      return this.#unknownProperty(key, given, shape, at);
    });
  }

  /** Reports a property that CloudFormation does not take, and takes it for the one that was meant. */
  #unknownProperty(key: string, given: JsonRecord, shape: Structure, at: At): [string, Shape | undefined] {
    const lower = key.toLowerCase();
    const meant = Object.keys(shape.members).find((name) =>
      [name.toLowerCase(), propertyName(shape, name).toLowerCase()].includes(lower),
    );
    const property = meant === undefined ? undefined : propertyName(shape, meant);
    const name = JSON.stringify(key.slice(0, 80));
    this.#report(
      { ...at, path: [...at.path, key], raw: below(at, key) },
      {
        ruleId: 'unknown-key',
        severity: 'error',
        message: `${name} is not a property that CloudFormation takes here${property === undefined ? '.' : `; it is called ${property}.`}`,
      },
    );
    if (meant === undefined || property === undefined || Object.hasOwn(given, property))
      return [key, undefined];
    return [meant, shape.members[meant]];
  }

  /** Converts the members of an object; `nameOf` gives each its name and shape, or no shape to leave it out. */
  #members(
    given: JsonRecord,
    at: At,
    nameOf: (key: string) => readonly [name: string, shape: Shape | undefined],
  ): Converted {
    const origin = this.#origin(at.raw);
    const members: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(given)) {
      const raw = below(at, key);
      const [name, shape] = nameOf(key);
      if (shape === undefined) continue;
      const converted = this.#value(inner, shape, { ...at, path: [...at.path, name], raw });
      if (!converted) continue;
      origin.children.set(name, converted.origin);
      members.push([name, converted.value]);
    }
    return { value: Object.fromEntries(members), origin };
  }

  #report({ path, raw }: At, issue: Omit<Issue, 'path'>): void {
    this.#live.add(formatPath(raw));
    this.#issues.push({ issue: { path: formatPath(path), ...issue }, path, raw });
  }

  #reportResolve(at: At): void {
    this.#report(at, {
      ruleId: RESOLVE_IN_ENVIRONMENT,
      severity: 'warn',
      message:
        'CloudFormation writes the value that this refers to into the task definition in plain text. Give the variable under Secrets with ValueFrom instead.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html',
    });
  }
}

function below({ raw, computed }: At, ...segments: readonly PathSegment[]): readonly PathSegment[] {
  return computed ? raw : [...raw, ...segments];
}

function isEnvironmentValue(path: readonly PathSegment[]): boolean {
  return path.at(-1) === 'value' && path.at(-3) === 'environment';
}

/** The ECS name of a key that has a rule of its own, such as `ValueFrom` of a plain variable. */
function strayOf(shape: Structure, key: string): string | undefined {
  const name = key.charAt(0).toLowerCase() + key.slice(1);
  return name !== key && shape.stray && Object.hasOwn(shape.stray, name) ? name : undefined;
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

function trace(root: Origin, path: readonly PathSegment[]): Trace {
  let origin = root;
  for (const [step, segment] of path.entries()) {
    const child = origin.children.get(segment);
    if (!child) return { raw: origin.raw, rest: path.slice(step) };
    origin = child;
  }
  return { raw: origin.raw, rest: [] };
}
