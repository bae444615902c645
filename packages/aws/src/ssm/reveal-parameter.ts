import { GetParameterCommand } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';

/** A value that somebody asked to see. It goes into the one reply, and nowhere else. */
export interface RevealedParameter {
  value: string;
  version: number;
}

/**
 * Reads the value of one parameter, the latest unless a version is named.
 *
 * @throws ParameterNotFound, ParameterVersionNotFound, AccessDeniedException
 */
export async function revealParameter(
  { ssm }: Pick<AwsClients, 'ssm'>,
  { name, version }: { name: string; version?: number | undefined },
): Promise<RevealedParameter> {
  const { Parameter } = await ssm.send(
    new GetParameterCommand({
      Name: version === undefined ? name : `${name}:${version}`,
      WithDecryption: true,
    }),
  );
  return { value: Parameter?.Value ?? '', version: Parameter?.Version ?? version ?? 0 };
}
