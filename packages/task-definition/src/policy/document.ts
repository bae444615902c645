/** An operator with the condition keys that it compares: `{ StringEquals: { 'aws:SourceAccount': ['1111…'] } }`. */
export type PolicyConditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One statement of an IAM policy as it is written in JSON. */
interface DocumentStatement {
  Sid: string;
  Effect: 'Allow';
  Principal?: { Service: string };
  Action: string | readonly string[];
  Resource?: string | readonly string[];
  Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** An IAM policy document, as the IAM API takes it. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: readonly DocumentStatement[];
}

/** What one statement allows. */
export interface Grant {
  /** Unique in its policy; letters and digits. */
  sid: string;
  actions: readonly string[];
  /** ARNs, sorted; IAM's own wildcards and variables are live in them. */
  resources: readonly string[];
  conditions?: PolicyConditions;
}

/** The service whose tasks may use a role. */
const ECS_TASKS = 'ecs-tasks.amazonaws.com';

/** The document of a permission policy. IAM refuses one without a statement. */
export function permissionDocument(grants: readonly Grant[]): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: grants.map(({ sid, actions, resources, conditions }) => ({
      Sid: sid,
      Effect: 'Allow',
      Action: oneOrAll(actions),
      Resource: oneOrAll(resources),
      ...(conditions && { Condition: conditionBlock(conditions) }),
    })),
  };
}

/** The document that lets the tasks of ECS assume a role, on the conditions given. */
export function trustDocument(conditions?: PolicyConditions): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TasksOfEcs',
        Effect: 'Allow',
        Principal: { Service: ECS_TASKS },
        Action: 'sts:AssumeRole',
        ...(conditions && { Condition: conditionBlock(conditions) }),
      },
    ],
  };
}

function conditionBlock(conditions: PolicyConditions) {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, oneOrAll(values)])),
    ]),
  );
}

function oneOrAll(values: readonly string[]): string | readonly string[] {
  const [first, ...others] = values;
  return first !== undefined && others.length === 0 ? first : values;
}

/** Writes a text so that IAM takes it by its letter: `*`, `?` and `$` mean something else in a resource. */
export function literally(text: string): string {
  return text.replace(/[*?$]/g, (character) => `\${${character}}`);
}
