import {
  executionRolePolicy,
  type PolicyStatement,
  questionsOf,
  type TaskDefinition,
} from '@purser/task-definition';
import { askReading } from './ask-reading.ts';
import { askRoles } from './ask-roles.ts';
import { Asking, type PreflightAccount } from './asking.ts';
import { type SimulationAnswer, simulate } from './simulate.ts';

/** What an execution role lacks to start a task. */
export interface MissingRights {
  /** Only what the role may not do now; all that it needs, where that cannot be simulated. */
  statements: readonly PolicyStatement[];
  /** The ARN of the role. */
  roleArn: string;
}

/**
 * Gives the smallest statements that an execution role lacks for a definition, with the keys that the account has.
 *
 * @returns undefined where the definition names no execution role of this account
 */
export async function missingRights(
  account: PreflightAccount,
  taskDefinition: TaskDefinition,
): Promise<MissingRights | undefined> {
  const { identity } = account;
  const questions = questionsOf(taskDefinition, identity);
  const asking = new Asking(account, { region: identity.region, accountId: identity.accountId }, () => {});
  const roles = askRoles(asking, questions.roles);
  const executionRole = roles.then((arns) => arns.get(questions.executionRole ?? ''));
  await askReading(asking, questions, executionRole, roles);
  const roleArn = await executionRole;
  if (roleArn === undefined) return undefined;
  const { region, accountId, partition } = identity;
  const needed = executionRolePolicy(taskDefinition, {
    region,
    accountId,
    partition,
    customerKeys: customerKeys(asking),
  }).statements;
  const lacking = await Promise.all(needed.map((statement) => lackOf(account, roleArn, statement)));
  return { roleArn, statements: lacking.filter(({ resources }) => resources.length > 0) };
}

/** The ARN of the customer's key of each reference that has one. */
function customerKeys({
  facts: { parameters = {}, secrets = {}, keys = {} },
}: Asking): Record<string, string> {
  const found = [...Object.entries(parameters), ...Object.entries(secrets)];
  return Object.fromEntries(
    found.flatMap(([text, thing]) => {
      const key = thing === 'missing' || thing.kmsKeyId === undefined ? undefined : keys[thing.kmsKeyId];
      return key === undefined || key === 'missing' ? [] : [[text, key.arn]];
    }),
  );
}

/** The resources of a statement on which the role may not do one of its actions. */
async function lackOf(
  account: PreflightAccount,
  principal: string,
  statement: PolicyStatement,
): Promise<PolicyStatement> {
  const { actions, resources, conditions } = statement;
  const [via] = Object.values(conditions ?? {}).flatMap((keys) => keys['kms:ViaService'] ?? []);
  const context = via === undefined ? {} : { 'kms:ViaService': via };
  let answers: ReadonlyMap<string, SimulationAnswer>[];
  try {
    answers = await Promise.all(
      actions.map((action) => simulate(account, { principal, action, resources, context })),
    );
  } catch {
    // Whoever may not simulate is shown all that the role needs.
    return statement;
  }
  const lacking = resources.filter((resource) => {
    const own = answers.map((one) => one.get(resource));
    // No statement helps against one that denies.
    return own.some((answer) => answer !== 'allowed') && !own.includes('denied-explicitly');
  });
  return { ...statement, resources: lacking };
}
