import type { Secret } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, type RuleInfo, shapeRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import type { PathSegment } from '../path.ts';
import { type InvalidReason, parseSecretReference, type SecretReference } from '../secret-reference.ts';
import { variableNames } from './environment.ts';

const PARAMETERS = guide('secrets-envvar-ssm-paramstore');
const SECRETS_MANAGER = guide('secrets-envvar-secrets-manager');
const MIN_VERSION_ID = 32;
const MAX_VERSION_ID = 64;

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

/** Declares a rule that reports references which cannot be read, for one reason. */
function invalidRule(
  reason: InvalidReason,
  rule: Omit<ReferenceRule, 'check'>,
  message: (name: string) => string,
  fixLabel?: string,
): Rule {
  return referenceRule({
    ...rule,
    check({ name, path, reference }, _task, report) {
      if (reference.kind !== 'invalid' || reference.reason !== reason) return;
      const { suggestion } = reference;
      const fix =
        fixLabel === undefined || suggestion === undefined ? undefined : setting(fixLabel, path, suggestion);
      report(path, message(quote(name)), fix);
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
    message: () => 'The secret needs a parameter name or an ARN.',
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
  invalidRule(
    'parameter-name',
    {
      id: 'secret-ssm-name-charset',
      severity: 'error',
      title: 'A parameter name has up to 2048 letters, digits and . - _ / only.',
      docs: PARAMETERS,
    },
    // What cannot be read as a reference may be a secret that was pasted by mistake: it is not quoted.
    (name) =>
      `The reference of ${name} is no parameter name: it may have up to 2048 letters, digits and . - _ / only, and no version or label.`,
    'Remove what follows the name',
  ),
  referenceRule({
    id: 'secret-ssm-cross-account',
    severity: 'error',
    title: 'A parameter is in the account of the task.',
    docs: PARAMETERS,
    check({ path, reference }, { facts: { accountId } }, report) {
      if (reference.kind !== 'parameter' || reference.accountId === undefined) return;
      if (accountId === undefined || reference.accountId === accountId) return;
      report(
        path,
        `The parameter is in account ${quote(reference.accountId)}, and the task in ${accountId}; ECS reads parameters of its own account only.`,
      );
    },
  }),
  invalidRule(
    'parameter-slashes',
    {
      id: 'secret-ssm-arn-double-slash',
      severity: 'launch',
      title: 'The ARN of a parameter has one slash after parameter.',
      docs: PARAMETERS,
    },
    (name) => `The ARN of ${name} has two slashes after parameter; Parameter Store finds nothing by it.`,
    'Use one slash',
  ),
  invalidRule(
    'service',
    {
      id: 'secret-arn-service',
      severity: 'error',
      title: 'A reference is of Parameter Store or Secrets Manager.',
      docs: PARAMETERS,
    },
    (name) => `The ARN of ${name} is neither of a Systems Manager parameter nor of a Secrets Manager secret.`,
  ),
  invalidRule(
    'secret-colons',
    {
      id: 'secret-sm-colon-count',
      severity: 'launch',
      title: 'After the ARN of a secret stand no or three colons.',
      docs: SECRETS_MANAGER,
    },
    (name) =>
      `The ARN of ${name} must end with the secret, or with :json-key:version-stage:version-id, all three colons written.`,
    'Add the missing colons',
  ),
  referenceRule({
    id: 'secret-sm-suffix',
    severity: 'warn',
    title: 'The ARN of a secret ends in its six characters.',
    docs: SECRETS_MANAGER,
    check({ path, reference }, _task, report) {
      if (reference.kind !== 'secret' || reference.suffix !== undefined) return;
      report(
        path,
        `The ARN of ${quote(reference.name)} lacks the hyphen and six characters that Secrets Manager appends, so it may not be found.`,
      );
    },
  }),
  referenceRule({
    id: 'secret-sm-stage-and-id',
    severity: 'warn',
    title: 'A version is given by its stage or by its id.',
    docs: SECRETS_MANAGER,
    check({ path, reference }, _task, report) {
      if (reference.kind !== 'secret' || !reference.versionStage || !reference.versionId) return;
      report(path, 'Both a version stage and a version id are given; one of them is enough.');
    },
  }),
  referenceRule({
    id: 'secret-sm-version-id-length',
    severity: 'launch',
    title: 'A version id has 32 to 64 characters.',
    docs: SECRETS_MANAGER,
    check({ path, reference }, _task, report) {
      const length = reference.kind === 'secret' ? reference.versionId?.length : undefined;
      if (length === undefined || (length >= MIN_VERSION_ID && length <= MAX_VERSION_ID)) return;
      report(path, `The version id has ${length} characters; Secrets Manager takes 32 to 64.`);
    },
  }),
  referenceRule({
    id: 'secret-sm-version-pinned',
    severity: 'warn',
    title: 'A rotated secret reaches the next task.',
    docs: SECRETS_MANAGER,
    check({ path, reference }, _task, report) {
      if (reference.kind !== 'secret' || !reference.versionId) return;
      report(path, 'The version id is fixed, so a rotation of the secret never reaches the task.');
    },
  }),
  referenceRule({
    id: 'secret-cross-region-endpoint',
    severity: 'warn',
    title: 'A reference is in the Region of the task.',
    docs: guide('vpc-endpoints'),
    check({ path, reference }, { facts: { region } }, report) {
      if (reference.kind === 'invalid' || !reference.region || !region || reference.region === region) return;
      report(
        path,
        `The reference is in ${quote(reference.region)}, and the task in ${region}; a task in a subnet that reaches VPC endpoints only cannot read it.`,
      );
    },
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
