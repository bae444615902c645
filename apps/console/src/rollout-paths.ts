interface Service {
  cluster: string;
  service: string;
}

/** The addresses of what is done to services; beside `paths`, which has those of what is looked at. */
export const rolloutPaths = {
  rollBack: ({ cluster, service }: Service) =>
    `/clusters/${encodeURIComponent(cluster)}/services/${encodeURIComponent(service)}/roll-back`,
} as const;
