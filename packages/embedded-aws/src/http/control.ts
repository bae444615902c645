import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPlain } from './reply.ts';

/** What the control endpoints act on. */
export interface Control {
  region: string;
  accountId: string;
  reset(): void;
}

const PREFIX = '/_embedded-aws/';

/** Answers the endpoints that AWS does not have; gives false for a request that is not for them. */
export function handleControl(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): boolean {
  const { method, url = '', headers } = request;
  if (!url.startsWith(PREFIX)) return false;
  if (method === 'GET' && url === `${PREFIX}health`) {
    sendPlain(
      response,
      200,
      { status: 'ok', region: control.region, accountId: control.accountId },
      requestId,
    );
  } else if (method !== 'POST' || url !== `${PREFIX}reset`) {
    sendPlain(response, 404, { message: 'There is no such endpoint.' }, requestId);
  } else if (headers['x-purser'] !== '1' || !isJson(headers['content-type'])) {
    // Neither header can be sent by another site's page without asking first.
    const message = 'Send the headers x-purser: 1 and content-type: application/json.';
    sendPlain(response, 403, { message }, requestId);
  } else {
    control.reset();
    sendPlain(response, 204, undefined, requestId);
  }
  return true;
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
