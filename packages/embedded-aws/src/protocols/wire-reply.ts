/** The body and the type of a reply. */
export interface WireReply {
  status: number;
  contentType: string;
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

/** The content type of JSON 1.1. */
export const JSON_TYPE = 'application/x-amz-json-1.1';

/** The content type of the Query protocol's replies. */
export const XML_TYPE = 'text/xml';
