import { type Check, eachContainer, firstDuplicate, firstOf } from './check.ts';

/** What is left of a container: limits, swap, name resolution, credentials, accelerators. */
export const containerSettingChecks: Check[] = [
  ({ request }) =>
    request.inferenceAccelerators?.length ? "Unsupported field 'inferenceAccelerators'." : undefined,
  eachContainer(({ ulimits }) =>
    firstOf(ulimits, ({ name, softLimit = 0, hardLimit = 0 }) =>
      softLimit > hardLimit && hardLimit !== -1
        ? `Soft limit exceeds hard limit for ulimit ${name}`
        : undefined,
    ),
  ),
  eachContainer(({ ulimits }) => {
    const name = firstDuplicate((ulimits ?? []).map((limit) => limit.name));
    return name && `Duplicate ulimit ${name}`;
  }),
  eachContainer(({ name, linuxParameters }) => {
    const swappiness = linuxParameters?.swappiness;
    return swappiness === undefined || (swappiness >= 0 && swappiness <= 100)
      ? undefined
      : `Invalid 'swappiness' setting for container '${name}'.`;
  }),
  eachContainer(({ extraHosts }) =>
    firstOf(extraHosts, ({ hostname, ipAddress }) =>
      hostname && ipAddress ? undefined : 'Extra hosts should have a hostname and an ipAddress.',
    ),
  ),
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
    // A GPU that containers share has a sharing strategy in the place of a number.
    firstOf(resourceRequirements, ({ type, value = '', sharingStrategy }) =>
      type === 'GPU' && !sharingStrategy && !/^([1-9]\d*|ALL)$/.test(value)
        ? `Invalid 'GPU' setting for container '${name}'.`
        : undefined,
    ),
  ),
];
