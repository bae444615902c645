import { LabelParameterVersionCommand, UnlabelParameterVersionCommand } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';

interface LabelledVersion {
  name: string;
  version: number;
  labels: readonly string[];
}

/**
 * Attaches labels to a version, away from any other. Doing it twice changes nothing. Gives the labels that AWS did not
 * take, because they are none.
 *
 * @throws ParameterVersionNotFound, ParameterVersionLabelLimitExceeded
 */
export async function labelVersion(
  { ssmWrites }: Pick<AwsClients, 'ssmWrites'>,
  { name, version, labels }: LabelledVersion,
): Promise<{ invalidLabels: string[] }> {
  const reply = await ssmWrites.send(
    new LabelParameterVersionCommand({ Name: name, ParameterVersion: version, Labels: [...labels] }),
  );
  return { invalidLabels: reply.InvalidLabels ?? [] };
}

/** Takes labels from a version. Gives the labels that it did not have. */
export async function unlabelVersion(
  { ssmWrites }: Pick<AwsClients, 'ssmWrites'>,
  { name, version, labels }: LabelledVersion,
): Promise<{ invalidLabels: string[] }> {
  const reply = await ssmWrites.send(
    new UnlabelParameterVersionCommand({ Name: name, ParameterVersion: version, Labels: [...labels] }),
  );
  return { invalidLabels: reply.InvalidLabels ?? [] };
}
