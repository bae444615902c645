import type { Rule } from '../../engine/rule.ts';
import { accessRules } from './access.ts';
import { familyRules } from './family.ts';
import { accountImageRules } from './images.ts';
import { instanceRules } from './instances.ts';
import { keyRules } from './keys.ts';
import { launchRules } from './launch.ts';
import { accountNetworkRules } from './network.ts';
import { accountReferenceRules } from './references.ts';
import { accountRoleRules } from './roles.ts';
import { serviceRules } from './services.ts';
import { stoppedTaskRules } from './stopped-tasks.ts';
import { accountStorageRules } from './storage.ts';
import { versionRules } from './versions.ts';

/** The rules that only the account can decide; each says which facts it needs. */
export const accountRules: readonly Rule[] = [
  ...familyRules,
  ...accountRoleRules,
  ...accountImageRules,
  ...accountReferenceRules,
  ...accessRules,
  ...keyRules,
  ...accountNetworkRules,
  ...accountStorageRules,
  ...versionRules,
  ...instanceRules,
  ...launchRules,
  ...serviceRules,
  ...stoppedTaskRules,
];
