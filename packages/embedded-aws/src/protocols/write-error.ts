import type { AwsError } from '../aws-error.ts';
import { JSON_TYPE, type WireReply, XML_TYPE } from './wire-reply.ts';

/** Writes an error as JSON 1.1. Some errors, ParameterNotFound for one, come without a message. */
export function writeJsonError(error: AwsError): WireReply {
  const body = error.message === '' ? { __type: error.code } : { __type: error.code, message: error.message };
  return { status: error.status, contentType: JSON_TYPE, body: JSON.stringify(body) };
}

/** Writes an error as the XML of the Query protocol. */
export function writeQueryError(error: AwsError, xmlNamespace: string, requestId: string): WireReply {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const detail = `<Type>${type}</Type><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message>`;
  const body = `<ErrorResponse xmlns="${xmlNamespace}"><Error>${detail}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
  return { status: error.status, contentType: XML_TYPE, body };
}

/** Writes an error as the XML of the EC2 Query protocol. */
export function writeEc2Error(error: AwsError, requestId: string): WireReply {
  const detail = `<Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message>`;
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<Response><Errors><Error>${detail}</Error></Errors><RequestID>${requestId}</RequestID></Response>`;
  return { status: error.status, contentType: `${XML_TYPE};charset=UTF-8`, body };
}

/** Gives a text as it stands between tags or in an attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
