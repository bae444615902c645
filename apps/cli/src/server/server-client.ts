import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@purser/contract';
import { isApiErrorBody } from '@purser/contract/error-body';
import type { Issue } from '@purser/task-definition';

/** A running Purser, whose endpoints are called by their names. */
export type ServerClient = ContractRouterClient<typeof contract>;

/** Why a running Purser did not do what it was asked for, in sentences for people. */
export class ServerFailure extends Error {
  readonly issues: readonly Issue[];
  /** Whether it made a preflight, and that fails. */
  readonly isPreflight: boolean;

  constructor(message: string, issues: readonly Issue[] = [], isPreflight = false) {
    super(message);
    this.issues = issues;
    this.isPreflight = isPreflight;
  }
}

/** Gives a client of the Purser at an address; nothing is sent yet. */
export function createServerClient(url: string): ServerClient {
  const link = new OpenAPILink(contract, {
    url: `${url.replace(/\/+$/, '')}/api`,
    headers: { 'x-purser': '1' },
    fetch: (request, init) => {
      if (request.method === 'GET' || request.headers.has('content-type')) return fetch(request, init);
      // A mutation without input is sent as an empty object: the API takes JSON only.
      const headers = new Headers(request.headers);
      headers.set('content-type', 'application/json');
      return fetch(new Request(request, { headers, body: '{}' }), init);
    },
    customErrorResponseBodyDecoder: (body, { status }) =>
      isApiErrorBody(body)
        ? new ORPCError(body.code, { status, message: body.message, data: body })
        : undefined,
  });
  return createORPCClient(link);
}

/** Reads what a call rejected with; a fault of the command line's own is thrown on. */
export function readServerFailure(error: unknown, url: string): ServerFailure {
  if (error instanceof ServerFailure) return error;
  if (error instanceof ORPCError) {
    if (!isApiErrorBody(error.data))
      return new ServerFailure(`What answers at ${url} is no Purser: HTTP status ${error.status}.`);
    const { code, message, issues, aws } = error.data;
    const isPreflight = code === 'PREFLIGHT_FAILED';
    return new ServerFailure(aws ? `${message} (${aws.code})` : message, issues, isPreflight);
  }
  // fetch rejects with a TypeError where nothing answers.
  if (error instanceof TypeError)
    return new ServerFailure(
      `No Purser answers at ${url}; start one, or name another by --url or PURSER_URL.`,
    );
  throw error;
}
