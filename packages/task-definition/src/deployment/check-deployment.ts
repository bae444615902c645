import type { Facts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { TaskDefinition } from '../model.ts';
import { validate } from '../validate.ts';
import type { DeploymentRule } from './deployment-rule.ts';
import type { CreateServiceRequest, LaunchRequest, RunTaskRequest } from './launch-request.ts';
import { launchRequestRules } from './launch-request-rules.ts';
import { runTaskRules } from './run-task-rules.ts';
import { serviceRequestRules } from './service-rules.ts';
import { withOverrides } from './with-overrides.ts';

/** Rules of a definition that its launch decides: the fields that break them stand in the request. */
const FIELDS: Readonly<Record<string, string>> = {
  'task-def-not-fargate': 'launchType',
  'windows-fargate-spot': 'capacityProviderStrategy',
  'external-load-balancer': 'loadBalancers',
};

/**
 * Gives every issue of a request to run tasks, each at its field of the request: the rules of the request itself, and
 * those of the definition that the tasks have with its overrides.
 *
 * @param definition The revision to run.
 */
export function checkRunTask(request: RunTaskRequest, definition: TaskDefinition): Issue[] {
  const effective = withOverrides(definition, request.overrides);
  return [
    ...issuesOf([...launchRequestRules, ...runTaskRules], request, effective),
    ...launchIssues('RunTask', request, effective),
    ...overrideIssues(request, definition, effective),
  ];
}

/** Gives every issue of a request to create a service, each at its field of the request. */
export function checkCreateService(request: CreateServiceRequest, definition: TaskDefinition): Issue[] {
  return [
    ...issuesOf([...launchRequestRules, ...serviceRequestRules], request, definition),
    ...launchIssues('CreateService', request, definition),
  ];
}

function issuesOf<Request>(
  rules: readonly DeploymentRule<Request>[],
  request: Request,
  definition: TaskDefinition,
): Issue[] {
  const issues: Issue[] = [];
  for (const { id: ruleId, docs, check } of rules) {
    check(request, definition, (path, message) =>
      issues.push({ path, ruleId, severity: 'error', message, docs }),
    );
  }
  return issues;
}

function launchIssues(
  by: 'RunTask' | 'CreateService',
  { launchType, capacityProviderStrategy, ...request }: LaunchRequest & Partial<CreateServiceRequest>,
  definition: TaskDefinition,
): Issue[] {
  const launch: Facts['launch'] = {
    by,
    ...(launchType !== undefined && { launchType }),
    ...(capacityProviderStrategy?.length && {
      capacityProviderStrategy: capacityProviderStrategy.map((item) => ({ ...item })),
    }),
    ...(request.loadBalancers?.length && { loadBalancers: [...request.loadBalancers] }),
  };
  return validate(definition, { launch }).flatMap((issue) => {
    const path = FIELDS[issue.ruleId];
    return path === undefined ? [] : [{ ...issue, path }];
  });
}

/** What the definition has to say only since its overrides were laid over it. */
function overrideIssues(
  { overrides }: RunTaskRequest,
  definition: TaskDefinition,
  effective: TaskDefinition,
): Issue[] {
  if (overrides === undefined) return [];
  const known = new Set(validate(definition).map(keyOf));
  return (
    validate(effective)
      .filter((issue) => issue.severity === 'error' && !known.has(keyOf(issue)))
      // No override changes a secret: what clashes with one is told of the variable.
      .filter(({ path }) => !path.includes('.secrets['))
      .map(({ fix: _ofDefinition, ...issue }) => ({ ...issue, path: 'overrides' }))
  );
}

const keyOf = ({ ruleId, path }: Issue) => `${ruleId} ${path}`;
