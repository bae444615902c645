import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts, SubnetFact } from '../../facts.ts';
import { parsePath } from '../../path.ts';
import { endpointsOf } from '../../requirements/endpoints.ts';
import { references, wholeDefinition } from './subjects.ts';

const ENDPOINTS = guide('vpc-endpoints');

interface ChosenSubnet extends SubnetFact {
  id: string;
  /** Whether a task in it reaches the internet. */
  isOpen: boolean;
}

/** The subnets of the launch; undefined while one of them is not known. */
function chosenSubnets({ launch, subnets }: Facts): readonly ChosenSubnet[] | undefined {
  const { subnets: ids, assignPublicIp } = launch?.networkConfiguration?.awsvpcConfiguration ?? {};
  const chosen = ids?.map((id) => ({ id, fact: subnets?.[id] }));
  if (!chosen || chosen.some(({ fact }) => fact === undefined)) return undefined;
  return chosen.flatMap(({ id, fact }) => {
    if (!fact) return [];
    const isOpen = fact.route === 'nat' || (fact.route === 'internet' && assignPublicIp === 'ENABLED');
    return [{ ...fact, id, isOpen }];
  });
}

/** What other rules speak of, and what no task needs to start. */
const OWN_RULE: ReadonlySet<string> = new Set(['ssm', 'secretsmanager', 'kms', 'ecr.api', 'ssmmessages']);

interface ServiceSubject extends Subject {
  service: string;
}

/** The services of its own Region that a task on Fargate calls to start, each with the first place that does. */
function servicesToReach(task: Task): readonly ServiceSubject[] {
  if (!task.fargate) return [];
  return endpointsOf(task.definition, task.facts.region).endpoints.flatMap(({ service, paths: [first] }) =>
    OWN_RULE.has(service) || service.startsWith('ecs') || first === undefined
      ? []
      : [{ path: parsePath(first), service }],
  );
}

export const accountNetworkRules: Rule[] = [
  factRule({
    id: 'public-ip-or-nat',
    severity: 'launch',
    appliesTo: 'networkConfiguration',
    title: 'A task on Fargate reaches what it needs to start.',
    docs: guide('task_cannot_pull_image'),
    needs: ['subnets'],
    subjects: (task) => (task.fargate ? task.derive(wholeDefinition) : []),
    fact: chosenSubnets,
    check(_subject, subnets, report) {
      for (const { id, route, isOpen, endpoints } of subnets) {
        if (isOpen || endpoints.includes('ecr.api')) continue;
        report(
          [],
          route === 'internet'
            ? `The subnet ${quote(id)} is public, and a task in it without a public IP address reaches nothing outside.`
            : `The subnet ${quote(id)} has neither a NAT nor the VPC endpoints that a task needs to start.`,
        );
      }
    },
  }),
  factRule({
    id: 'secret-network',
    severity: 'launch',
    appliesTo: 'secrets',
    title: 'The task reaches the service that holds its secrets.',
    docs: ENDPOINTS,
    needs: ['subnets'],
    subjects: references,
    fact: chosenSubnets,
    passes: ({ text }) => `The task reaches the service that holds ${quote(text)}.`,
    check({ path, reference }, subnets, report, { facts: { region } }) {
      if (reference.kind === 'invalid') return;
      const service = reference.kind === 'parameter' ? 'ssm' : 'secretsmanager';
      // An endpoint serves its own Region only.
      const isElsewhere =
        reference.region !== undefined && region !== undefined && reference.region !== region;
      for (const { id, isOpen, endpoints } of subnets) {
        if (isOpen || (endpoints.includes(service) && !isElsewhere)) continue;
        report(
          path,
          `From the subnet ${quote(id)} there is no way to ${service}: it has no NAT and no VPC endpoint for it.`,
        );
      }
    },
  }),
  factRule({
    id: 'service-network',
    severity: 'launch',
    appliesTo: 'image, environmentFiles, logConfiguration',
    title: 'The task reaches the services that its start calls.',
    docs: ENDPOINTS,
    needs: ['subnets'],
    subjects: servicesToReach,
    fact: chosenSubnets,
    passes: ({ service }) => `The task reaches ${service}.`,
    check({ path, service }, subnets, report) {
      for (const { id, isOpen, endpoints } of subnets) {
        if (isOpen || endpoints.includes(service)) continue;
        report(
          path,
          `From the subnet ${quote(id)} there is no way to ${service}: it has no NAT and no VPC endpoint for it.`,
        );
      }
    },
  }),
];
