import type { OperationSchema } from './operation-schemas.ts';
import { membersOf } from './query.ts';
import { type WireReply, XML_TYPE } from './wire-reply.ts';

/**
 * Writes an operation's output as the XML of the EC2 Query protocol: the members stand right under the root, after
 * the id of the request. https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 */
export function writeEc2(
  action: string,
  schema: OperationSchema,
  output: unknown,
  xmlNamespace: string,
  requestId: string,
): WireReply {
  const members = schema.output?.isStructSchema()
    ? membersOf(schema, output, xmlNamespace)
    : '<return>true</return>';
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<${action}Response xmlns="${xmlNamespace}"><requestId>${requestId}</requestId>${members}</${action}Response>`;
  return { status: 200, contentType: `${XML_TYPE};charset=UTF-8`, body };
}
