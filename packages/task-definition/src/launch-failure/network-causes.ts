import { guide } from '../engine/docs.ts';
import type { Cause } from './launch-failure.ts';

const ENDPOINTS = guide('vpc-endpoints');
const INIT = guide('resource-initialization-error');

const route = (services: string) =>
  `Give the task a way out: a public IP address in a public subnet, a NAT in a private one, or the VPC ${services} in its own Region, with private DNS, and a security group of the endpoint that lets in port 443 from the task.`;

/** Causes that lie in the way from the task to AWS. */
export const networkCauses: readonly Cause[] = [
  {
    id: 'secret-network',
    pattern:
      /connection issue between the task and AWS Systems Manager Parameter Store|Fetching secret data from SSM Parameter Store in [\w-]+: RequestError: send request failed|unable to create SSM client in [\w-]+/g,
    docs: ENDPOINTS,
    cause: () => 'The task does not reach Parameter Store.',
    remedy: () => route('endpoint ssm'),
    blame: (blame) => blame.parameters(),
  },
  {
    id: 'secret-network',
    pattern:
      /connection issue between the task and AWS Secrets Manager(?:[^;]{0,200}?failed to fetch secret (?<arn>\S+) from secrets manager)?|secret (?<arn2>arn:\S+): RequestError: send request failed|from the service for (?<arn3>\S+): RequestCanceled/g,
    docs: ENDPOINTS,
    subjects: ({ arn, arn2, arn3 }) => [arn ?? arn2 ?? arn3 ?? ''].filter(Boolean),
    cause: () => 'The task does not reach Secrets Manager in the Region of the secret.',
    remedy: () => `${route('endpoint secretsmanager')} An endpoint leads to its own Region only.`,
    blame: (blame, { arn, arn2, arn3 }) => blame.secrets(arn ?? arn2 ?? arn3),
  },
  {
    id: 'public-ip-or-nat',
    pattern: /connection issue between the task and Amazon ECR/g,
    docs: guide('task_cannot_pull_image'),
    cause: () => 'The task does not reach Amazon ECR to sign in.',
    remedy: () => route('endpoints ecr.api, ecr.dkr and s3'),
    blame: (blame) => blame.images((image) => /\.dkr[.-]ecr\./.test(image)),
  },
  {
    id: 'public-ip-or-nat',
    pattern: /connection issue between the task and Amazon CloudWatch/g,
    docs: INIT,
    cause: () => 'The task does not reach CloudWatch Logs.',
    remedy: () => route('endpoint logs'),
    blame: (blame) => blame.awslogs('awslogs-group'),
  },
  {
    id: 'public-ip-or-nat',
    pattern:
      /CannotPullContainerError: (?:[^;]{0,200}?failed to resolve ref (?<image>\S{1,400}): )?[^;]{0,400}?(?:i\/o timeout|context deadline exceeded|Client\.Timeout|request canceled while waiting for connection)/g,
    docs: guide('task_cannot_pull_image'),
    subjects: ({ image }) => [image ?? ''].filter(Boolean),
    cause: ({ image }) =>
      `The task does not reach the registry of ${image === undefined ? 'an image' : image}.`,
    remedy: () =>
      `${route('endpoints ecr.api, ecr.dkr and s3')} A registry outside of AWS is reached by the internet alone.`,
    blame: (blame, { image }) => blame.images((name) => image === undefined || image.startsWith(name)),
  },
  {
    id: 'public-ip-or-nat',
    pattern: /pull command failed: ?: signal: killed/g,
    docs: INIT,
    cause: () =>
      'The task did not get its secrets or its sign-in to the registry in time: most often it has no way out.',
    remedy: () => route('endpoints of what it reads: ssm, secretsmanager, ecr.api, ecr.dkr, s3, logs'),
  },
];
