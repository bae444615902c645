import type { Facts, PathSegment } from '@purser/task-definition';
import { isRecord, type JsonRecord, memberOf } from '../json/is-record.ts';

/** What is known of a value of a template before it is deployed. */
export type Resolved =
  /** It is what it is: no intrinsic function stands here. */
  | { kind: 'plain' }
  /** A function gives this; `branch` leads to it where it is written in the template itself. */
  | { kind: 'value'; value: unknown; branch?: readonly PathSegment[] }
  /** Only the deployment knows it. */
  | { kind: 'unknown' }
  /** `AWS::NoValue`: as if the member or item were not there. */
  | { kind: 'none' };

const UNKNOWN: Resolved = { kind: 'unknown' };

/** Whether a text has CloudFormation put a value in, as `{{resolve:ssm:/team/parameter}}` does. */
export function isDynamicReference(value: unknown): value is string {
  return typeof value === 'string' && value.includes('{{resolve:');
}

/**
 * Computes the intrinsic functions of a template as far as parameters with defaults, mappings, the Region and
 * the account go. Conditions are not computed, as their parameters are what people set at a deployment.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export class Resolver {
  readonly #template: JsonRecord;
  readonly #pseudo: ReadonlyMap<string, string>;

  constructor(template: JsonRecord, facts: Facts) {
    this.#template = template;
    this.#pseudo = pseudoParameters(facts);
  }

  /** @param isTrue Says how a condition is to be taken. */
  resolve(given: unknown, isTrue: (condition: string) => boolean): Resolved {
    if (isDynamicReference(given)) return UNKNOWN;
    const call = readCall(given);
    if (call === undefined) return { kind: 'plain' };
    if (call === 'several') return UNKNOWN;
    const [name, argument] = call;
    if (name === 'Ref' && argument === 'AWS::NoValue') return { kind: 'none' };
    if (name === 'Fn::If' && Array.isArray(argument) && argument.length === 3) {
      const branch = isTrue(String(argument[0])) ? 1 : 2;
      return { kind: 'value', value: argument[branch], branch: [name, branch] };
    }
    const value = this.#compute(name, argument);
    return value === undefined ? UNKNOWN : { kind: 'value', value };
  }

  #compute(name: string, argument: unknown): unknown {
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' ? this.#reference(argument) : undefined;
      case 'Fn::Sub':
        return Array.isArray(argument)
          ? this.#substitute(argument[0], argument[1])
          : this.#substitute(argument);
      case 'Fn::Join':
        return Array.isArray(argument) ? this.#join(argument[0], argument[1]) : undefined;
      case 'Fn::Select':
        return Array.isArray(argument) ? this.#select(argument[0], argument[1]) : undefined;
      case 'Fn::FindInMap':
        return Array.isArray(argument) && argument.length === 3 ? this.#find(argument) : undefined;
      default:
        return undefined;
    }
  }

  #reference(name: string): unknown {
    const pseudo = this.#pseudo.get(name);
    if (pseudo !== undefined) return pseudo;
    const parameter = memberOf(memberOf(this.#template, 'Parameters'), name);
    const [type, value] = [memberOf(parameter, 'Type'), memberOf(parameter, 'Default')];
    // What is not to be echoed is not to be judged aloud; the default of an SSM type is the parameter's name.
    if (memberOf(parameter, 'NoEcho') || String(type).startsWith('AWS::SSM::')) return undefined;
    if (!isScalar(value) || isDynamicReference(value)) return undefined;
    const isList = type === 'CommaDelimitedList' || String(type).startsWith('List<');
    return isList
      ? String(value)
          .split(',')
          .map((item) => item.trim())
      : value;
  }

  #substitute(text: unknown, variables?: unknown): string | undefined {
    if (typeof text !== 'string') return undefined;
    let known = true;
    const value = text.replaceAll(/\$\{([^}]*)\}/g, (_whole, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      const own = memberOf(variables, name.trim());
      const inner = own === undefined ? this.#reference(name.trim()) : this.#known(own);
      if (!isScalar(inner)) known = false;
      return String(inner);
    });
    return known ? value : undefined;
  }

  #join(delimiter: unknown, list: unknown): string | undefined {
    const items = this.#known(list);
    if (typeof delimiter !== 'string' || !Array.isArray(items)) return undefined;
    const texts = items.map((item) => this.#known(item));
    return texts.every(isScalar) ? texts.join(delimiter) : undefined;
  }

  #select(index: unknown, list: unknown): unknown {
    const [place, items] = [Number(this.#known(index)), this.#known(list)];
    return Array.isArray(items) ? this.#known(items[place]) : undefined;
  }

  #find(keys: readonly unknown[]): unknown {
    const found = keys.reduce<unknown>(
      (map, key) => {
        const name = this.#known(key);
        return isScalar(name) ? memberOf(map, String(name)) : undefined;
      },
      memberOf(this.#template, 'Mappings'),
    );
    return isDynamicReference(found) ? undefined : found;
  }

  /** The value of an argument, computed where it is a function itself; undefined when it is not known. */
  #known(argument: unknown): unknown {
    const call = readCall(argument);
    if (call === undefined) return isDynamicReference(argument) ? undefined : argument;
    return call === 'several' ? undefined : this.#compute(...call);
  }
}

type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The function that an object calls; `several` where functions and members are mixed, as `Fn::Transform` allows. */
function readCall(value: unknown): [name: string, argument: unknown] | 'several' | undefined {
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  const [name = ''] = keys;
  if (keys.length === 1 && (name === 'Ref' || name === 'Condition')) return [name, value[name]];
  if (!keys.some((key) => key.startsWith('Fn::'))) return undefined;
  return keys.length === 1 ? [name, value[name]] : 'several';
}

function pseudoParameters({ region, accountId }: Facts): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (accountId !== undefined) values.set('AWS::AccountId', accountId);
  if (region === undefined) return values;
  const isChina = region.startsWith('cn-');
  values.set('AWS::Region', region);
  values.set('AWS::Partition', isChina ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws');
  values.set('AWS::URLSuffix', isChina ? 'amazonaws.com.cn' : 'amazonaws.com');
  return values;
}

/** Names the conditions that choose between values, anywhere in a value. */
export function conditionsIn(value: unknown): string[] {
  const names = new Set<string>();
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    const choice = memberOf(one, 'Fn::If');
    if (Array.isArray(choice)) names.add(String(choice[0]));
    left.push(...Object.values(one));
  }
  return [...names];
}
