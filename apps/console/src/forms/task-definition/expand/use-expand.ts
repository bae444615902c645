import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pathMembersQuery, secretContentQuery } from '../../../api/secret-queries.ts';
import type { VariableRow } from '../codec/variables.ts';
import { memberProblem, type Rewriting, type Source, variableName } from './rewrite-name.ts';

const PATH = /^\/[A-Za-z0-9_./-]*$/;

/** The state of an expansion: the source, its members by name, and which of them become rows. */
export function useExpand(existing: readonly VariableRow[]) {
  const [kind, setKind] = useState<Source['kind']>('parameter-path');
  const [path, setPath] = useState('/');
  const [asked, setAsked] = useState<string>();
  const [secretArn, setSecretArn] = useState('');
  const [rewriting, setRewriting] = useState<Rewriting>({ prefix: '', case: 'upper', recursive: true });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());

  const isPath = kind === 'parameter-path';
  const source: Source = { kind, source: isPath ? (asked ?? '') : secretArn, rewriting };
  const ofPath = useQuery({
    ...pathMembersQuery({ path: asked ?? '/', recursive: rewriting.recursive }),
    enabled: isPath && asked !== undefined,
  });
  const ofSecret = useQuery({
    ...secretContentQuery({ secretId: secretArn }),
    enabled: !isPath && secretArn !== '',
  });
  const query = isPath ? ofPath : ofSecret;
  const isAsked = source.source !== '';
  const names = isPath
    ? (ofPath.data?.members.map(({ name }) => name) ?? [])
    : (ofSecret.data?.keys.map(({ key }) => key) ?? []);
  const members = isAsked ? names : [];
  const chosen = members.filter((member) => !left.has(member));
  const rows = members.map((member) => ({
    member,
    name: variableName(member, source),
    chosen: !left.has(member),
    problem: memberProblem(member, source, { members: chosen, existing }),
  }));
  const forgetChoice = () => setLeft(new Set());
  return {
    kind,
    path,
    pathError: PATH.test(path)
      ? undefined
      : 'A path begins with / and holds letters, digits and _ . - / only.',
    secretArn,
    rewriting,
    source,
    rows,
    members,
    isAsked,
    /** What there is to say of the source as a whole. */
    more: isPath && ofPath.data?.more === true,
    isNoJson: !isPath && ofSecret.data !== undefined && ofSecret.data.kind !== 'json',
    isReading: query.isFetching && isAsked,
    error: isAsked ? (query.error ?? undefined) : undefined,
    changeKind: (next: Source['kind']) => {
      forgetChoice();
      setKind(next);
    },
    changePath: setPath,
    list: () => {
      forgetChoice();
      setAsked(path);
    },
    changeSecret: (arn: string) => {
      forgetChoice();
      setSecretArn(arn);
    },
    rewrite: (part: Partial<Rewriting>) => setRewriting((before) => ({ ...before, ...part })),
    choose: (chosenMembers: readonly string[]) =>
      setLeft(new Set(members.filter((member) => !chosenMembers.includes(member)))),
  };
}

/** What {@link useExpand} gives. */
export type Expand = ReturnType<typeof useExpand>;
