import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const key = readOrCreateSecretFile(join(dataDir, 'account.key'), createAccountKey);
    const credentials = readOrCreateSecretFile(join(dataDir, 'credentials.json'), () =>
      JSON.stringify(createCredentials()),
    );
    return {
      cipher: createCipher(key),
      credentials: parseCredentials(credentials),
      database: openDatabase(join(dataDir, 'account.db')),
    };
  } catch (error) {
    throw dataDirError(dataDir, error);
  }
}
