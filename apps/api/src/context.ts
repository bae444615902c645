import {
  type AwsClientOptions,
  type AwsClients,
  type CallerIdentity,
  createAwsClients,
  getCallerIdentity,
  type RegistrationTiming,
  TaskDefinitionRegistrar,
} from '@purser/aws';
import type { Logger } from 'pino';

/** Everything that a handler may use. */
export interface AppContext {
  clients: AwsClients;
  registrar: TaskDefinitionRegistrar;
  /** Whose account this is; asked of AWS once, and again after a failure. */
  identity(): Promise<CallerIdentity>;
  /** Whether the embedded account stands in for AWS. */
  embedded: boolean;
  log: Logger;
}

/** What a context is made from. */
export interface ContextOptions {
  aws: AwsClientOptions;
  embedded: boolean;
  log: Logger;
  registrationTiming?: Partial<RegistrationTiming>;
}

/** Puts together what the handlers share; nothing is sent to AWS yet. */
export function createContext({ aws, embedded, log, registrationTiming }: ContextOptions): AppContext {
  const clients = createAwsClients(aws);
  let identity: Promise<CallerIdentity> | undefined;
  return {
    clients,
    registrar: new TaskDefinitionRegistrar(clients, registrationTiming),
    embedded,
    log,
    identity() {
      identity ??= getCallerIdentity(clients).catch((error) => {
        identity = undefined;
        throw error;
      });
      return identity;
    },
  };
}
