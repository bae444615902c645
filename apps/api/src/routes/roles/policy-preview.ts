import { os } from '../../router.ts';
import { patchOf } from './patch-of.ts';

/** What an execution role lacks, as its inline policy is and would be. */
export const policyPreview = os.roles.policyPreview.handler(({ input, context }) => patchOf(context, input));
