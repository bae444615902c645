import { readRedeployPolicy } from '@purser/task-definition';

/** Says what the tags of a service say of redeploying it by itself. */
export function redeployWords(tags: Parameters<typeof readRedeployPolicy>[0]): string {
  const { redeploy, after, window, problems } = readRedeployPolicy(tags);
  const [problem] = problems;
  if (problem !== undefined) return `Not by itself: the tag ${problem.tag} can't be read. ${problem.message}`;
  if (redeploy === 'off') return 'Opted out';
  if (redeploy === 'manual') return 'By hand';
  return [
    'By itself',
    ...(after === undefined ? [] : [`after ${after}`]),
    ...(window === undefined ? [] : [`within ${window}`]),
  ].join(', ');
}
