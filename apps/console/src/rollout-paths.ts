interface Service {
  cluster: string;
  service: string;
}

/** The addresses of what is done to services; beside `paths`, which has those of what is looked at. */
export const rolloutPaths = {
  /** Force a new deployment of services, with a reason to begin with. */
  create: ({ services, reason }: { services: readonly Service[]; reason?: string }) => {
    const names = services.map(({ cluster, service }) => `${cluster}/${service}`).join(',');
    const words = new URLSearchParams({ services: names, ...(reason !== undefined && { reason }) });
    return `/rollouts/new?${words}`;
  },
  rollBack: ({ cluster, service }: Service) =>
    `/clusters/${encodeURIComponent(cluster)}/services/${encodeURIComponent(service)}/roll-back`,
} as const;
