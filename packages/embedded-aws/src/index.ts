export type { EmbeddedAws, EmbeddedAwsOptions } from './embedded-aws.ts';
export { startEmbeddedAws } from './embedded-aws.ts';
export { EmbeddedAwsStartError } from './start-error.ts';
