import type { OperationContext } from '../context.ts';
import { RegisterTaskDefinition } from '../services/ecs/RegisterTaskDefinition.ts';
import { PutParameter } from '../services/ssm/PutParameter.ts';
import { daysAgo } from './days-ago.ts';
import { seedDemo } from './demo.ts';

const TEAMS = 50;
const SERVICES = 40;
const PARAMETERS = 50;
/** The standard tier has no place for more than 10,000. */
const OF_STANDARD_TIER = 9000;
const FAMILIES = 500;
const REVISIONS = 10;

/**
 * Makes the demo's account as that of a large company: 100,000 parameters of 50 teams with 40 services each, and 5,000
 * revisions of 500 families.
 */
export async function seedLarge(context: OperationContext): Promise<void> {
  await seedDemo(context);
  context.database.transaction(() => {
    let made = 0;
    for (const name of parameterNames()) {
      made += 1;
      const Tier = made <= OF_STANDARD_TIER ? 'Standard' : 'Advanced';
      PutParameter(context, { Name: name, Type: 'String', Value: `value of ${name}`, Tier });
    }
    for (let family = 0; family < FAMILIES; family += 1) {
      for (let revision = 0; revision < REVISIONS; revision += 1) {
        RegisterTaskDefinition(daysAgo(context, REVISIONS - revision), definitionOf(family, revision));
      }
    }
  });
}

function* parameterNames(): Iterable<string> {
  for (let team = 1; team <= TEAMS; team += 1) {
    for (let service = 1; service <= SERVICES; service += 1) {
      for (let parameter = 1; parameter <= PARAMETERS; parameter += 1) {
        yield `/team-${team}/service-${service}/setting-${parameter}`;
      }
    }
  }
}

function definitionOf(family: number, revision: number) {
  const prefix = `/team-${(family % TEAMS) + 1}/service-${(family % SERVICES) + 1}`;
  return {
    family: `service-${family + 1}`,
    requiresCompatibilities: ['FARGATE' as const],
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
    executionRoleArn: 'ecsTaskExecutionRole',
    containerDefinitions: [
      {
        name: 'app',
        image: `public.ecr.aws/example/service:${revision + 1}`,
        environment: [{ name: 'REVISION', value: String(revision + 1) }],
        secrets: Array.from({ length: 5 }, (_, index) => ({
          name: `SETTING_${index + 1}`,
          valueFrom: `${prefix}/setting-${index + 1}`,
        })),
      },
    ],
  };
}
