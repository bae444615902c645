import { JsonCodec } from '@smithy/core/protocols';
import type { OperationSchema } from './operation-schemas.ts';
import { JSON_TYPE, type WireReply } from './wire-reply.ts';

const EPOCH_SECONDS = 7;

/** Writes an operation's output as JSON 1.1; members that the schema does not know are left out. */
export function writeJson(schema: OperationSchema, output: unknown): WireReply {
  if (!schema.output || schema.output.isUnitSchema())
    return { status: 200, contentType: JSON_TYPE, body: '' };
  const codec = new JsonCodec({
    timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
    jsonName: false,
  });
  const serializer = codec.createSerializer();
  serializer.write(schema.output, output ?? {});
  return { status: 200, contentType: JSON_TYPE, body: serializer.flush() };
}
