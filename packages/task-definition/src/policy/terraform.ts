import type { ExecutionRolePolicy } from '../execution-role-policy.ts';
import type { PolicyDocument } from './document.ts';

/** What a role is called in the account. */
export interface RoleOptions {
  /** Up to 64 letters, digits and `+=,.@_-`. */
  roleName: string;
}

type Statement = PolicyDocument['Statement'][number];

/**
 * Gives Terraform's HCL for the role and its inline policy, each statement under a comment with its reason.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function toTerraform(
  { statements, document, trustPolicy }: ExecutionRolePolicy,
  { roleName }: RoleOptions,
): string {
  const reasons = new Map(statements.map(({ sid, reason }) => [sid, reason]));
  const trust = [
    ...policyDocument('task_execution_trust', trustPolicy, new Map()),
    '',
    'resource "aws_iam_role" "task_execution" {',
    `  name               = ${quoted(roleName)}`,
    '  assume_role_policy = data.aws_iam_policy_document.task_execution_trust.json',
    '}',
  ];
  if (statements.length === 0) return lines(trust);
  return lines([
    ...trust,
    '',
    ...policyDocument('task_execution', document, reasons),
    '',
    'resource "aws_iam_role_policy" "task_execution" {',
    `  name   = ${quoted(roleName)}`,
    '  role   = aws_iam_role.task_execution.id',
    '  policy = data.aws_iam_policy_document.task_execution.json',
    '}',
  ]);
}

function policyDocument(
  name: string,
  { Statement: statements }: PolicyDocument,
  reasons: ReadonlyMap<string, string>,
): string[] {
  return [
    `data "aws_iam_policy_document" "${name}" {`,
    ...statements.flatMap((statement, index) => [
      ...(index > 0 ? [''] : []),
      ...statementBlock(statement, reasons.get(statement.Sid)).map((line) =>
        line === '' ? '' : `  ${line}`,
      ),
    ]),
    '}',
  ];
}

function statementBlock(
  { Sid, Principal, Action, Resource, Condition = {} }: Statement,
  reason: string | undefined,
): string[] {
  return [
    ...(reason === undefined ? [] : [`# ${reason}`]),
    'statement {',
    `  sid     = ${quoted(Sid)}`,
    '  effect  = "Allow"',
    ...listOf('  actions = ', Action),
    ...(Resource === undefined ? [] : ['', ...listOf('  resources = ', Resource)]),
    ...(Principal === undefined
      ? []
      : [
          '',
          '  principals {',
          '    type        = "Service"',
          ...listOf('    identifiers = ', Principal.Service),
          '  }',
        ]),
    ...Object.entries(Condition).flatMap(([test, keys]) =>
      Object.entries(keys).flatMap(([variable, values]) => [
        '',
        '  condition {',
        `    test     = ${quoted(test)}`,
        `    variable = ${quoted(variable)}`,
        ...listOf('    values   = ', values),
        '  }',
      ]),
    ),
    '}',
  ];
}

/** One value stands on the line of its name; several stand below it, one a line. */
function listOf(start: string, values: string | readonly string[]): string[] {
  if (typeof values === 'string') return [`${start}[${quoted(values)}]`];
  const indent = start.slice(0, start.length - start.trimStart().length);
  return [`${start}[`, ...values.map((value) => `${indent}  ${quoted(value)},`), `${indent}]`];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Writes a string of HCL that stands for the text itself.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/strings
 */
function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    // Both signs would open a template.
    .replace(/[$%](?=\{)/g, '$&$&');
  return `"${escaped}"`;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
