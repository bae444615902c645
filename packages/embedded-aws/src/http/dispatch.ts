import type { IncomingMessage } from 'node:http';
import { AwsError, internalFailure } from '../aws-error.ts';
import { call } from '../call.ts';
import type { Caller } from '../caller.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { checkModel } from '../models/check-model.ts';
import { readEc2 } from '../protocols/read-ec2.ts';
import { readJson } from '../protocols/read-json.ts';
import { readQuery } from '../protocols/read-query.ts';
import { loadWire } from '../protocols/wire.ts';
import type { WireReply } from '../protocols/wire-reply.ts';
import { writeEc2Error, writeJsonError, writeQueryError } from '../protocols/write-error.ts';
import type { Service } from '../services/service.ts';
import { jsonServices, queryServices, restServices } from '../services/services.ts';
import { claimOf } from '../signature.ts';
import { GLOBAL } from '../store/stores.ts';
import { type Authority, authenticate } from './authenticate.ts';
import { ConnectionReset, type Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Throttle } from './throttle.ts';

/** A request whose body has been read. */
export interface ReceivedRequest {
  message: IncomingMessage;
  body: Buffer;
  requestId: string;
}

/** The operation that a request is for. */
interface Call {
  service: Service | undefined;
  action: string;
  form: URLSearchParams | undefined;
  /** Who calls, once that is known. */
  by?: { caller: Caller; region: string };
}

/** What goes wrong on demand, and what tells of each call. */
export interface Watch {
  faults: Faults;
  throttle: Throttle;
  journal: Journal;
}

/** Runs the operation that a request asks for and gives the reply. Throws ConnectionReset alone. */
export async function dispatch(
  server: ServerParts,
  authority: Authority,
  watch: Watch,
  request: ReceivedRequest,
): Promise<WireReply> {
  const asked = readCall(request);
  const began = performance.now();
  const note = (outcome: { status?: number; error?: string }) =>
    watch.journal.add({
      at: server.clock.now().toISOString(),
      requestId: request.requestId,
      service: asked.service?.name ?? '',
      operation: asked.action,
      accountId: asked.by?.caller.accountId ?? '',
      region: asked.by?.region ?? '',
      caller: asked.by?.caller.arn ?? '',
      milliseconds: Math.round((performance.now() - began) * 100) / 100,
      ...outcome,
    });
  try {
    const reply = await answer(server, authority, watch, request, asked);
    note({ status: reply.status });
    return reply;
  } catch (error) {
    if (error instanceof ConnectionReset) {
      note({});
      throw error;
    }
    const reply = refuse(error, request, asked);
    note({ status: reply.status, error: error instanceof AwsError ? error.code : 'InternalFailure' });
    return reply;
  }
}

function refuse(error: unknown, request: ReceivedRequest, { service, action, form }: Call): WireReply {
  if (!(error instanceof AwsError)) reportFault(error, action, request.requestId);
  const refusal = error instanceof AwsError ? error : internalFailure();
  if (service && 'writeError' in service) return service.writeError(refusal, request.requestId);
  if (!form) return writeJsonError(refusal);
  if (service?.protocol === 'ec2') return writeEc2Error(refusal, request.requestId);
  return writeQueryError(
    refusal,
    service?.protocol === 'query' ? service.xmlNamespace : '',
    request.requestId,
  );
}

async function answer(
  server: ServerParts,
  authority: Authority,
  { faults, throttle }: Watch,
  request: ReceivedRequest,
  asked: Call,
): Promise<WireReply> {
  const { service } = asked;
  if (!service) throw unknownOperation(asked);
  const { method = '', url = '/', headers } = request.message;
  asked.by = authenticate(authority, service, { method, url, headers, body: request.body });
  const { caller, region } = asked.by;
  const { input, write } = await readInput(service, request, asked);
  const scope = { accountId: caller.accountId, region: service.regional ? region : GLOBAL };
  throttle.take(`${service.name}:${asked.action}`, scope.accountId, scope.region);
  return faults.around(service.name, asked.action, () =>
    write(call(service, asked.action, new OperationContext(server, scope, caller), input)),
  );
}

/** Reads what an operation is given, and gives how its output is written. */
async function readInput(
  service: Service,
  { message, body, requestId }: ReceivedRequest,
  asked: Call,
): Promise<{ input: unknown; write(output: unknown): WireReply }> {
  if ('writeError' in service) {
    const { method = '', url = '/', headers } = message;
    const { action, input } = service.read({ method, url, headers, body });
    asked.action = action;
    return { input, write: (output) => service.write(action, output) };
  }
  const { action, form } = asked;
  const wire = await loadWire(service);
  const schema = wire.schemas.get(action);
  if (!schema || !Object.hasOwn(service.operations, action)) throw unknownOperation(asked);
  const readForm = service.protocol === 'ec2' ? readEc2 : readQuery;
  const words = service.protocol === 'json' ? service.conversionWords : undefined;
  const input = form ? readForm(schema.input, form) : readJson(schema.input, body.toString('utf8'), words);
  if (wire.model) checkModel(service.constraintError ?? 'ValidationException', wire.model, action, input);
  return { input, write: (output) => wire.write(action, schema, output, requestId) };
}

function readCall({ message, body }: ReceivedRequest): Call {
  const target = message.headers['x-amz-target'];
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const signedFor = claimOf(message)?.service;
  const isUnclaimed = signedFor === undefined && target === undefined && !isForm;
  const rest = restServices.find(({ signingName }) => signingName === signedFor);
  if (rest || isUnclaimed) {
    const service = rest ?? restServices[0];
    return { service, action: service.name, form: undefined };
  }
  if (typeof target === 'string' || !isForm) {
    const [name, action = ''] = String(target ?? '').split('.');
    return { service: jsonServices.find((service) => service.target === name), action, form: undefined };
  }
  const form = new URLSearchParams(body.toString('utf8'));
  const version = form.get('Version');
  const service = queryServices.find((known) => known.version === version);
  return { service, action: form.get('Action') ?? '', form };
}

/** Without the error's message: a parser's message repeats what it read, and that may be a secret. */
function reportFault(error: unknown, action: string, requestId: string): void {
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  console.error(
    [`The embedded account failed in ${action} (request ${requestId}): ${name}`, ...frames].join('\n'),
  );
}

function unknownOperation({ form, action, service }: Call): AwsError {
  if (!form) return new AwsError('UnknownOperationException');
  if (service?.protocol === 'ec2') {
    return new AwsError('InvalidAction', `The action ${action} is not valid for this web service.`);
  }
  return new AwsError(
    'InvalidAction',
    `Could not find operation ${action} for version ${form.get('Version') ?? 'NO_VERSION_SPECIFIED'}`,
  );
}
