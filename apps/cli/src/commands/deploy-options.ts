import type { ServerOptions } from '../server/server-options.ts';
import type { LAUNCH_TYPES } from './preflight-options.ts';
import type { LookOptions } from './with-definitions.ts';

export const DEPLOY_FORMATS = ['text', 'json'] as const;

/** What tasks may be waited for. */
export const UNTIL = ['running', 'stopped'] as const;

/** One capacity provider of `--capacity-provider`. */
export interface StrategyItem {
  capacityProvider: string;
  weight?: number;
  base?: number;
}

/** What `purser deploy` is told; the names are commander's, of the options. */
export interface DeployOptions extends LookOptions, ServerOptions {
  format: (typeof DEPLOY_FORMATS)[number];
  cluster: string;
  service?: string[];
  runTask?: boolean;
  launchType?: (typeof LAUNCH_TYPES)[number];
  capacityProvider?: StrategyItem[];
  platformVersion?: string;
  subnet?: string[];
  securityGroup?: string[];
  assignPublicIp?: boolean;
  count?: number;
  startedBy?: string;
  reason?: string;
  acceptFailures?: boolean;
  wait?: boolean;
  /** What `--wait` waits for with `--run-task`; until they run unless told. */
  until?: (typeof UNTIL)[number];
  /** Which resource of a template is meant. */
  resource?: string;
  continueOnFailure?: boolean;
  clientToken?: string;
}
