import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import type { OperationSchema } from './operation-schemas.ts';
import { type WireReply, XML_TYPE } from './wire-reply.ts';

const DATE_TIME = 5;

/** Writes an operation's output as the XML of the Query protocol. */
export function writeQuery(
  action: string,
  schema: OperationSchema,
  output: unknown,
  xmlNamespace: string,
  requestId: string,
): WireReply {
  const result = schema.output?.isStructSchema()
    ? `<${action}Result>${membersOf(schema, output, xmlNamespace)}</${action}Result>`
    : '';
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  const body = `<${action}Response xmlns="${xmlNamespace}">${result}${metadata}</${action}Response>`;
  return { status: 200, contentType: XML_TYPE, body };
}

/** Writes the members alone: the serializer writes a whole document, and each protocol has a wrapper of its own. */
export function membersOf(schema: OperationSchema, output: unknown, xmlNamespace: string): string {
  if (!schema.output) return '';
  const serializer = new XmlShapeSerializer({
    timestampFormat: { useTrait: true, default: DATE_TIME },
    xmlNamespace,
    serviceNamespace: schema.namespace,
    httpBindings: false,
  });
  serializer.write(schema.output, output ?? {});
  return String(serializer.flush())
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/^<[^>]+>/, '')
    .replace(/<\/[^>]+>$/, '');
}
