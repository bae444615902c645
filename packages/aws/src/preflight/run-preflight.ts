import {
  type Check,
  checksOf,
  type Facts,
  finalChecksOf,
  type Questions,
  questionsOf,
  RULES,
  requirementsOf,
  type TaskDefinition,
} from '@purser/task-definition';
import { askFiles } from './ask-files.ts';
import { askImages } from './ask-images.ts';
import { askLogGroups } from './ask-log-groups.ts';
import { askNetwork } from './ask-network.ts';
import { askRates } from './ask-rates.ts';
import { askReading } from './ask-reading.ts';
import { askRoles } from './ask-roles.ts';
import { askInstances, askService } from './ask-service.ts';
import { Asking, type PreflightAccount } from './asking.ts';
import { Lines } from './lines.ts';
import { launchOf, type PreflightTarget } from './target.ts';

/** What a preflight is about. */
export interface Preflight {
  taskDefinition: TaskDefinition;
  target?: PreflightTarget | undefined;
}

/** What a preflight tells while it runs. */
export interface PreflightNews {
  /** Lines that are new; each comes once. */
  checks: readonly Check[];
  /** How many questions are answered, and how many there are. */
  done: number;
  total: number;
}

/**
 * Asks an account everything that decides whether a task would start, and judges the answers by the rules. Every line
 * comes as soon as what it needs is known; the last ones say what could not be found out. Nothing is changed, and no
 * value of a parameter is read.
 *
 * @returns all lines
 */
export async function runPreflight(
  account: PreflightAccount,
  { taskDefinition, target = {} }: Preflight,
  onNews: (news: PreflightNews) => void = () => {},
): Promise<Check[]> {
  const { identity } = account;
  const questions = questionsOf(taskDefinition, identity);
  const total = countOf(questions, target);
  const known: Facts = { region: identity.region, accountId: identity.accountId };
  const lines = new Lines((checks) => onNews({ checks, done: Math.min(asking.done, total), total }));
  const asking = new Asking(account, known, () =>
    lines.changed(() => judged(asking, target, taskDefinition)),
  );
  lines.changed(() => judged(asking, target, taskDefinition));

  const roles = askRoles(asking, questions.roles);
  const executionRole = roles.then((arns) => arns.get(questions.executionRole ?? ''));
  // Whoever waits for the role is told of the failure by `roles`.
  executionRole.catch(() => {});
  try {
    await Promise.all([
      askReading(asking, questions, executionRole, roles),
      askImages(asking, questions.images, questions.otherImages),
      askLogGroups(asking, questions.logGroups),
      executionRole.then((arn) => askFiles(asking, questions.files, arn)),
      askSurroundings(asking, questions, { taskDefinition, target }),
    ]);
  } finally {
    lines.stop();
  }
  lines.flush(() => forTarget(finalChecksOf(taskDefinition, asking.facts, asking.gaps), target));
  return lines.all;
}

const judged = (asking: Asking, target: PreflightTarget, definition: TaskDefinition) =>
  forTarget(checksOf(definition, asking.facts), target);

/** The rules about services that run the family already. */
const OF_SERVICES: ReadonlySet<string> = new Set(
  RULES.flatMap((rule) =>
    rule.scope === 'fact' && rule.needs.every((fact) => fact === 'services') ? rule.id : [],
  ),
);

/**
 * Leaves out what a target leaves open: its network, where it has no subnets and is not all that a call is going to say,
 * and services, where the call is about none that exists.
 */
function forTarget(checks: Check[], { by, subnets = [], service }: PreflightTarget): Check[] {
  if (service !== undefined) return checks;
  if (by !== undefined) return checks.filter(({ ruleId }) => !OF_SERVICES.has(ruleId));
  if (subnets.length > 0) return checks;
  return checks.filter(({ ruleId }) => ruleId !== 'awsvpc-network-config');
}

/** The launch itself: its service, instances, network, and how often it calls Parameter Store. */
async function askSurroundings(
  asking: Asking,
  questions: Questions,
  { taskDefinition, target }: Required<Preflight> & { target: PreflightTarget },
): Promise<void> {
  const [service] = await Promise.all([
    askService(asking, target),
    questions.onInstances && askInstances(asking, target),
  ]);
  const launch = launchOf(target, service);
  if (launch) asking.learn('launch', launch);
  const { subnets = [], securityGroups = [] } = launch?.networkConfiguration?.awsvpcConfiguration ?? {};
  const { getParametersCalls } = requirementsOf(taskDefinition, {
    region: asking.account.identity.region,
  }).launchBudget;
  await Promise.all([
    askNetwork(asking, subnets, securityGroups),
    askRates(asking, getParametersCalls * (launch?.count ?? 1)),
  ]);
}

function countOf(questions: Questions, { service, cluster, subnets = [] }: PreflightTarget): number {
  const { parameters, secrets, referenced, roles, rights, images, otherImages, logGroups, files } = questions;
  const things = [parameters, secrets, referenced, roles, rights, images, otherImages, logGroups, files];
  const instances = questions.onInstances ? cluster : undefined;
  const ofTarget = [service, instances, subnets[0] ?? service].filter((one) => one !== undefined).length;
  return things.reduce((sum, { length }) => sum + length, ofTarget);
}
