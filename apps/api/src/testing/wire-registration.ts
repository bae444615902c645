import type { RegisterTaskDefinitionCommandInput } from '@aws-sdk/client-ecs';
import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';

/** What an account says to a definition that it does not take. */
export interface Refusal {
  name: string;
  status: number | undefined;
  message: string;
}

/** An account, and RegisterTaskDefinition as it is on the wire. */
export interface WireRegistration extends AsyncDisposable {
  aws: EmbeddedAws;
  /** Sends any JSON as it is, past the SDK's own reading of it; gives the refusal, or undefined. */
  register(definition: unknown): Promise<Refusal | undefined>;
}

/** Starts the account that the corpus speaks of. */
export async function startWireRegistration(): Promise<WireRegistration> {
  const { ECSClient, RegisterTaskDefinitionCommand } = await import('@aws-sdk/client-ecs');
  const aws = await startEmbeddedAws({ accountId: '111122223333', region: 'eu-west-1' });
  const { url: endpoint, region, credentials } = aws;
  const ecs = new ECSClient({ endpoint, region, credentials: { ...credentials } });

  return {
    aws,
    async register(definition) {
      const command = new RegisterTaskDefinitionCommand({} as RegisterTaskDefinitionCommandInput);
      command.middlewareStack.add(
        (next) => (args) => {
          // Before the length is written and the request is signed.
          Object.assign(args.request as object, { body: JSON.stringify(definition) });
          return next(args);
        },
        { step: 'build', priority: 'high' },
      );
      try {
        await ecs.send(command);
        return undefined;
      } catch (error) {
        const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
        return { name, status: $metadata?.httpStatusCode, message };
      }
    },
    async [Symbol.asyncDispose]() {
      ecs.destroy();
      await aws.close();
    },
  };
}
