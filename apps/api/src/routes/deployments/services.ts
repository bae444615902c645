import { listDeployableServices } from '@purser/aws';
import { os } from '../../router.ts';

/** The services of all clusters, with the revision that each runs, and where. */
export const services = os.deployments.services.handler(async ({ context }) => ({
  services: await listDeployableServices(context.clients),
}));
