import { randomInt } from 'node:crypto';
import type { GetRandomPasswordRequest } from '@aws-sdk/client-secrets-manager';
import { invalidParameter } from './secret-errors.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const DEFAULT_LENGTH = 32;

/** Makes a password out of the wanted kinds of characters. Throws InvalidParameterException. */
export function randomPassword(input: GetRandomPasswordRequest): string {
  const excluded = new Set(input.ExcludeCharacters ?? '');
  const kinds = [
    input.ExcludeLowercase ? '' : LOWER,
    input.ExcludeUppercase ? '' : UPPER,
    input.ExcludeNumbers ? '' : DIGITS,
    input.ExcludePunctuation ? '' : PUNCTUATION,
    input.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !excluded.has(character)))
    .filter((kind) => kind.length > 0);
  const length = input.PasswordLength ?? DEFAULT_LENGTH;
  if (kinds.length === 0) {
    throw invalidParameter('You excluded all the characters that a password can be made of.');
  }
  const required = (input.RequireEachIncludedType ?? true) ? kinds : [];
  if (length < required.length) {
    throw invalidParameter('Password length too short based on the required types.');
  }
  const all = kinds.flat();
  const characters = Array.from({ length }, (_, index) => pick(required[index] ?? all));
  return shuffle(characters).join('');
}

function pick(characters: readonly string[]): string {
  return characters[randomInt(characters.length)] ?? '';
}

/** What is required of each kind must not stand at the front. */
function shuffle(characters: string[]): string[] {
  const shuffled: string[] = [];
  for (const character of characters) shuffled.splice(randomInt(shuffled.length + 1), 0, character);
  return shuffled;
}
