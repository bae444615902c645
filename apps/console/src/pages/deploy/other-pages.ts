const segment = encodeURIComponent;
const nameOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

/** The page of a task. */
export const taskPage = ({ clusterArn, taskArn }: { clusterArn: string; taskArn: string }) =>
  `/clusters/${segment(nameOf(clusterArn))}/tasks/${segment(nameOf(taskArn))}`;

/** The page of a service. */
export const servicePage = ({ cluster, service }: { cluster: string; service: string }) =>
  `/clusters/${segment(cluster)}/services/${segment(service)}`;

/** The page of a rollout. */
export const rolloutPage = ({ id }: { id: number }) => `/rollouts/${id}`;
