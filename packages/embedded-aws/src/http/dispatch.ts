import type { IncomingMessage } from 'node:http';
import { AwsError, internalFailure } from '../aws-error.ts';
import { call } from '../call.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { checkModel } from '../models/check-model.ts';
import { readEc2 } from '../protocols/read-ec2.ts';
import { readJson } from '../protocols/read-json.ts';
import { readQuery } from '../protocols/read-query.ts';
import { loadWire } from '../protocols/wire.ts';
import type { WireReply } from '../protocols/wire-reply.ts';
import { writeEc2Error, writeJsonError, writeQueryError } from '../protocols/write-error.ts';
import { s3 } from '../services/s3/s3.ts';
import type { Service } from '../services/service.ts';
import { jsonServices, queryServices } from '../services/services.ts';
import { claimOf } from '../signature.ts';
import { GLOBAL } from '../store/stores.ts';
import { type Authority, authenticate } from './authenticate.ts';

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
}

/** Runs the operation that a request asks for and gives the reply; it never throws. */
export async function dispatch(
  server: ServerParts,
  authority: Authority,
  request: ReceivedRequest,
): Promise<WireReply> {
  const asked = readCall(request);
  try {
    return await answer(server, authority, request, asked);
  } catch (error) {
    const { service, form } = asked;
    if (!(error instanceof AwsError)) reportFault(error, asked.action, request.requestId);
    const refusal = error instanceof AwsError ? error : internalFailure();
    if (service?.protocol === 'rest-xml') return service.writeError(refusal, request.requestId);
    if (!form) return writeJsonError(refusal);
    if (service?.protocol === 'ec2') return writeEc2Error(refusal, request.requestId);
    return writeQueryError(
      refusal,
      service?.protocol === 'query' ? service.xmlNamespace : '',
      request.requestId,
    );
  }
}

async function answer(
  server: ServerParts,
  authority: Authority,
  { message, body, requestId }: ReceivedRequest,
  { service, action, form }: Call,
): Promise<WireReply> {
  if (!service) throw unknownOperation(form, action);
  const { method = '', url = '/', headers } = message;
  const { caller, region } = authenticate(authority, service, { method, url, headers, body });
  const scope = { accountId: caller.accountId, region: service.regional ? region : GLOBAL };
  const context = new OperationContext(server, scope, caller);
  if (service.protocol === 'rest-xml') {
    const asked = service.read({ method, url, headers, body });
    return service.write(asked.action, call(service, asked.action, context, asked.input));
  }
  const wire = await loadWire(service);
  const schema = wire.schemas.get(action);
  if (!schema || !Object.hasOwn(service.operations, action)) throw unknownOperation(form, action, service);
  const readForm = service.protocol === 'ec2' ? readEc2 : readQuery;
  const input = form ? readForm(schema.input, form) : readJson(schema.input, body.toString('utf8'));
  if (wire.model) checkModel(service.constraintError ?? 'ValidationException', wire.model, action, input);
  const output = call(service, action, context, input);
  return wire.write(action, schema, output, requestId);
}

function readCall({ message, body }: ReceivedRequest): Call {
  const target = message.headers['x-amz-target'];
  const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const signedFor = claimOf(message)?.service;
  if (signedFor === s3.signingName || (signedFor === undefined && target === undefined && !isForm)) {
    return { service: s3, action: 's3', form: undefined };
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

function unknownOperation(form: URLSearchParams | undefined, action: string, service?: Service): AwsError {
  if (!form) return new AwsError('UnknownOperationException');
  if (service?.protocol === 'ec2') {
    return new AwsError('InvalidAction', `The action ${action} is not valid for this web service.`);
  }
  return new AwsError(
    'InvalidAction',
    `Could not find operation ${action} for version ${form.get('Version') ?? 'NO_VERSION_SPECIFIED'}`,
  );
}
