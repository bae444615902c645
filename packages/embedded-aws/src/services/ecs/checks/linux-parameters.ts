import { type Check, eachContainer, firstOf } from './check.ts';

const CAPABILITIES = new Set([
  ...['ALL', 'AUDIT_CONTROL', 'AUDIT_WRITE', 'BLOCK_SUSPEND', 'CHOWN', 'DAC_OVERRIDE', 'DAC_READ_SEARCH'],
  ...['FOWNER', 'FSETID', 'IPC_LOCK', 'IPC_OWNER', 'KILL', 'LEASE', 'LINUX_IMMUTABLE', 'MAC_ADMIN'],
  ...['MAC_OVERRIDE', 'MKNOD', 'NET_ADMIN', 'NET_BIND_SERVICE', 'NET_BROADCAST', 'NET_RAW', 'SETFCAP'],
  ...['SETGID', 'SETPCAP', 'SETUID', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_CHROOT', 'SYS_MODULE', 'SYS_NICE'],
  ...['SYS_PACCT', 'SYS_PTRACE', 'SYS_RAWIO', 'SYS_RESOURCE', 'SYS_TIME', 'SYS_TTY_CONFIG', 'SYSLOG'],
  'WAKE_ALARM',
]);

/** Namespaces of systemControls that belong to the IPC namespace. */
const IPC_CONTROL = /^(kernel\.(msg(max|mnb|mni)|sem|shm(all|max|mni|_rmid_forced))|fs\.mqueue\..+)$/;

/**
 * Linux parameters and kernel settings. What is refused is in the API reference; the texts have not been seen.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html
 */
export const linuxParameterChecks: Check[] = [
  eachContainer(({ linuxParameters }) => {
    const { add = [], drop = [] } = linuxParameters?.capabilities ?? {};
    return firstOf([...add, ...drop], (capability) =>
      CAPABILITIES.has(capability) ? undefined : `Invalid capability: ${capability}`,
    );
  }),
  eachContainer(({ name, linuxParameters }) => {
    const swappiness = linuxParameters?.swappiness;
    return swappiness === undefined || (swappiness >= 0 && swappiness <= 100)
      ? undefined
      : `Invalid 'swappiness' setting for container '${name}'.`;
  }),
  eachContainer(({ systemControls }, { request: { ipcMode } }) =>
    firstOf(systemControls, ({ namespace = '' }) =>
      ipcMode === 'host' && IPC_CONTROL.test(namespace)
        ? `System control '${namespace}' is not supported when ipcMode=host.`
        : undefined,
    ),
  ),
];
