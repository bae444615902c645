import type { CopyDraft } from './copy-draft.ts';

/**
 * Says of a copy in which nothing is rewritten what differs all the same: its family, and the Region and account, to
 * which everything belongs that it names without them.
 */
export function nothingRewritten(
  source: { family: string; revision: number },
  target: CopyDraft,
  home: { region: string; accountId: string },
): { title: string; text: string } {
  const isElsewhere = target.region !== home.region || target.accountId !== home.accountId;
  const changes = [
    ...(target.family === source.family ? [] : ['the family']),
    ...(target.region === home.region ? [] : ['the Region']),
    ...(target.accountId === home.accountId ? [] : ['the account']),
  ];
  const place =
    target.accountId === home.accountId ? target.region : `${target.region} of ${target.accountId}`;
  const [last = '', ...others] = changes.toReversed();
  if (last === '')
    return {
      title: 'Nothing',
      text: `The copy is the next revision of ${source.family}, and the same as ${source.family}:${source.revision}.`,
    };
  const all = others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
  return {
    title: `Nothing but ${all}`,
    text: isElsewhere
      ? `What the definition names without a Region or an account is looked for in ${place}: parameters, log groups, and what else it refers to by a bare name. They have to be there, too.`
      : "Names of parameters mean those of the task's own Region and account, and stay.",
  };
}
