import type { Secret } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, type RuleInfo, shapeRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import type { Facts } from '../facts.ts';
import type { PathSegment } from '../path.ts';
import {
  EMPTY_REFERENCE,
  findingsOf,
  type ReferenceFinding,
  type ReferenceRuleId,
} from '../reference-findings.ts';
import { parseSecretReference, type SecretReference } from '../secret-reference.ts';
import { variableNames } from './environment.ts';

const PARAMETERS = guide('secrets-envvar-ssm-paramstore');
const SECRETS_MANAGER = guide('secrets-envvar-secrets-manager');

/** A reference that a container injects, as a variable or as a log option. */
export class Place {
  /** The name that the container or log driver sees. */
  readonly name: string;
  /** `valueFrom` itself; what cannot be read may be a secret that was pasted. */
  readonly text: string;
  readonly reference: SecretReference;
  readonly isLogOption: boolean;
  readonly #container: Container;
  readonly #index: number;
  #findings: readonly ReferenceFinding[] | undefined;

  constructor(
    container: Container,
    index: number,
    { name = '', valueFrom = '' }: Clean<Secret>,
    isLogOption: boolean,
  ) {
    this.name = name;
    this.text = valueFrom;
    this.reference = parseSecretReference(valueFrom);
    this.isLogOption = isLogOption;
    this.#container = container;
    this.#index = index;
  }

  /** The rules that the reference breaks by itself; the facts are those of one account. */
  findings({ region, accountId }: Facts): readonly ReferenceFinding[] {
    this.#findings ??= findingsOf(this.reference, {
      name: this.name,
      ...(region !== undefined && { region }),
      ...(accountId !== undefined && { accountId }),
    });
    return this.#findings;
  }

  /** The path of `valueFrom`. */
  get path(): PathSegment[] {
    const list = this.isLogOption ? ['logConfiguration', 'secretOptions'] : ['secrets'];
    return this.#container.at(...list, this.#index, 'valueFrom');
  }

  /** The path as text, without the detour by its segments: a definition has hundreds of them. */
  get where(): string {
    const list = this.isLogOption ? 'logConfiguration.secretOptions' : 'secrets';
    return `containerDefinitions[${this.#container.index}].${list}[${this.#index}].valueFrom`;
  }
}

/** All references of a container, each read once for all the rules about them. */
export function placesIn(container: Container): readonly Place[] {
  const { secrets, logConfiguration } = container.definition;
  const places: Place[] = [];
  const readAll = (list: Clean<Secret[]> | undefined, isLogOption: boolean) => {
    list?.forEach((secret, index) => {
      // The shape reports an empty reference.
      if (secret?.valueFrom) places.push(new Place(container, index, secret, isLogOption));
    });
  };
  readAll(secrets, false);
  readAll(logConfiguration?.secretOptions, true);
  return places;
}

type ReferenceRule = Omit<RuleInfo, 'appliesTo'> & {
  check(place: Place, task: Task, report: Report): void;
};

/** Declares a rule that is checked once for each reference of a container. */
function referenceRule({ check, ...rule }: ReferenceRule): Rule {
  return containerRule({
    ...rule,
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    check(container, task, report) {
      for (const place of container.derive(placesIn)) check(place, task, report);
    },
  });
}

/** Declares a rule that a reference breaks by itself, as {@link findingsOf} judges it. */
function findingRule(rule: Omit<ReferenceRule, 'check'> & { id: ReferenceRuleId }): Rule {
  return referenceRule({
    ...rule,
    check(place, { facts }, report) {
      for (const { ruleId, message, suggestion } of place.findings(facts)) {
        if (ruleId !== rule.id) continue;
        const { path } = place;
        report(path, message, suggestion && setting(suggestion.label, path, suggestion.value));
      }
    },
  });
}

export const secretRules: Rule[] = [
  shapeRule({
    id: 'secret-name-required',
    appliesTo: 'secrets[].name',
    title: 'Every secret has a key.',
    docs: PARAMETERS,
    message: () => 'The secret needs a key.',
  }),
  shapeRule({
    id: 'secret-valuefrom-required',
    appliesTo: 'secrets[].valueFrom',
    title: 'Every secret has a reference.',
    docs: PARAMETERS,
    message: () => EMPTY_REFERENCE,
  }),
  containerRule({
    id: 'secret-env-clash',
    severity: 'error',
    appliesTo: 'secrets[].name, environment[].name',
    title: 'No key is both a plain variable and a secret.',
    docs: PARAMETERS,
    check: reportClash,
  }),
  containerRule({
    id: 'secret-duplicate',
    severity: 'error',
    appliesTo: 'secrets[].name',
    title: 'No secret is given twice.',
    docs: PARAMETERS,
    check({ definition, at }, _task, report) {
      for (const sharing of duplicates(entries(definition.secrets), ([, { name }]) => name)) {
        for (const [index, { name }] of sharing) {
          report(
            at('secrets', index, 'name'),
            `The key ${quote(name ?? '')} is given ${sharing.length} times.`,
          );
        }
      }
    },
  }),
  findingRule({
    id: 'secret-ssm-name-charset',
    severity: 'error',
    title: 'A parameter name has up to 2048 letters, digits and . - _ / only.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-ssm-cross-account',
    severity: 'error',
    title: 'A parameter is in the account of the task.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-ssm-arn-double-slash',
    severity: 'launch',
    title: 'The ARN of a parameter has one slash after parameter.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-arn-service',
    severity: 'error',
    title: 'A reference is of Parameter Store or Secrets Manager.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-sm-colon-count',
    severity: 'launch',
    title: 'After the ARN of a secret stand no or three colons.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-suffix',
    severity: 'warn',
    title: 'The ARN of a secret ends in its six characters.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-stage-and-id',
    severity: 'warn',
    title: 'A version is given by its stage or by its id.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-version-id-length',
    severity: 'launch',
    title: 'A version id has 32 to 64 characters.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-version-pinned',
    severity: 'warn',
    title: 'A rotated secret reaches the next task.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-cross-region-endpoint',
    severity: 'launch',
    title: 'A reference is in the Region of the task.',
    docs: guide('vpc-endpoints'),
  }),
];

function reportClash(container: Container, _task: Task, report: Report): void {
  const { definition, at } = container;
  if (!definition.secrets?.length || !definition.environment?.length) return;
  const names = container.derive(variableNames);
  if (!definition.secrets.some((secret) => secret?.name && names.has(secret.name))) return;
  const secrets = new Map(entries(definition.secrets).map(([index, { name }]) => [name, index]));
  const clashing = new Set<number>();
  definition.environment.forEach((variable, index) => {
    const secret = variable?.name ? secrets.get(variable.name) : undefined;
    if (secret === undefined) return;
    const message = `${quote(variable?.name ?? '')} is both a plain variable and a secret; a key must be one or the other.`;
    report(
      at('environment', index, 'name'),
      message,
      removal('Remove the plain variable', at('environment', index)),
    );
    if (!clashing.has(secret)) report(at('secrets', secret, 'name'), message);
    clashing.add(secret);
  });
}
