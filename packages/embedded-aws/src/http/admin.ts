import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { isWorld, WORLDS, type World } from '../seeds/seed-world.ts';
import { readBody } from './body.ts';
import type { Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import { sendPlain } from './reply.ts';
import type { Throttle } from './throttle.ts';

/** What the endpoints that AWS does not have act on. */
export interface Admin {
  region: string;
  accountId: string;
  clock: Clock;
  faults: Faults;
  journal: Journal;
  throttle: Throttle;
  /** Throws everything away and makes a world; the one of the start unless another is named. */
  seed(world?: World): Promise<void>;
  takeSnapshot(name: string): void;
  /** Gives false where there is no snapshot of that name. */
  restoreSnapshot(name: string): Promise<boolean>;
  /** How long a write is not yet seen by reads, in milliseconds. */
  setVisibilityLag(milliseconds: number): void;
  /** How far the accounts' time is ahead of their clock where signatures are looked at, in milliseconds. */
  setSkew(milliseconds: number): void;
}

const PREFIX = '/_purser/';

/** A fault of whoever asks, worded for them. */
class BadRequest extends Error {}

/** Answers the endpoints that AWS does not have; gives false for a request that is not for them. */
export async function handleAdmin(
  admin: Admin,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<boolean> {
  const { method = '', url = '', headers } = request;
  if (!url.startsWith(PREFIX)) return false;
  const send = (status: number, content?: object) => {
    sendPlain(response, status, content, requestId);
    return true;
  };
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const action = `${method} ${pathname.slice(PREFIX.length)}`;
  if (method !== 'GET' && (headers['x-purser'] !== '1' || !isJson(headers['content-type']))) {
    // Neither header can be sent by another site's page without asking first.
    return send(403, { message: 'Send the headers x-purser: 1 and content-type: application/json.' });
  }
  try {
    const found = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!found) return send(404, { message: 'There is no such endpoint.' });
    const body = method === 'GET' ? {} : await readJsonBody(request);
    const content = await found(admin, body, searchParams);
    return send(content === undefined ? 204 : 200, content);
  } catch (error) {
    if (error instanceof BadRequest || error instanceof TypeError)
      return send(400, { message: error.message });
    throw error;
  }
}

type Body = Readonly<Record<string, unknown>>;
type Action = (
  admin: Admin,
  body: Body,
  query: URLSearchParams,
) => object | undefined | Promise<object | undefined>;

const ACTIONS: Readonly<Record<string, Action>> = {
  'GET health': ({ region, accountId }) => ({ status: 'ok', region, accountId }),
  'POST reset': async (admin) => {
    await admin.seed();
    return undefined;
  },
  'POST seed': async (admin, { world }) => {
    if (!isWorld(world)) throw new BadRequest(`world has to be one of ${WORLDS.join(', ')}.`);
    await admin.seed(world);
    return undefined;
  },
  'POST snapshot': (admin, { name = 'default' }) => {
    admin.takeSnapshot(String(name));
    return undefined;
  },
  'POST restore': async (admin, { name = 'default' }) => {
    if (!(await admin.restoreSnapshot(String(name))))
      throw new BadRequest('There is no snapshot of that name.');
    return undefined;
  },
  'GET faults': ({ faults }) => ({ faults: faults.list() }),
  'POST faults': ({ faults }, body) => {
    faults.set(body.faults);
    return undefined;
  },
  'POST settings': (admin, body) => {
    const { throttling, visibilityLagMs, clockSkewMs } = body;
    if (throttling !== undefined) admin.throttle.isOn = throttling === true;
    if (visibilityLagMs !== undefined)
      admin.setVisibilityLag(milliseconds('visibilityLagMs', visibilityLagMs));
    if (clockSkewMs !== undefined) admin.setSkew(milliseconds('clockSkewMs', clockSkewMs));
    return undefined;
  },
  'POST clock': ({ clock }, { advanceMs }) => {
    const ahead = milliseconds('advanceMs', advanceMs);
    if (ahead < 0) throw new BadRequest('advanceMs cannot be negative: the clock goes forward only.');
    clock.advance(ahead);
    return { now: clock.now().toISOString() };
  },
  'GET journal': ({ journal }, _body, query) => ({
    calls: journal.list(query.get('operation') ?? undefined),
  }),
  'DELETE journal': ({ journal }) => {
    journal.clear();
    return undefined;
  },
};

function milliseconds(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new BadRequest(`${name} has to be a number of milliseconds.`);
}

async function readJsonBody(request: IncomingMessage): Promise<Body> {
  const bytes = await readBody(request);
  if (!bytes || bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadRequest('The body is no JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest('The body has to be a JSON object.');
  return value as Body;
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
