import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../context.ts';
import { readTags } from '../../store/tags.ts';

/** The providers that every account has. */
const OF_AWS = ['FARGATE', 'FARGATE_SPOT'];

const isOfAws = (name: string) => OF_AWS.includes(name);

/** Gives the ARN of a capacity provider. */
export function capacityProviderArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:ecs:${region}:${accountId}:capacity-provider/${name}`;
}

/** Gives a capacity provider by its name or ARN. */
export function findCapacityProvider(
  context: OperationContext,
  reference: string,
): CapacityProvider | undefined {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  const arn = capacityProviderArn(context, name);
  if (isOfAws(name)) return { capacityProviderArn: arn, name, status: 'ACTIVE' };
  const row = context.database.get<{ document: string }>(
    'SELECT document FROM capacity_provider WHERE name = ?',
    name,
  );
  return row && { ...(JSON.parse(row.document) as CapacityProvider), capacityProviderArn: arn, name };
}

/** Gives all capacity providers, those of AWS first. */
export function allCapacityProviders(context: OperationContext): CapacityProvider[] {
  const own = context.database.all<{ name: string }>('SELECT name FROM capacity_provider ORDER BY name');
  return [...OF_AWS, ...own.map(({ name }) => name)].flatMap(
    (name) => findCapacityProvider(context, name) ?? [],
  );
}

/** The same with its tags. */
export function withTags(context: OperationContext, provider: CapacityProvider): CapacityProvider {
  return { ...provider, tags: readTags(context.database, provider.capacityProviderArn ?? '') };
}
