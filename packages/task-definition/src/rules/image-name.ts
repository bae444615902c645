/** The parts of a container image's name, as Docker reads it. */
export interface ImageName {
  /** Registry, namespace and name, without tag and digest. */
  repository: string;
  tag?: string;
  digest?: string;
}

/** Takes an image's name apart; it does not say whether the parts are allowed. */
export function parseImageName(image: string): ImageName {
  const [name = '', digest] = image.split('@', 2);
  // A colon before the last slash belongs to the registry's port.
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return {
    repository: colon < 0 ? name : name.slice(0, colon),
    ...(colon >= 0 && { tag: name.slice(colon + 1) }),
    ...(digest !== undefined && { digest }),
  };
}

/** Whether an image is of a private Amazon ECR registry, which needs the right to pull. */
export function isEcrImage(image: string): boolean {
  const registry = image.slice(0, Math.max(image.indexOf('/'), 0));
  return registry.length < 100 && /^\d{12}\.dkr[.-]ecr(-fips)?\.[a-z0-9-]+\./.test(registry);
}

/** Whether an image is one of Docker Hub: its name begins with no registry, or with that of Docker Hub. */
export function isDockerHubImage(image: string): boolean {
  const [first = '', ...rest] = parseImageName(image).repository.split('/');
  // As Docker tells a registry from a folder: it has a dot or a port, or is localhost. So a scheme is one too.
  const isRegistry = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  return !isRegistry || first === 'docker.io' || first.endsWith('.docker.io');
}
