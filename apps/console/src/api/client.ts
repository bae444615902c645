import { routes } from 'virtual:purser-contract';
import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '@purser/contract';
import { isApiErrorBody } from '@purser/contract/error-body';

function withJsonType(before: Headers): Headers {
  const headers = new Headers(before);
  headers.set('content-type', 'application/json');
  return headers;
}

const link = new OpenAPILink(routes, {
  url: `${window.location.origin}/api`,
  // The header that a form or an image of another site can't send: see the API's middleware.
  headers: { 'x-purser': '1' },
  // A mutation without input, such as a deregistration, is sent as an empty object: the API takes JSON only.
  fetch: (request, init) =>
    globalThis.fetch(
      request.method === 'GET' || request.headers.has('content-type')
        ? request
        : new Request(request, { headers: withJsonType(request.headers), body: '{}' }),
      init,
    ),
  customErrorResponseBodyDecoder(body, { status }) {
    return isApiErrorBody(body)
      ? new ORPCError(body.code, { status, message: body.message, data: body })
      : undefined;
  },
});

/** Calls the API's endpoints by name; rejects with what `toApiError` reads. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link);

/** TanStack Query options and keys per endpoint. */
export const api = createTanstackQueryUtils(client);
