import { ApiError } from '../../errors.ts';

/** Gives what was found, or answers 404: ECS tells a thing that is not there by leaving it out. */
export function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new ApiError('NOT_FOUND', `ECS shows no such ${what}.`);
  return thing;
}
