import { type HTTPMethod, oc } from '@orpc/contract';

/** The right that a caller needs: an action on a kind of resource, in AWS's words where AWS has one. */
export interface Permission {
  action: string;
  resource:
    | 'task-definition'
    | 'parameter'
    | 'secret'
    | 'key'
    | 'role'
    | 'log-group'
    | 'cluster'
    | 'service'
    | 'task'
    | 'network'
    | 'audit'
    | 'identity';
}

interface EndpointMeta {
  permission?: Permission;
}

interface Endpoint {
  /** Required, so that no endpoint can be added without a decision on who may call it. */
  permission: Permission;
  method: HTTPMethod;
  path: `/${string}`;
  summary: string;
  description?: string;
  tag: string;
  /** The status of a success; 200 unless told. */
  successStatus?: number;
}

/** Starts the contract of one endpoint under `/api`. */
export function endpoint({ permission, method, path, summary, description, tag, successStatus }: Endpoint) {
  return oc.$meta<EndpointMeta>({ permission }).route({
    method,
    path,
    summary,
    tags: [tag],
    spec: (operation) => Object.assign(operation, { 'x-permission': permission }),
    ...(description === undefined ? {} : { description }),
    ...(successStatus === undefined ? {} : { successStatus }),
  });
}
