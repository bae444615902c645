import type { DescribeKeyRequest, DescribeKeyResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { toKeyMetadata } from './key-row.ts';
import { findKey } from './key-store.ts';

/**
 * Gives what is known of a key. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
 */
export const DescribeKey: Operation<DescribeKeyRequest, DescribeKeyResponse> = (context, input) => ({
  KeyMetadata: toKeyMetadata(context, findKey(context, String(input.KeyId))),
});
