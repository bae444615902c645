import type { Scenario } from '../scenario.ts';
import { ec2Scenario } from './ec2.ts';
import { ecrScenario } from './ecr.ts';
import { ecsScenario } from './ecs.ts';
import { eventsScenario } from './events.ts';
import { iamScenario } from './iam.ts';
import { kmsScenario } from './kms.ts';
import { logsScenario } from './logs.ts';
import { s3Scenario } from './s3.ts';
import { schedulerScenario } from './scheduler.ts';
import { secretsManagerScenario } from './secretsmanager.ts';
import { serviceQuotasScenario } from './servicequotas.ts';
import { ssmScenario } from './ssm.ts';
import { stsScenario } from './sts.ts';

/** What every real client does with every service. */
export const scenarios: readonly Scenario[] = [
  ecsScenario,
  ssmScenario,
  secretsManagerScenario,
  kmsScenario,
  logsScenario,
  ecrScenario,
  serviceQuotasScenario,
  eventsScenario,
  iamScenario,
  stsScenario,
  ec2Scenario,
  s3Scenario,
  schedulerScenario,
];
