import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDirError } from '../start-error.ts';
import { type Cipher, createAccountKey, createCipher } from './cipher.ts';
import { type Credentials, createCredentials, parseCredentials } from './credentials.ts';
import { readOrCreateSecretFile } from './secret-file.ts';
import { openStores, type Stores } from './stores.ts';
import type { Tables } from './tables.ts';

/** What a server keeps. */
export interface ServerStore {
  stores: Stores;
  cipher: Cipher;
  /** The key pair of the default account's first user. */
  credentials: Credentials;
}

/** Opens the state in a folder, or in memory without one; throws EmbeddedAwsStartError for an unusable folder. */
export function openStore(dataDir: string | undefined, tables: readonly Tables[]): ServerStore {
  if (dataDir === undefined) {
    return {
      stores: openStores(undefined, tables),
      cipher: createCipher(createAccountKey()),
      credentials: createCredentials(),
    };
  }
  try {
    makeFolder(dataDir);
    const key = readOrCreateSecretFile(join(dataDir, 'account.key'), createAccountKey);
    const credentials = readOrCreateSecretFile(join(dataDir, 'credentials.json'), () =>
      JSON.stringify(createCredentials()),
    );
    return {
      cipher: createCipher(key),
      credentials: parseCredentials(credentials),
      stores: openStores(dataDir, tables),
    };
  } catch (error) {
    throw dataDirError(dataDir, error);
  }
}

/** Not `recursive`: that never comes back where a file system answers ENOENT to mkdir, as /proc does. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
