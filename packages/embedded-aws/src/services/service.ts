import type { Operations } from '../operation.ts';

interface ServiceBase {
  /** The name in the credential scope of a signature. */
  signingName: string;
  /** False for a service whose one endpoint serves all Regions. */
  regional: boolean;
  operations: Operations;
  /** Loads the SDK client whose schemas describe the wire; late, since it takes some 60 ms. */
  loadClient(): Promise<object>;
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

/** A service of the account. */
export type Service = JsonService | QueryService;
