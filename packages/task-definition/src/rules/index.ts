import type { Rule } from '../engine/rule.ts';
import { accountRules } from './account/index.ts';
import { containerSizeRules } from './container-size.ts';
import { containerRules } from './containers.ts';
import { dependencyRules } from './dependencies.ts';
import { dockerRules } from './docker.ts';
import { environmentFileRules, environmentRules } from './environment.ts';
import { fileSystemRules } from './file-systems.ts';
import { firelensRules } from './firelens.ts';
import { healthRules } from './health.ts';
import { imageRules } from './images.ts';
import { lifecycleRules } from './lifecycle.ts';
import { linuxParameterRules } from './linux-parameters.ts';
import { logRules } from './logs.ts';
import { mountRules } from './mounts.ts';
import { namespaceRules } from './namespaces.ts';
import { networkRules } from './network.ts';
import { placementRules } from './placement.ts';
import { plaintextRules } from './plaintext.ts';
import { platformRules } from './platform.ts';
import { portOverlapRules } from './port-overlaps.ts';
import { portRules } from './ports.ts';
import { proxyRules } from './proxy.ts';
import { roleRules } from './roles.ts';
import { rootFilesystemRules } from './root-filesystem.ts';
import { secretRules } from './secrets.ts';
import { shapeRules } from './shape.ts';
import { sizeRules } from './size.ts';
import { ephemeralStorageRules } from './storage.ts';
import { tagRules } from './tags.ts';
import { taskRules } from './task.ts';
import { ulimitRules } from './ulimits.ts';
import { volumeRules } from './volumes.ts';

/** Every rule that can be judged from a definition and the facts about the account. */
export const RULES: readonly Rule[] = [
  ...shapeRules,
  ...taskRules,
  ...placementRules,
  ...tagRules,
  ...sizeRules,
  ...containerSizeRules,
  ...platformRules,
  ...roleRules,
  ...namespaceRules,
  ...containerRules,
  ...rootFilesystemRules,
  ...imageRules,
  ...linuxParameterRules,
  ...dockerRules,
  ...ulimitRules,
  ...networkRules,
  ...proxyRules,
  ...portRules,
  ...portOverlapRules,
  ...environmentRules,
  ...plaintextRules,
  ...environmentFileRules,
  ...secretRules,
  ...logRules,
  ...firelensRules,
  ...healthRules,
  ...lifecycleRules,
  ...dependencyRules,
  ...ephemeralStorageRules,
  ...volumeRules,
  ...fileSystemRules,
  ...mountRules,
  ...accountRules,
];
