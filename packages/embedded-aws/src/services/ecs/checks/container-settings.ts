import { type Check, eachContainer, firstDuplicate, firstOf } from './check.ts';

// The texts without a source have not been seen: the API reference and the model say what is refused.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html

/** What is left of a container: limits, name resolution, credentials, accelerators. */
export const containerSettingChecks: Check[] = [
  ({ request }) =>
    request.inferenceAccelerators?.length ? "Unsupported field 'inferenceAccelerators'." : undefined,
  eachContainer(({ ulimits }) =>
    firstOf(ulimits, ({ name, softLimit = 0, hardLimit = 0 }) =>
      // -1 stands for no limit.
      hardLimit !== -1 && (softLimit === -1 || softLimit > hardLimit)
        ? `Soft limit exceeds hard limit for ulimit ${name}`
        : undefined,
    ),
  ),
  eachContainer(({ ulimits }) => {
    const name = firstDuplicate((ulimits ?? []).map((limit) => limit.name));
    return name && `Duplicate ulimit ${name}`;
  }),
  eachContainer(({ dnsSearchDomains }) =>
    firstOf(dnsSearchDomains, (domain) =>
      /^[a-zA-Z0-9-.]{0,253}[a-zA-Z0-9]$/.test(domain) ? undefined : `Invalid DNS search domain '${domain}'.`,
    ),
  ),
  eachContainer(({ credentialSpecs }) =>
    (credentialSpecs?.length ?? 0) > 1 ||
    credentialSpecs?.some((spec) => !/^credentialspec(domainless)?:/.test(spec))
      ? 'Invalid credentialSpecs.'
      : undefined,
  ),
  eachContainer(({ resourceRequirements, name }) =>
    // A GPU that containers share may have a sharing strategy in the place of a number. No instance has 10,000 GPUs.
    firstOf(resourceRequirements, ({ type, value, sharingStrategy }) =>
      type === 'GPU' && !(sharingStrategy && value === undefined) && !/^([1-9]\d{0,3}|ALL)$/.test(value ?? '')
        ? `Invalid 'GPU' setting for container '${name}'.`
        : undefined,
    ),
  ),
];
