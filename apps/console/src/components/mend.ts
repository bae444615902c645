import type { Fix } from '@purser/task-definition';

/** An issue as far as it can be mended by one click. */
export interface Mendable {
  /** A change that mends it. */
  fix?: Fix | undefined;
  /** Whether its value can be moved to Parameter Store, which mends it too. */
  movable?: boolean | undefined;
}

/** Tells whether one click mends an issue. */
export const isMendable = ({ fix, movable }: Mendable) => fix !== undefined || movable === true;

/** What the button says that mends an issue of {@link isMendable}. */
export const labelOfMend = ({ fix }: Mendable) => fix?.label ?? 'Move to Parameter Store';
