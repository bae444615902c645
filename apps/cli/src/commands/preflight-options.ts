import type { LookOptions } from './with-definitions.ts';

export const PREFLIGHT_FORMATS = ['text', 'json'] as const;
export const LAUNCH_TYPES = ['FARGATE', 'EC2', 'EXTERNAL'] as const;

/** What `purser preflight` is told; the names are commander's, of the options. */
export interface PreflightOptions extends LookOptions {
  format: (typeof PREFLIGHT_FORMATS)[number];
  region?: string;
  resource?: string;
  quiet?: boolean;
  cluster?: string;
  service?: string;
  launchType?: (typeof LAUNCH_TYPES)[number];
  platformVersion?: string;
  subnet?: string[];
  securityGroup?: string[];
  assignPublicIp?: boolean;
  count?: number;
}
