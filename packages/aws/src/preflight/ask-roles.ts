import { GetRoleCommand } from '@aws-sdk/client-iam';
import type { AwsClients } from '../clients.ts';
import { type Asking, orMissing, type PreflightAccount } from './asking.ts';
import { readPolicy, trustsService } from './policy-reading.ts';
import { simulate } from './simulate.ts';

const ECS_TASKS = 'ecs-tasks.amazonaws.com';

/** The ARN of each role that the definition names, by what it calls the role; absent for one that was not found. */
export type RoleArns = Map<string, string>;

/**
 * Asks whether the roles exist and whom they trust, and whether the caller may pass them.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export async function askRoles(asking: Asking, roles: readonly string[]): Promise<RoleArns> {
  asking.learn('roles', {});
  const arns: RoleArns = new Map();
  const trusts = new Map<string, boolean>();
  await Promise.all(roles.map((role) => askRole(asking, role, arns, trusts)));
  const mayPass = await askPassRole(asking, [...arns.values()], roles);
  for (const [role, arn] of arns) {
    const callerMayPass = mayPass.get(arn);
    asking.learn('roles', {
      [role]: {
        trustsEcsTasks: trusts.get(role) ?? false,
        ...(callerMayPass !== undefined && { callerMayPass }),
      },
    });
  }
  asking.answered(roles.length);
  return arns;
}

async function askRole(asking: Asking, role: string, arns: RoleArns, trusts: Map<string, boolean>) {
  const { identity, reads, clientsIn } = asking.account;
  const accountId = role.startsWith('arn:') ? role.split(':')[4] : identity.accountId;
  if (accountId !== identity.accountId) {
    asking.miss({ fact: 'roles', names: [role], reason: 'The role is in another account.' });
    return;
  }
  const RoleName = role.slice(role.lastIndexOf('/') + 1);
  try {
    const found = await reads.run(`role ${RoleName}`, () =>
      orMissing(readRole(clientsIn(identity.region), RoleName)),
    );
    if (found === 'missing') {
      asking.learn('roles', { [role]: found });
      return;
    }
    arns.set(role, found.arn);
    trusts.set(role, found.trusts);
  } catch (error) {
    asking.missFor(error, 'roles', { names: [role], resource: roleArn(RoleName, identity) });
  }
}

async function readRole({ iam }: Pick<AwsClients, 'iam'>, RoleName: string) {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  // IAM gives the document URL-encoded.
  const trust = readPolicy(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
  return { arn: Role?.Arn ?? '', trusts: trustsService(trust, ECS_TASKS) };
}

const roleArn = (name: string, { partition, accountId }: Asking['account']['identity']) =>
  `arn:${partition}:iam::${accountId}:role/${name}`;

async function askPassRole(
  asking: Asking,
  arns: readonly string[],
  names: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const { identity } = asking.account;
  if (arns.length === 0) return new Map();
  // The root user may do everything, and can be simulated by nobody.
  if (identity.arn.endsWith(':root')) return new Map(arns.map((arn) => [arn, true]));
  try {
    const caller = await callerArn(asking.account);
    const answers = await simulate(asking.account, {
      principal: caller,
      action: 'iam:PassRole',
      resources: arns,
      context: { 'iam:PassedToService': ECS_TASKS },
    });
    return new Map(
      arns.flatMap((arn) => {
        const answer = answers.get(arn);
        return answer === undefined || answer === 'unclear' ? [] : [[arn, answer === 'allowed']];
      }),
    );
  } catch (error) {
    asking.missFor(error, 'roles', { names, resource: identity.arn });
    return new Map();
  }
}

/** Whose policies decide: of a session it is the role, whose ARN has a path that the session's lacks. */
export async function callerArn({ identity, reads, clientsIn }: PreflightAccount): Promise<string> {
  const [, roleName] = /:assumed-role\/([^/]+)\//.exec(identity.arn) ?? [];
  if (roleName === undefined) return identity.arn;
  return reads.run(`caller ${roleName}`, async () => {
    const { Role } = await clientsIn(identity.region).iam.send(new GetRoleCommand({ RoleName: roleName }));
    return Role?.Arn ?? identity.arn;
  });
}
