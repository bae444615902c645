import type { TaskDefinition } from '../model.ts';

/** Tells of one field of a request that breaks a rule, such as `count`; the message is a sentence. */
type ReportField = (path: string, message: string) => void;

/** One rule that ECS applies to a request to run tasks or to create a service; it refuses what breaks it. */
export interface DeploymentRule<Request> {
  /** Stable: it is part of the API's answers. */
  id: string;
  /** The AWS page that says so. */
  docs: string;
  check(request: Request, definition: TaskDefinition, report: ReportField): void;
}

/** Whether a request leads to Fargate; a strategy of capacity providers tells it by their names. */
export function isOnFargate({
  launchType,
  capacityProviderStrategy = [],
}: {
  launchType?: string | undefined;
  capacityProviderStrategy?: readonly { capacityProvider?: string | undefined }[] | undefined;
}): boolean {
  if (launchType !== undefined) return launchType === 'FARGATE';
  return capacityProviderStrategy.some(({ capacityProvider }) => capacityProvider?.startsWith('FARGATE'));
}
