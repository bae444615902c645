const OF_LAUNCH =
  'It is refused where tasks are started or a service is made, not where a definition is registered.';
const OF_SDK = 'The SDKs refuse it before they send; the API leaves out members that it does not know.';
const OF_HISTORY = 'It is about what the family has been through, which a definition alone does not say.';

/**
 * The rules that report an error where RegisterTaskDefinition of the embedded account takes the definition, with the
 * reason of each. All others agree.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'awsvpc-network-config': OF_LAUNCH,
  'concurrent-register': OF_HISTORY,
  'delete-needs-inactive': 'It is refused by DeleteTaskDefinitions.',
  'deleted-revision': OF_LAUNCH,
  'env-valuefrom': OF_SDK,
  'external-load-balancer': OF_LAUNCH,
  'fargate-placement-service': OF_LAUNCH,
  'launch-type-and-strategy': OF_LAUNCH,
  'missing-revision': OF_LAUNCH,
  'network-config-subnets': OF_LAUNCH,
  'os-mismatch-service': 'It is refused where a service gets the revision.',
  'pass-role': 'The caller here may pass every role.',
  'platform-version-ec2': OF_LAUNCH,
  'revision-quota': OF_HISTORY,
  'run-task-count': OF_LAUNCH,
  'service-connect-port-name': OF_LAUNCH,
  'tags-max-50': 'ECS takes 50 tags; the rule leaves room for the one that Purser adds.',
  'task-def-not-fargate': OF_LAUNCH,
  'unknown-key': OF_SDK,
  'volume-at-launch-config': OF_LAUNCH,
  'windows-fargate-spot': OF_LAUNCH,
};

/** What the embedded account refuses while no rule reports an error, with a definition's change that shows it. */
export interface MissedRefusal {
  message: RegExp;
  reason: string;
  task: object;
  container: object;
}

/** All of these; whatever else is refused, a rule reports. */
export const MISSED_REFUSALS: readonly MissedRefusal[] = [
  {
    message: /^Invalid 'memory' setting for container '.+'\.$/,
    reason: 'The rule on the least memory speaks of the launch, while ECS refuses a memory of 0 at once.',
    task: {},
    container: { memory: 0 },
  },
  {
    message:
      /^Invalid setting for container '.+'\. At least one of 'memory' or 'memoryReservation' must be specified\.$/,
    reason: 'ECS asks for a reservation other than 0; the rule takes 0 for a reservation.',
    task: { memory: undefined },
    container: { memoryReservation: 0 },
  },
];
