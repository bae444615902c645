const WORDS =
  /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|SECRETS|TOKEN|APIKEY|CREDENTIAL|CREDENTIALS|PRIVATE_?KEY|ACCESS_?KEY|API_?KEY|AUTH_?KEY|SECRET_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|CONNECTION_?STRING|DSN|PASS)(_|$)/;

/** The end of names that speak about a secret rather than being one. */
const ABOUT =
  /_(ARN|NAME|FILE|PATH|URL|URI|ENDPOINT|HOST|PORT|REGION|TTL|EXPIRY|EXPIRES|EXPIRATION|LENGTH|TYPE|ID|ENABLED|REQUIRED|POLICY|ALGORITHM|HEADER|ISSUER|AUDIENCE|SECONDS|MINUTES|VERSION)$/;

const LONGEST_NAME = 256;

// Nearly every name fails this test, which spares it the longer ones.
const HINT = /pass|pwd|secret|token|key|credential|dsn|connection/i;

/** Says whether the name of a variable or option promises a secret value, such as `DB_PASSWORD`. */
export function looksSecret(name: string): boolean {
  if (name.length > LONGEST_NAME || !HINT.test(name)) return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^a-zA-Z0-9]+/g, '_')
    .toUpperCase();
  return WORDS.test(words) && !ABOUT.test(words);
}
