import { randomBytes } from 'node:crypto';
import type { GetAuthorizationTokenRequest, GetAuthorizationTokenResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { registryHost } from './repository.ts';

const VALID_MS = 12 * 60 * 60 * 1000;

/**
 * Gives a password for the account's registry. There is no registry that would take it.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetAuthorizationToken.html
 */
export const GetAuthorizationToken: Operation<GetAuthorizationTokenRequest, GetAuthorizationTokenResponse> = (
  context,
) => ({
  authorizationData: [
    {
      authorizationToken: Buffer.from(`AWS:${randomBytes(64).toString('base64')}`).toString('base64'),
      expiresAt: new Date(context.now().getTime() + VALID_MS),
      proxyEndpoint: `https://${registryHost(context)}`,
    },
  ],
});
