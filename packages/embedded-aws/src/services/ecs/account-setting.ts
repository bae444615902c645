import type { Setting, SettingName } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../context.ts';

/** What each setting is while nobody has changed it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  awsvpcTrunking: 'disabled',
  containerInsights: 'disabled',
  containerInstanceLongArnFormat: 'enabled',
  defaultLogDriverMode: 'non-blocking',
  dualStackIPv6: 'enabled',
  fargateFIPSMode: 'disabled',
  fargateTaskRetirementWaitPeriod: '7',
  guardDutyActivate: 'on',
  serviceLongArnFormat: 'enabled',
  tagResourceAuthorization: 'off',
  taskLongArnFormat: 'enabled',
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  containerInsights: ['enhanced', 'enabled', 'disabled'],
  defaultLogDriverMode: ['blocking', 'non-blocking'],
  fargateTaskRetirementWaitPeriod: ['0', '7', '14'],
  guardDutyActivate: ['on', 'off'],
  tagResourceAuthorization: ['on', 'off'],
};

/** The principal that settings of the whole account are kept under. */
const EVERYONE = '';

/** Keeps a setting of a principal, or of the whole account; throws InvalidParameterException. */
export function putSetting(
  context: OperationContext,
  name: SettingName | undefined,
  value: string | undefined,
  principal = EVERYONE,
): Setting {
  const isKnown = name !== undefined && Object.hasOwn(DEFAULTS, name);
  const allowed = VALUES[name ?? ''] ?? ['enabled', 'disabled'];
  if (!isKnown || value === undefined || !allowed.includes(value)) {
    throw new AwsError('InvalidParameterException', 'Invalid setting name or value.');
  }
  context.database.run(
    'INSERT OR REPLACE INTO account_setting (principal, name, value) VALUES (?, ?, ?)',
    principal,
    name,
    value,
  );
  return toSetting(context, name, value, principal);
}

/** Forgets a setting of a principal, and gives it as it was. */
export function deleteSetting(
  context: OperationContext,
  name: SettingName | undefined,
  principal: string,
): Setting {
  const value = ownValue(context, name ?? '', principal);
  context.database.run('DELETE FROM account_setting WHERE principal = ? AND name = ?', principal, name ?? '');
  return toSetting(context, name, value, principal);
}

/** Gives the settings that were made for a principal, or those that count for it when `isEffective`. */
export function settingsOf(context: OperationContext, principal: string, isEffective: boolean): Setting[] {
  return Object.entries(DEFAULTS).flatMap(([name, byDefault]) => {
    const own = ownValue(context, name, principal);
    const value = own ?? (isEffective ? (ownValue(context, name, EVERYONE) ?? byDefault) : undefined);
    return value === undefined ? [] : [toSetting(context, name as SettingName, value, principal)];
  });
}

function ownValue({ database }: OperationContext, name: string, principal: string): string | undefined {
  return database.get<{ value: string }>(
    'SELECT value FROM account_setting WHERE principal = ? AND name = ?',
    principal,
    name,
  )?.value;
}

function toSetting(
  { accountId }: OperationContext,
  name: SettingName | undefined,
  value: string | undefined,
  principal: string,
): Setting {
  const principalArn = principal === EVERYONE ? `arn:aws:iam::${accountId}:root` : principal;
  const type = name === 'guardDutyActivate' ? 'aws_managed' : 'user';
  return { name, value, principalArn, type };
}
