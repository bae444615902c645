import {
  type ExecutionRolePolicy,
  executionRolePolicy,
  type TaskDefinition,
  toCloudFormation,
  toPolicyJson,
  toTerraform,
  toTrustJson,
} from '@purser/task-definition';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import { printable } from '../printable.ts';
import { type LookOptions, withDefinitions } from './with-definitions.ts';

export const POLICY_FORMATS = ['json', 'terraform', 'cloudformation'] as const;

export interface PolicyOptions extends AccountOptions, LookOptions {
  format: (typeof POLICY_FORMATS)[number];
  resource?: string;
  /** Whether to print the trust policy in the place of the permissions. */
  trust?: boolean;
  roleName?: string;
}

/** `purser policy`: prints the smallest policy of the execution role; its notes go to the standard error. */
export async function policy(file: string, options: PolicyOptions, io: Io): Promise<ExitCode> {
  if (options.trust && options.format !== 'json') {
    io.stderr.write(`error: --trust is for JSON; ${options.format} has the trust policy in it already.\n`);
    return EXIT.trouble;
  }
  const facts = factsOf(options);
  const choice = { file, resource: options.resource };
  return withDefinitions([choice], options, facts, io, ([one]) => {
    if (!one) return EXIT.trouble;
    const found = executionRolePolicy(one.definition, facts);
    io.stdout.write(print(found, one.definition, options));
    for (const { path, message } of found.notes) {
      io.stderr.write(`note: ${printable(path === undefined ? message : `${path}: ${message}`)}\n`);
    }
    return EXIT.clean;
  });
}

function print(found: ExecutionRolePolicy, definition: TaskDefinition, options: PolicyOptions): string {
  const role = { roleName: options.roleName ?? nameOfRole(definition) };
  switch (options.format) {
    case 'json':
      return options.trust ? toTrustJson(found) : toPolicyJson(found);
    case 'terraform':
      return toTerraform(found, role);
    case 'cloudformation':
      return toCloudFormation(found, role);
  }
}

/** The name that the definition has for the role, or the one that the ECS console gives. */
function nameOfRole({ executionRoleArn }: TaskDefinition): string {
  const name = typeof executionRoleArn === 'string' ? executionRoleArn.split('/').at(-1) : undefined;
  return name !== undefined && ROLE_NAME.test(name) ? name : 'ecsTaskExecutionRole';
}

/** What IAM takes as the name of a role. */
export const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
