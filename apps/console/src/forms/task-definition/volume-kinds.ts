import type { TaskEnvironment } from './use-environment.ts';
import type { VolumeKind } from './volume-model.ts';

/** The console's words for the volume types. */
export const VOLUME_KIND_LABELS: Record<VolumeKind, string> = {
  host: 'Bind mount',
  efsVolumeConfiguration: 'Amazon EFS',
  dockerVolumeConfiguration: 'Docker',
  fsxWindowsFileServerVolumeConfiguration: 'Amazon FSx for Windows File Server',
  s3filesVolumeConfiguration: 'Amazon S3 Files',
  configuredAtLaunch: 'Amazon EBS',
};

/** Gives the volume types to choose from: those that every launch type takes, and the one that is chosen. */
export function volumeKindChoices(chosen: VolumeKind, env: TaskEnvironment) {
  const kinds: VolumeKind[] =
    chosen === 'configuredAtLaunch'
      ? ['configuredAtLaunch']
      : [
          'host',
          ...(env.windows ? [] : (['efsVolumeConfiguration', 's3filesVolumeConfiguration'] as const)),
          ...(env.fargate ? [] : (['dockerVolumeConfiguration'] as const)),
          ...(env.windows && !env.fargate ? (['fsxWindowsFileServerVolumeConfiguration'] as const) : []),
        ];
  const all = kinds.includes(chosen) ? kinds : [...kinds, chosen];
  return all.map((value) => ({ value, label: VOLUME_KIND_LABELS[value] }));
}
