import type { ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { requirePolicy } from './managed-policy.ts';
import { markedPage } from './marked-page.ts';

interface HolderRow {
  key: string;
  kind: 'user' | 'role';
  name: string;
  id: string;
}

/** The kinds that a filter lets through; without one, all do. */
const KINDS: Readonly<Record<string, string>> = {
  '': 'role user',
  User: 'user',
  Role: 'role',
  LocalManagedPolicy: 'role user',
  AWSManagedPolicy: 'role user',
};

const HOLDERS = `
  SELECT h.kind || ' ' || h.name AS key, h.kind, h.name, COALESCE(r.id, u.id) AS id FROM (
    SELECT kind, owner AS name FROM attached_policy WHERE ? <> 'PermissionsBoundary' AND arn = ?
    UNION SELECT 'role', name FROM role WHERE ? <> 'PermissionsPolicy' AND boundary = ?
    UNION SELECT 'user', name FROM iam_user WHERE ? <> 'PermissionsPolicy' AND boundary = ?
  ) h
  LEFT JOIN role r ON h.kind = 'role' AND r.name = h.name
  LEFT JOIN iam_user u ON h.kind = 'user' AND u.name = h.name
  WHERE key > ? AND instr(?, h.kind) > 0 AND substr(COALESCE(r.path, u.path), 1, ?) = ?
  ORDER BY key LIMIT ?`;

/**
 * Lists the users and roles that have a managed policy or are limited by it. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html
 */
export const ListEntitiesForPolicy: Operation<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse> = (
  context,
  input,
) => {
  const { arn } = requirePolicy(context.database, input.PolicyArn);
  const { EntityFilter = '', PathPrefix = '/', PolicyUsageFilter = '' } = input;
  const kinds = KINDS[EntityFilter] ?? '';
  const { items, ...page } = markedPage(input, {
    list: `Entities ${arn} ${EntityFilter} ${PathPrefix} ${PolicyUsageFilter}`,
    read: (after, limit) =>
      context.database.all<HolderRow>(
        HOLDERS,
        ...[PolicyUsageFilter, arn, PolicyUsageFilter, arn, PolicyUsageFilter, arn],
        ...[after, kinds, PathPrefix.length, PathPrefix, limit],
      ),
    keyOf: ({ key }) => key,
  });
  return {
    PolicyGroups: [],
    PolicyUsers: items
      .filter(({ kind }) => kind === 'user')
      .map(({ name, id }) => ({ UserName: name, UserId: id })),
    PolicyRoles: items
      .filter(({ kind }) => kind === 'role')
      .map(({ name, id }) => ({ RoleName: name, RoleId: id })),
    ...page,
  };
};
