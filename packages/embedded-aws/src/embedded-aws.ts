/** How the embedded account is started; every option has a default. */
export interface EmbeddedAwsOptions {
  /** The address to listen on; default `127.0.0.1`. */
  host?: string;
  /** The port to listen on; default 0, any free one. */
  port?: number;
  /** The folder of the durable state; without it the state is kept in memory. */
  dataDir?: string;
  /** Default `us-east-1`. */
  region?: string;
  /** Twelve digits; default `000000000000`. */
  accountId?: string;
  /** What a new account holds; default `demo`. */
  world?: 'empty' | 'demo';
}

/** A running embedded account. */
export interface EmbeddedAws extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:4566`. */
  url: string;
  region: string;
  accountId: string;
  /** The only key pair that the account accepts. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Throws the whole state away and seeds the world anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the embedded account and gives it once it accepts requests. */
export async function startEmbeddedAws(_options: EmbeddedAwsOptions = {}): Promise<EmbeddedAws> {
  throw new Error('not built yet');
}
