import type { Requirements, VersionRequirement } from '@purser/task-definition';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

/** A heading and the rows below it; each row's cells are aligned with those of the others. */
interface Section {
  heading: string;
  rows: readonly (readonly string[])[];
}

/** What a task needs to run, for people: a section for each kind of need that it has. */
export function textOfRequirements(requirements: Requirements, colors: Colors): string {
  const { endpoints, remote, agentSettings, launchBudget, attributes } = requirements;
  const sections: Section[] = [
    ...versions('Fargate platform version (Linux)', requirements.fargateLinux),
    ...versions('Fargate platform version (Windows)', requirements.fargateWindows),
    ...versions('ECS agent on container instances', requirements.ec2Agent),
    {
      heading: 'VPC endpoints, where the task has no route to the internet',
      rows: endpoints.map(({ name, type, reason, optional }) => [
        name,
        type,
        optional ? `${reason} (optional)` : reason,
      ]),
    },
    {
      heading: 'In other Regions, by a route to the internet',
      rows: remote.map(({ region, service, paths }) => [region, service, places(paths)]),
    },
    {
      heading: 'Settings of the ECS agent',
      rows: agentSettings.flatMap(({ when, where, lines }) => [
        [when],
        [`In ${where}:`],
        ...lines.map((line) => [`  ${line}`]),
      ]),
    },
    { heading: 'Calls of AWS as a task starts', rows: budget(launchBudget) },
    {
      heading: 'Attributes of container instances',
      rows: attributes.map(({ name, paths }) => [name, places(paths)]),
    },
  ];
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => `${colors.bold(heading)}\n${table(rows)}`)
    .join('\n');
}

function versions(where: string, requirement: VersionRequirement | undefined): Section[] {
  if (!requirement) return [];
  const { minimum, reasons } = requirement;
  const heading = minimum === 'unsupported' ? `${where}: none will do` : `${where}: ${minimum} or newer`;
  const rows = reasons.map((reason) => [reason.minimum, reason.title, places(reason.paths)]);
  return [{ heading, rows: rows.length > 0 ? rows : [['nothing in the definition asks for more']] }];
}

function budget({ byRegion, advice }: Requirements['launchBudget']): string[][] {
  const rows = byRegion.map(({ region = 'its own Region', getParametersCalls, getSecretValueCalls }) => [
    region,
    `${getParametersCalls} GetParameters`,
    `${getSecretValueCalls} GetSecretValue`,
  ]);
  return [...rows, ...advice.map((sentence) => [sentence])];
}

function places([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** Rows of one cell are sentences, which widen no column. */
function table(rows: readonly (readonly string[])[]): string {
  const wide = rows.filter((row) => row.length > 1);
  const width = (column: number) => Math.max(0, ...wide.map((row) => printable(row[column] ?? '').length));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const text = printable(cell);
        return column === row.length - 1 ? text : text.padEnd(width(column));
      });
      return `  ${cells.join('  ')}\n`;
    })
    .join('');
}
