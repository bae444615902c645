import type { GetSecretValueResponse } from '@aws-sdk/client-secrets-manager';
import type { GetParametersResult } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../context.ts';
import { secretsManager } from '../../services/secretsmanager/secretsmanager.ts';
import { ssm } from '../../services/ssm/ssm.ts';
import { goText } from './go-values.ts';
import { LaunchFault } from './launch-fault.ts';
import type { SecretSource, SecretUse } from './references.ts';
import type { WayOut } from './way-out.ts';
import { type Wording, wordingFor } from './wording.ts';

/** GetParameters takes that many names at once, and the agent asks for that many. */
const NAMES_PER_CALL = 10;
/** The shortest id that GetSecretValue takes. */
const SHORTEST_VERSION_ID = 32;

/**
 * Reads the secrets of a task as the agent does, with the rights of the caller of the context, which is the execution
 * role: ten names per GetParameters and Region, one GetSecretValue per `valueFrom`. Gives the text of each by its
 * `valueFrom`. Throws LaunchFault in the words of Fargate or of the agent on EC2.
 */
export function resolveSecrets(
  context: OperationContext,
  uses: readonly SecretUse[],
  wayOut: WayOut,
  platform: 'FARGATE' | 'EC2',
): Map<string, string> {
  const wording = wordingFor(platform);
  const sources = new Map(uses.map(({ valueFrom, source }) => [valueFrom, source]));
  return new Map([
    ...readParameters(context, sources, wayOut, wording),
    ...readSecrets(context, sources, wayOut, wording),
  ]);
}

function readParameters(
  context: OperationContext,
  sources: ReadonlyMap<string, SecretSource>,
  wayOut: WayOut,
  wording: Wording,
): [string, string][] {
  const byRegion = new Map<string, Map<string, string[]>>();
  for (const [valueFrom, source] of sources) {
    if (source.kind !== 'parameter') continue;
    const names = byRegion.get(source.region) ?? new Map<string, string[]>();
    names.set(source.name, [...(names.get(source.name) ?? []), valueFrom]);
    byRegion.set(source.region, names);
  }
  return [...byRegion].flatMap(([region, names]) => {
    if (!wayOut.reaches('ssm', region)) throw new LaunchFault(wording.noWayToParameterStore(region));
    const all = [...names.keys()];
    const invalid: string[] = [];
    const values: [string, string][] = [];
    for (let start = 0; start < all.length; start += NAMES_PER_CALL) {
      const Names = all.slice(start, start + NAMES_PER_CALL);
      const reply = ask(
        () =>
          call(ssm, 'GetParameters', context.within({ region }), {
            Names,
            WithDecryption: true,
          }) as GetParametersResult,
        (error) => wording.parametersRefused(error, region),
      );
      invalid.push(...(reply.InvalidParameters ?? []));
      for (const { Name = '', ARN = '', Value = '' } of reply.Parameters ?? []) {
        const asked = names.get(Name) ?? names.get(ARN) ?? [];
        values.push(...asked.map((valueFrom): [string, string] => [valueFrom, Value]));
      }
    }
    if (invalid.length > 0) throw new LaunchFault(wording.parametersMissing(invalid, region));
    return values;
  });
}

function readSecrets(
  context: OperationContext,
  sources: ReadonlyMap<string, SecretSource>,
  wayOut: WayOut,
  wording: Wording,
): [string, string][] {
  const values: [string, string][] = [];
  const faults: string[] = [];
  for (const [valueFrom, source] of sources) {
    if (source.kind === 'parameter') continue;
    try {
      values.push([valueFrom, readSecret(context, valueFrom, source, wayOut, wording)]);
    } catch (fault) {
      if (!(fault instanceof LaunchFault)) throw fault;
      faults.push(fault.message);
    }
  }
  // The agent reads them side by side and joins what went wrong.
  if (faults.length > 0) throw new LaunchFault(faults.join(';'));
  return values;
}

function readSecret(
  context: OperationContext,
  valueFrom: string,
  source: Exclude<SecretSource, { kind: 'parameter' }>,
  wayOut: WayOut,
  wording: Wording,
): string {
  if (source.kind === 'malformed-secret') throw new LaunchFault(wording.malformedSecret(valueFrom));
  const { region, secretId, jsonKey, versionStage, versionId } = source;
  if (versionId !== undefined && versionId.length < SHORTEST_VERSION_ID)
    throw new LaunchFault(wording.versionIdTooShort(secretId));
  if (!wayOut.reaches('secretsmanager', region))
    throw new LaunchFault(wording.noWayToSecretsManager(secretId));
  const { SecretString } = ask(
    () =>
      call(secretsManager, 'GetSecretValue', context.within({ region }), {
        SecretId: secretId,
        VersionStage: versionStage,
        VersionId: versionId,
      }) as GetSecretValueResponse,
    (error) => wording.secretRefused(error, secretId),
  );
  if (SecretString === undefined) throw new LaunchFault(wording.binarySecret(secretId));
  return jsonKey === undefined ? SecretString : valueOfKey(SecretString, jsonKey, secretId, wording);
}

function valueOfKey(text: string, key: string, secretId: string, wording: Wording): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // One character of the value is in the agent's own message, too: it stays out of this one.
    throw new LaunchFault(wording.notJson(secretId));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LaunchFault(wording.notAnObject(secretId, value));
  if (!Object.hasOwn(value, key)) throw new LaunchFault(wording.keyMissing(secretId, key));
  const found = (value as Record<string, unknown>)[key];
  return goText(found);
}

function ask<Reply>(request: () => Reply, worded: (error: AwsError) => string): Reply {
  try {
    return request();
  } catch (error) {
    if (error instanceof AwsError) throw new LaunchFault(worded(error));
    throw error;
  }
}
