import { type ExecutionRoleFacts, executionRolePolicy } from '../execution-role-policy.ts';
import type { TaskDefinition } from '../model.ts';

/** An account of which all is known, with no customer managed key. */
export const ACCOUNT = { region: 'eu-west-1', accountId: '111122223333', customerKeys: {} };
export const PARAMETER_ARN = 'arn:aws:ssm:eu-west-1:111122223333:parameter';
export const SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret';

/** A path in the first container. */
export const inFirst = (path: string) => `containerDefinitions[0].${path}`;
/** Where {@link injecting} has its first reference. */
export const FROM = inFirst('secrets[0].valueFrom');

/** A definition of one container on Fargate. */
export function task(container: object, more: object = {}): TaskDefinition {
  return {
    family: 'app',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [{ name: 'app', image: 'nginx:1.29', ...container }],
    ...more,
  } as TaskDefinition;
}

/** A definition with a secret for each reference. */
export function injecting(...references: string[]): TaskDefinition {
  return task({ secrets: references.map((valueFrom, index) => ({ name: `S${index}`, valueFrom })) });
}

/** The policy of a definition in {@link ACCOUNT}, or with other facts. */
export function policyOf(definition: TaskDefinition, facts: ExecutionRoleFacts = ACCOUNT) {
  return executionRolePolicy(definition, facts);
}

/** The statement with a name. */
export function statement(definition: TaskDefinition, sid: string, facts: ExecutionRoleFacts = ACCOUNT) {
  return policyOf(definition, facts).statements.find((one) => one.sid === sid);
}

/** The resources of each statement by its name. */
export function resources(definition: TaskDefinition, facts: ExecutionRoleFacts = ACCOUNT) {
  return Object.fromEntries(policyOf(definition, facts).statements.map((one) => [one.sid, one.resources]));
}

/** The notes alone. */
export function notes(definition: TaskDefinition, facts: ExecutionRoleFacts = ACCOUNT) {
  return policyOf(definition, facts).notes;
}
