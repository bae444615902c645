import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDirError } from '../start-error.ts';
import { type Cipher, createAccountKey, createCipher } from './cipher.ts';
import { type Credentials, createCredentials, parseCredentials } from './credentials.ts';
import { type Database, openDatabase } from './database.ts';
import { readOrCreateSecretFile } from './secret-file.ts';

/** What an account keeps. */
export interface AccountStore {
  database: Database;
  cipher: Cipher;
  credentials: Credentials;
}

/** Opens the state in a folder, or in memory without one; throws EmbeddedAwsStartError for an unusable folder. */
export function openStore(dataDir: string | undefined): AccountStore {
  if (dataDir === undefined) {
    return {
      database: openDatabase(':memory:'),
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
      database: openDatabase(privateFile(join(dataDir, 'account.db'))),
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

/** SQLite gives its journal the mode of the database, and the database the mode of the umask. */
function privateFile(path: string): string {
  closeSync(openSync(path, 'a', 0o600));
  return path;
}
