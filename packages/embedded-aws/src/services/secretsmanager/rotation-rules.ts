import type { RotationRulesType } from '@aws-sdk/client-secrets-manager';
import { nextOf, parseCron } from './cron.ts';
import { invalidParameter } from './secret-errors.ts';

const HOUR_MS = 60 * 60 * 1000;
const UNITS: Readonly<Record<string, number>> = { hour: HOUR_MS, day: 24 * HOUR_MS };

/** Checks rules of a rotation. Throws InvalidParameterException. */
export function checkRules(rules: RotationRulesType): void {
  const { AutomaticallyAfterDays, ScheduleExpression } = rules;
  if (AutomaticallyAfterDays !== undefined && ScheduleExpression !== undefined) {
    throw invalidParameter(
      'You can specify either AutomaticallyAfterDays or ScheduleExpression in RotationRules, but not both.',
    );
  }
  if (ScheduleExpression === undefined || parseCron(ScheduleExpression)) return;
  const period = periodOf(rules);
  if (period === undefined) throw invalidParameter(`Invalid ScheduleExpression: ${ScheduleExpression}`);
  if (period < 4 * HOUR_MS) throw invalidParameter('A secret can be rotated every four hours at most.');
}

/** Gives when a rotation is due after a time; undefined for rules that say nothing of it. */
export function nextRotation(rules: RotationRulesType, from: Date): Date | undefined {
  const cron = parseCron(rules.ScheduleExpression ?? '');
  if (cron) return nextOf(cron, from);
  const period = periodOf(rules);
  return period === undefined ? undefined : new Date(from.getTime() + period);
}

function periodOf({
  AutomaticallyAfterDays,
  ScheduleExpression = '',
}: RotationRulesType): number | undefined {
  if (AutomaticallyAfterDays !== undefined) return AutomaticallyAfterDays * 24 * HOUR_MS;
  const [, count, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(ScheduleExpression) ?? [];
  return count && unit ? Number(count) * (UNITS[unit] ?? 0) : undefined;
}
