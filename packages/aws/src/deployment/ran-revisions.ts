import {
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
  ListTaskDefinitionsCommand,
  type Service,
  type ServiceDeploymentBrief,
} from '@aws-sdk/client-ecs';
import { revisionOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';

/** ECS gives that many deployments of a service in one answer. */
const DEPLOYMENTS = 100;
/** DescribeServiceRevisions takes that many. */
const REVISIONS_PER_CALL = 20;
/** The first deployment of a service begins with it; milliseconds of leeway. */
const LEEWAY = 60_000;

/** A revision to which a service can be rolled back. */
export interface RanRevision {
  taskDefinitionArn: string;
  family: string;
  revision: number;
  isCurrent: boolean;
  /** When the service was last deployed with it; ISO 8601. */
  deployedAt?: string;
  /** How that deployment ended. */
  status?: string;
}

/** The revisions that a service ran. */
export interface RanRevisions {
  serviceArn: string;
  /** The last deployed one first; then the other ACTIVE ones of the family, the newest first. */
  revisions: RanRevision[];
  /** Whether ECS still tells of all deployments of the service; it forgets them after 90 days. */
  isWhole: boolean;
}

/**
 * Gives the revisions that a service ran, by its deployments as far as ECS tells of them, and the other ACTIVE ones of
 * the family. Undefined where there is no such service.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-deployment.html
 */
export async function listRanRevisions(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { cluster, service: name }: { cluster: string; service: string },
): Promise<RanRevisions | undefined> {
  const described = await ecs.send(new DescribeServicesCommand({ cluster, services: [name] }));
  const service = described.services?.find(({ status }) => status !== 'INACTIVE');
  if (!service) return undefined;
  const current = service.taskDefinition ?? '';
  const [history, active] = await Promise.all([
    readHistory({ ecs }, cluster, service),
    ecs.send(
      new ListTaskDefinitionsCommand({
        familyPrefix: revisionOfArn(current).family,
        status: 'ACTIVE',
        sort: 'DESC',
        maxResults: DEPLOYMENTS,
      }),
    ),
  ]);
  const ran = new Map<string, RanRevision>();
  for (const { arn, createdAt, status } of history.deployments) {
    // Of several deployments of a revision the last one is told.
    if (arn === undefined || ran.has(arn)) continue;
    ran.set(arn, {
      ...candidate(arn, current),
      ...(createdAt && { deployedAt: createdAt.toISOString() }),
      ...(status !== undefined && { status }),
    });
  }
  const known = [...ran.values()];
  const others = (active.taskDefinitionArns ?? []).filter((arn) => !ran.has(arn));
  return {
    serviceArn: service.serviceArn ?? '',
    revisions: [...known, ...others.map((arn) => candidate(arn, current))],
    isWhole: history.isWhole,
  };
}

const candidate = (taskDefinitionArn: string, current: string): RanRevision => ({
  taskDefinitionArn,
  ...revisionOfArn(taskDefinitionArn),
  isCurrent: taskDefinitionArn === current,
});

async function readHistory({ ecs }: Pick<AwsClients, 'ecs'>, cluster: string, service: Service) {
  const { serviceDeployments = [] } = await ecs.send(
    new ListServiceDeploymentsCommand({
      cluster,
      service: service.serviceArn ?? service.serviceName,
      maxResults: DEPLOYMENTS,
    }),
  );
  const revisions = await readTaskDefinitions({ ecs }, serviceDeployments);
  const oldest = serviceDeployments.at(-1)?.createdAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return {
    isWhole: oldest <= (service.createdAt?.getTime() ?? 0) + LEEWAY,
    deployments: serviceDeployments.map(({ targetServiceRevisionArn = '', createdAt, status }) => ({
      arn: revisions.get(targetServiceRevisionArn),
      createdAt,
      status,
    })),
  };
}

/** The task definition of each service revision. */
async function readTaskDefinitions(
  { ecs }: Pick<AwsClients, 'ecs'>,
  deployments: readonly ServiceDeploymentBrief[],
): Promise<Map<string, string>> {
  const arns = [
    ...new Set(deployments.flatMap(({ targetServiceRevisionArn }) => targetServiceRevisionArn ?? [])),
  ];
  const found = new Map<string, string>();
  for (let from = 0; from < arns.length; from += REVISIONS_PER_CALL) {
    const { serviceRevisions = [] } = await ecs.send(
      new DescribeServiceRevisionsCommand({
        serviceRevisionArns: arns.slice(from, from + REVISIONS_PER_CALL),
      }),
    );
    for (const { serviceRevisionArn, taskDefinition } of serviceRevisions) {
      if (serviceRevisionArn && taskDefinition) found.set(serviceRevisionArn, taskDefinition);
    }
  }
  return found;
}
