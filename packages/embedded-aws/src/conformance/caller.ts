/** An account as a client needs it. */
export interface Endpoint {
  url: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

/** One call to an account. */
export interface Call {
  account: Endpoint;
  /** The service by its name in boto3 and the AWS CLI. */
  service: string;
  operation: string;
  /** Bytes are `{ $blob: base64 }`, and times `{ $date: iso }`. */
  input: Record<string, unknown>;
}

/** A reply as JSON, with bytes in Base64; the client's own additions are left out. */
export type Reply = Record<string, unknown>;

/** What a call ended in. */
export type Outcome = { reply: Reply } | { error: { code: string; message: string } };

/** A real client of AWS. */
export interface Caller extends AsyncDisposable {
  call(call: Call): Promise<Outcome>;
}

/** Gives the name of an operation or member as boto3 and the AWS CLI write it, with their separator. */
export function separated(name: string, separator: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, `$1${separator}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .toLowerCase();
}
