import type { Facts } from '../facts.ts';
import type { Issue, NotChecked, Verdict } from '../issue.ts';
import { formatPath, parsePath } from '../path.ts';
import { RULES } from '../rules/index.ts';
import { judge } from '../validate.ts';
import type { Check, CheckFix } from './check.ts';
import { type Gap, notAsked } from './gap.ts';

/** The rules that a right of the execution role mends. */
const LACKS_RIGHT: readonly string[] = [
  'secret-no-iam',
  'image-pull-execution-role',
  'awslogs-create-group-iam',
];

/**
 * Turns what is known of the account into the lines of a preflight: every issue that ECS refuses or that fails at the
 * start, the warnings about references and of the account, and what is fine.
 *
 * @param facts What has been found out so far; a line stands as soon as its own facts are there.
 */
export function checksOf(definition: unknown, facts: Facts): Check[] {
  return linesOf(judge(definition, facts), definition);
}

/** The same with a line for everything that could not be checked; for when nothing more will be found out. */
export function finalChecksOf(definition: unknown, facts: Facts, gaps: readonly Gap[]): Check[] {
  const verdict = judge(definition, facts);
  return [...linesOf(verdict, definition), ...unknownLines(verdict.notChecked, definition, gaps)];
}

function linesOf(verdict: Verdict, definition: unknown): Check[] {
  const factRules = new Set(RULES.filter(({ scope }) => scope === 'fact').map(({ id }) => id));
  // Warnings of taste have their place in the editor.
  const isOfLaunch = (ruleId: string) => factRules.has(ruleId) || ruleId.startsWith('secret-');
  const issues = verdict.issues
    .filter(({ ruleId, severity }) => severity !== 'warn' || isOfLaunch(ruleId))
    .map((issue): Check => {
      const fix = fixOf(issue, definition);
      const { ruleId, path, severity, message } = issue;
      return { ruleId, path, status: severity === 'warn' ? 'warn' : 'fail', message, ...(fix && { fix }) };
    });
  const passed = verdict
    .passed()
    // That a warning does not apply is no news.
    .filter(({ severity }) => severity !== 'warn')
    .map(({ ruleId, path, message }): Check => ({ ruleId, path, status: 'pass', message }));
  return [...issues, ...passed];
}

function fixOf({ ruleId, path, fix }: Issue, definition: unknown): CheckFix | undefined {
  // A patch that has to create a parameter first is not applied alone.
  if (fix && !fix.createsParameter) return { kind: 'patch-definition', label: fix.label, patch: fix.patch };
  if (LACKS_RIGHT.includes(ruleId)) {
    const role = valueAt(definition, 'executionRoleArn');
    const roleName = typeof role === 'string' ? role.split('/').at(-1) : undefined;
    return roleName ? { kind: 'patch-role-policy', label: 'Give the role this right', roleName } : undefined;
  }
  if (ruleId !== 'awslogs-group-missing') return undefined;
  const logGroupName = valueAt(definition, path);
  const region = valueAt(definition, formatPath([...parsePath(path).slice(0, -1), 'awslogs-region']));
  if (typeof logGroupName !== 'string') return undefined;
  return {
    kind: 'create-log-group',
    label: 'Create the log group',
    logGroupName,
    ...(typeof region === 'string' && { region }),
  };
}

function unknownLines(notChecked: readonly NotChecked[], definition: unknown, gaps: readonly Gap[]): Check[] {
  const lines: Check[] = [];
  const told = new Set<string>();
  for (const { ruleId, severity, needs, paths, title } of notChecked) {
    if (severity === 'warn') continue;
    for (const path of paths) {
      const value = valueAt(definition, path);
      const gap = gaps.find(
        ({ fact, names }) =>
          needs.includes(fact) && (!names || (typeof value === 'string' && names.includes(value))),
      );
      if (gap) {
        const message = `Could not check: ${withoutStop(title)}. ${gap.reason}`;
        const { statement } = gap;
        const fix: CheckFix | undefined = statement && {
          kind: 'allow-caller',
          label: 'Copy the statement for Purser',
          statement,
        };
        lines.push({ ruleId, path, status: 'unknown', message, ...(fix && { fix }) });
        continue;
      }
      const { fact, reason } = notAsked(needs) ?? {};
      // One line says it for all the rules that ask for the same.
      if (fact === undefined || reason === undefined || told.has(fact)) continue;
      told.add(fact);
      lines.push({ ruleId, path, status: 'unknown', message: reason });
    }
  }
  return lines;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** What stands at a path of a definition; undefined where there is nothing. */
function valueAt(definition: unknown, path: string): unknown {
  return parsePath(path).reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<string | number, unknown>)[segment]
        : undefined,
    definition,
  );
}
