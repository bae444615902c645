import type { IncomingHttpHeaders } from 'node:http';
import type { AwsError } from '../aws-error.ts';
import type { Model } from '../models/check-model.ts';
import type { OperationContext, Operations, TimerHandler } from '../operation.ts';
import type { ConversionWords } from '../protocols/read-json.ts';
import type { WireReply } from '../protocols/wire-reply.ts';
import type { Tables } from '../store/tables.ts';
import type { Conditions } from './iam/policy/request-keys.ts';

/** What an operation acts on: an ARN, or one that a refusal calls by another name. */
export type ActedOn = string | { arn: string; shown: string };

/** What each operation acts on. The input is `never` since the table holds operations of any input. */
export type Resources = Readonly<Record<string, (context: OperationContext, input: never) => ActedOn[]>>;

/** One call, as far as a policy can ask for it. */
export interface AskedCall {
  action: string;
  input: unknown;
  /** The ARN of what the call acts on. */
  resource: string;
}

/** The policy of a resource, as it was written. */
export interface ResourcePolicyText {
  document: string;
  /** Whether nobody may do anything that this policy does not allow, as with KMS keys. */
  isRequired?: boolean;
}

/** What of a service says who may call it. */
export interface Rights {
  /** Its prefix in the actions of policies, and its name in the journal. */
  name: string;
  /** What each operation acts on, where a policy can name that; it is `*` for all others. */
  resources?: Resources;
  /** The action of policies of an operation that has another name there. */
  actionNames?: Readonly<Record<string, string>>;
  /** The operations that anyone may call, and those that look themselves who calls. */
  openOperations?: readonly string[];
  /** Gives the policy of a resource in the account and Region of the context, if it has one. */
  resourcePolicy?(context: OperationContext, arn: string): ResourcePolicyText | undefined;
  /** Gives the condition keys that only this service knows, such as `kms:EncryptionContext:app` and `aws:ResourceTag/x`. */
  conditionKeys?(context: OperationContext, call: AskedCall): Conditions;
}

interface ServiceBase extends Rights {
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
  /** How it words a value of another type; `long` unless it is the other. */
  conversionWords?: ConversionWords;
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
export interface RestService extends Omit<ServiceBase, 'loadClient' | 'loadModel' | 'constraintError'> {
  protocol: 'rest-xml' | 'rest-json';
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
export type Service = SchemaService | RestService;
