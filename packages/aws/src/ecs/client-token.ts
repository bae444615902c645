import { createHash } from 'node:crypto';
import { CLIENT_TOKEN_TAG, type TaskDefinition } from '@purser/task-definition';
import type { RegisteredRevision } from './find-revision.ts';

/** Thrown when a token that was used for one definition comes with another. */
export class ClientTokenReusedError extends Error {
  constructor() {
    super('This clientToken was already used for another task definition. Send a new clientToken.');
  }
}

/** Tells definitions apart; the order of keys and the tag of an earlier registration make no difference. */
export function fingerprintOf({ tags, ...definition }: TaskDefinition): string {
  const content = { ...definition, tags: withoutOwnTag(tags) };
  return createHash('sha256').update(JSON.stringify(content, sortKeys)).digest('base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Leaves out the tag that a described revision carries of its own registration. */
export function withoutOwnTag(tags: TaskDefinition['tags']): NonNullable<TaskDefinition['tags']> {
  return (tags ?? []).filter(({ key }) => key !== CLIENT_TOKEN_TAG);
}

/** Writes the value of the tag: no token holds a space, so the two can be told apart again. */
export function writeTokenTag(clientToken: string, fingerprint: string): string {
  return `${clientToken} ${fingerprint}`;
}

/** Reads the value of the tag; one that somebody else wrote may lack the fingerprint. */
export function readTokenTag(value: string): { clientToken: string; fingerprint: string | undefined } {
  const [clientToken = '', fingerprint] = value.split(' ', 2);
  return { clientToken, fingerprint };
}

const REMEMBERED_TOKENS = 10_000;

interface TokenUse {
  fingerprint: string;
  /** The revision that came of it, once that is known. */
  revision?: RegisteredRevision;
}

/** What the client tokens of late were used for; the tags in ECS tell of those from before a restart. */
export class ClientTokens {
  readonly #uses = new Map<string, TokenUse>();

  /**
   * Notes that a token is in use, and gives the revision that it already led to.
   *
   * @throws {@link ClientTokenReusedError}
   */
  claim(clientToken: string, fingerprint: string): RegisteredRevision | undefined {
    const known = this.#uses.get(clientToken);
    if (known && known.fingerprint !== fingerprint) throw new ClientTokenReusedError();
    if (!known) this.#remember(clientToken, { fingerprint });
    return known?.revision;
  }

  /** Notes what a token led to: later newer revisions may hide it from a look-up. */
  settle(clientToken: string, fingerprint: string, revision: RegisteredRevision): void {
    this.#remember(clientToken, { fingerprint, revision });
  }

  /** Frees a token of which nothing came, so that a mended definition may be sent with it. */
  release(clientToken: string): void {
    this.#uses.delete(clientToken);
  }

  #remember(clientToken: string, use: TokenUse): void {
    this.#uses.set(clientToken, use);
    if (this.#uses.size <= REMEMBERED_TOKENS) return;
    const oldest = this.#uses.keys().next().value;
    if (oldest !== undefined) this.#uses.delete(oldest);
  }
}
