import type { TaskDefinition } from '@purser/task-definition';

/** Quotes a text so that a POSIX shell takes it as it is. */
export const shellQuote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Gives the AWS CLI command that registers the same task definition. */
export function cliCommand(taskDefinition: TaskDefinition, region: string): string {
  return [
    'aws ecs register-task-definition',
    `--region ${shellQuote(region)}`,
    `--cli-input-json ${shellQuote(JSON.stringify(taskDefinition, null, 2))}`,
  ].join(' \\\n  ');
}
