import type { TaskDefinition } from '@aws-sdk/client-ecs';
import { LaunchFault } from './launch-fault.ts';

/**
 * Mounts what a task asks for of Amazon EFS, which this account does not have: no name of a file system leads anywhere in
 * it. Throws LaunchFault, as EFS utils says it of a file system without a mount target.
 */
export function mountFileSystems({ volumes = [] }: TaskDefinition, region: string): void {
  for (const { efsVolumeConfiguration } of volumes) {
    const id = efsVolumeConfiguration?.fileSystemId;
    if (id === undefined) continue;
    throw new LaunchFault(
      `ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "${id}.efs.${region}.amazonaws.com" - check that your file system ID is correct, and ensure that the VPC has an EFS mount target for this file system ID. : unsuccessful EFS utils command execution; code: 1`,
    );
  }
}
