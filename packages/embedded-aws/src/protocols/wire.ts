import type { Model } from '../models/check-model.ts';
import type { SchemaService } from '../services/service.ts';
import { type OperationSchema, readOperationSchemas } from './operation-schemas.ts';
import type { WireReply } from './wire-reply.ts';

/** How one service's operations are read from and written to the wire. */
export interface Wire {
  schemas: Map<string, OperationSchema>;
  /** The constraints of the service's model. */
  model: Model | undefined;
  write(action: string, schema: OperationSchema, output: unknown, requestId: string): WireReply;
}

const loaded = new Map<SchemaService, Promise<Wire>>();

/** Loads a service's schemas and its protocol's writer, once, when its first request comes. */
export function loadWire(service: SchemaService): Promise<Wire> {
  const known = loaded.get(service) ?? load(service);
  loaded.set(service, known);
  return known;
}

async function load(service: SchemaService): Promise<Wire> {
  const schemas = await readOperationSchemas(await service.loadClient());
  const model = await service.loadModel?.();
  if (service.protocol === 'json') {
    const { writeJson } = await import('./json.ts');
    return { schemas, model, write: (_action, schema, output) => writeJson(schema, output) };
  }
  const { xmlNamespace } = service;
  if (service.protocol === 'ec2') {
    const { writeEc2 } = await import('./ec2.ts');
    return {
      schemas,
      model,
      write: (action, schema, output, requestId) => writeEc2(action, schema, output, xmlNamespace, requestId),
    };
  }
  const { writeQuery } = await import('./query.ts');
  return {
    schemas,
    model,
    write: (action, schema, output, requestId) => writeQuery(action, schema, output, xmlNamespace, requestId),
  };
}
