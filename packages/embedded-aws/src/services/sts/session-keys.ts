import { randomBytes } from 'node:crypto';
import type { Credentials } from '@aws-sdk/client-sts';
import type { Caller } from '../../caller.ts';
import type { OperationContext } from '../../operation.ts';
import { forgetEndedSessions, saveAccessKey } from '../../store/access-keys.ts';

/** How long an ended session's key is remembered, so that its owner hears that it has ended. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** Makes keys that end by themselves. The id starts with `PURSERS`, so that nobody takes it for a key of AWS. */
export function createSessionKeys(
  { now, server }: OperationContext,
  caller: Caller,
  seconds: number,
): Credentials {
  const database = server.stores.server;
  const time = now().getTime();
  const keys = {
    accessKeyId: `PURSERS${randomBytes(7).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
    sessionToken: randomBytes(192).toString('base64'),
    expiresAt: new Date(Math.floor(time / 1000 + seconds) * 1000),
  };
  forgetEndedSessions(database, new Date(time - REMEMBERED_MS));
  saveAccessKey(database, { ...keys, caller });
  return {
    AccessKeyId: keys.accessKeyId,
    SecretAccessKey: keys.secretAccessKey,
    SessionToken: keys.sessionToken,
    Expiration: keys.expiresAt,
  };
}
