import type { Facts } from '@purser/task-definition';
import { InvalidArgumentError } from 'commander';
import type { StrategyItem } from './commands/deploy-options.ts';

/** What every command is told about the account. */
export interface AccountOptions {
  region?: string;
  account?: string;
}

/** Gives the facts that the options state. */
export function factsOf({ region, account }: AccountOptions): Facts {
  return { ...(region !== undefined && { region }), ...(account !== undefined && { accountId: account }) };
}

/** Reads the value of `--region`. */
export function readRegion(value: string): string {
  if (/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(value)) return value;
  throw new InvalidArgumentError('A Region is written as in eu-west-1.');
}

/** Reads the value of `--account`. */
export function readAccount(value: string): string {
  if (/^\d{12}$/.test(value)) return value;
  throw new InvalidArgumentError('The id of an account has 12 digits.');
}

/** Reads the value of `--count`. */
export function readCount(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('The number of tasks is 1 to 9999.');
}

/** Gives the reader of a whole number between two others. */
export function readBetween(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number, ${least} to ${most}.`);
  };
}

/** Reads one value of `--capacity-provider`, as in `FARGATE_SPOT:3` or `FARGATE:1:1`, and adds it to those before. */
export function readCapacityProvider(value: string, before: StrategyItem[] | undefined): StrategyItem[] {
  const [, capacityProvider = '', weight, base] =
    /^([\w-]{1,255})(?::(\d{1,4})(?::(\d{1,6}))?)?$/.exec(value) ?? [];
  if (capacityProvider === '')
    throw new InvalidArgumentError(
      'A capacity provider is written as name, name:weight or name:weight:base.',
    );
  const item = {
    capacityProvider,
    ...(weight !== undefined && { weight: Number(weight) }),
    ...(base !== undefined && { base: Number(base) }),
  };
  return [...(before ?? []), item];
}
