import manifest from '../package.json' with { type: 'json' };

/** The version of Purser. */
export const VERSION = manifest.version;
