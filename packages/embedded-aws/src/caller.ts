/** Who makes a call. */
export interface Caller {
  kind: 'root' | 'user' | 'role' | 'service';
  /** What GetCallerIdentity says: of a role the ARN of its session. */
  arn: string;
  accountId: string;
  /** The unique id; of a role with the name of the session behind a colon. */
  userId: string;
  /** The name of the user, or of the role that was assumed. */
  name: string;
  /** The policy that narrows a session of a role. */
  sessionPolicy?: string;
  /** The tags of a session of a role; they go before those of the role. */
  sessionTags?: Readonly<Record<string, string>>;
}

/** The root user of an account, who may do everything. */
export function rootOf(accountId: string): Caller {
  return {
    kind: 'root',
    arn: `arn:aws:iam::${accountId}:root`,
    accountId,
    userId: accountId,
    name: 'root',
  };
}

/** A service of AWS that acts by itself, such as `ecs-tasks.amazonaws.com`. */
export function serviceCaller(accountId: string, name: string): Caller {
  return { kind: 'service', arn: name, accountId, userId: name, name };
}
