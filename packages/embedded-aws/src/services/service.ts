import type { IncomingHttpHeaders } from 'node:http';
import type { AwsError } from '../aws-error.ts';
import type { Model } from '../models/check-model.ts';
import type { Operations, TimerHandler } from '../operation.ts';
import type { WireReply } from '../protocols/wire-reply.ts';
import type { Tables } from '../store/tables.ts';

interface ServiceBase {
  /** Its prefix in the actions of policies, and its name in the journal. */
  name: string;
  /** The name in the credential scope of a signature. */
  signingName: string;
  /** False for a service whose one endpoint serves all Regions. */
  regional: boolean;
  operations: Operations;
  /** Loads the SDK client whose schemas describe the wire; late, since it takes some 60 ms. */
  loadClient(): Promise<object>;
  /** Loads the constraints of the service's own model, where its operations are checked by them. */
  loadModel?(): Promise<Model>;
  /** The error code of a broken constraint; `ValidationException` unless it is another. */
  constraintError?: string;
  tables?: Tables;
  /** What does the work that the service has put off, by its kind. */
  timers?: Readonly<Record<string, TimerHandler>>;
}

/** A service that is found by the first part of X-Amz-Target. */
export interface JsonService extends ServiceBase {
  protocol: 'json';
  target: string;
}

/** A service that is found by the Version of its form. */
export interface QueryService extends ServiceBase {
  protocol: 'query';
  version: string;
  xmlNamespace: string;
}

/** A service that is found by the Version of its form, and speaks EC2's kind of the Query protocol. */
export interface Ec2Service extends ServiceBase {
  protocol: 'ec2';
  version: string;
  xmlNamespace: string;
}

/** A service that is called with a form. */
export type FormService = QueryService | Ec2Service;

/** A service whose path and method say what is asked for; its own code reads and writes the wire. */
export interface RestXmlService extends Omit<ServiceBase, 'loadClient' | 'loadModel' | 'constraintError'> {
  protocol: 'rest-xml';
  /** Gives the operation and its input; throws AwsError for a request that is none. */
  read(request: RestRequest): { action: string; input: unknown };
  write(action: string, output: unknown): WireReply;
  writeError(error: AwsError, requestId: string): WireReply;
}

/** What a REST service reads of a request. */
export interface RestRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A service whose wire is described by the schemas of its SDK client. */
export type SchemaService = JsonService | FormService;

/** A service of the account. */
export type Service = SchemaService | RestXmlService;
