import type { TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../context.ts';
import { ecr } from '../../services/ecr/ecr.ts';
import { type FoundImage, findImage } from '../../services/ecr/find-image.ts';
import type { TaskRecord } from '../../services/ecs/tasks/task-record.ts';
import { LaunchFault } from './launch-fault.ts';
import type { WayOut } from './way-out.ts';
import { PULL_FAILED } from './wording.ts';

const ECR =
  /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([^:@]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Signs in to ECR with the execution role, for a task that has an image there. Throws LaunchFault. */
export function signInToRegistry(
  context: OperationContext,
  { containerDefinitions = [] }: TaskDefinition,
  wayOut: WayOut,
): void {
  if (!containerDefinitions.some(({ image = '' }) => ECR.test(image))) return;
  if (!wayOut.reaches('ecr.api', context.region)) {
    throw new LaunchFault(
      'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration. RequestError: send request failed caused by: Post "https://api.ecr.' +
        `${context.region}.amazonaws.com/": dial tcp: i/o timeout`,
    );
  }
  try {
    call(ecr, 'GetAuthorizationToken', context, {});
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new LaunchFault(
      `${PULL_FAILED}unable to retrieve ecr registry auth: service call has been retried 1 time(s): ${error.code}: ${error.message}`,
    );
  }
}

/**
 * Looks for the images of a task where its platform would. One in ECR has to be there for the task's platform; those of
 * other registries are taken to be there, if the task has a way to the internet. Throws LaunchFault.
 */
export function checkImages(
  context: OperationContext,
  task: TaskRecord,
  definition: TaskDefinition,
  wayOut: WayOut,
): void {
  for (const { image = '' } of definition.containerDefinitions ?? []) {
    checkImage(context, task, definition, image, wayOut);
  }
}

function checkImage(
  context: OperationContext,
  task: TaskRecord,
  { runtimePlatform }: TaskDefinition,
  image: string,
  wayOut: WayOut,
): void {
  checkName(image);
  const match = ECR.exec(image);
  if (!match) {
    if (wayOut.internet) return;
    throw new LaunchFault(
      `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: failed to do request: dial tcp: i/o timeout`,
    );
  }
  const [, accountId = '', region = '', repositoryName = '', tag = 'latest', digest] = match;
  if (!wayOut.reaches('ecr.dkr', region) || !wayOut.reaches('s3', region)) {
    throw new LaunchFault(
      `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref ${image}: failed to do request: dial tcp: i/o timeout`,
    );
  }
  const found = pull(context, image, {
    registryId: accountId,
    region,
    repositoryName,
    reference: digest ?? tag,
  });
  const os = runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ? 'windows' : 'linux';
  const architecture = runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'amd64';
  const isMissing =
    found.platforms.length > 0 &&
    !found.platforms.some((one) => one.os === os && one.architecture === architecture);
  if (task.launchType === 'FARGATE' && isMissing) {
    throw new LaunchFault(
      `CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform '${os}/${architecture}'`,
    );
  }
}

interface Pull {
  registryId: string;
  region: string;
  repositoryName: string;
  reference: string;
}

function pull(
  context: OperationContext,
  image: string,
  { registryId, region, repositoryName, reference }: Pull,
): FoundImage {
  const failed = (times: number, why: string) =>
    new LaunchFault(
      `CannotPullContainerError: pull image manifest has been retried ${times} time(s): failed to resolve ref ${image}: ${why}`,
    );
  const id = reference.startsWith('sha256:') ? { imageDigest: reference } : { imageTag: reference };
  try {
    const here = context.within({ region });
    call(ecr, 'BatchGetImage', here, { registryId, repositoryName, imageIds: [id] });
    return findImage(here.within({ accountId: registryId }), repositoryName, reference);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'AccessDeniedException')
      throw failed(1, `pulling from host failed with status code [manifests ${reference}]: 403 Forbidden`);
    throw failed(1, `${image}: not found`);
  }
}

function checkName(image: string): void {
  if (/^https?:\/\//.test(image)) throw new LaunchFault('CannotPullContainerError: invalid reference format');
  const repository = image.replace(/^[^/]*[.:][^/]*\//, '').replace(/[:@].*$/, '');
  if (/[A-Z]/.test(repository)) {
    throw new LaunchFault(
      'CannotPullContainerError: invalid reference format: repository name must be lowercase',
    );
  }
}
