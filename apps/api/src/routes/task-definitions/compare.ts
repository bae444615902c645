import { describeTaskDefinition } from '@purser/aws';
import type { ComparedReference } from '@purser/contract';
import {
  diffTaskDefinitions,
  fromDescribed,
  hideSecrets,
  type ListedReference,
  listReferences,
  referencedThing,
} from '@purser/task-definition';
import type { RequestContext } from '../../request-context.ts';
import { os } from '../../router.ts';
import type { PastVersion } from '../../version-ledger.ts';

interface Side {
  definition: ReturnType<typeof fromDescribed>;
  references: ListedReference[];
  /** At its registration, by `valueFrom`. */
  versions: Map<string, PastVersion>;
}

/** What differs between two revisions, and the versions behind what they refer to. */
export const compare = os.taskDefinitions.compare.handler(async ({ input, context }) => {
  const [from, to, home] = await Promise.all([
    readSide(input.from, context),
    readSide(input.to, context),
    context.identity(),
  ]);
  const now = await context.ledger.current([...from.references, ...to.references]);
  const places = new Map<string, { from?: ListedReference; to?: ListedReference }>();
  for (const reference of from.references) places.set(placeOf(reference), { from: reference });
  for (const reference of to.references)
    places.set(placeOf(reference), { ...places.get(placeOf(reference)), to: reference });
  const references = [...places.values()].flatMap((place): ComparedReference[] => {
    const shown = place.to ?? place.from;
    const thing =
      shown && referencedThing(shown.valueFrom, home, shown.purpose === 'registry' ? 'secret' : 'parameter');
    const current = shown && now.get(shown.valueFrom);
    if (!shown || !thing || !current) return [];
    const [before, after] = [
      place.from && from.versions.get(place.from.valueFrom),
      place.to && to.versions.get(place.to.valueFrom),
    ];
    return [
      {
        valueFrom: shown.valueFrom,
        kind: thing.kind,
        name: thing.name,
        ...(shown.container !== undefined && { container: shown.container }),
        ...(shown.name !== undefined && { variable: shown.name }),
        ...(before && { from: before }),
        ...(after && { to: after }),
        now: current,
        isReferenceSame: place.from?.valueFrom === place.to?.valueFrom,
      },
    ];
  });
  return { changes: diffTaskDefinitions(from.definition, to.definition).map(hideSecrets), references };
});

/** The same variable of the same container is the same place, wherever it stands in its list. */
const placeOf = ({ purpose, container, name, path }: ListedReference) =>
  JSON.stringify(name === undefined ? [path] : [purpose, container, name]);

async function readSide(name: string, context: RequestContext): Promise<Side> {
  const { taskDefinition, tags } = await context.descriptions.run(name, () =>
    describeTaskDefinition(context.clients, name),
  );
  const definition = fromDescribed(taskDefinition, tags);
  const references = listReferences(definition);
  const { taskDefinitionArn = '', registeredAt = new Date() } = taskDefinition;
  const events = await context.ledger.events(taskDefinitionArn);
  const recorded = events.findLast(({ event }) => event === 'registered');
  const versions = await context.ledger.versionsAt(references, registeredAt.toISOString(), recorded);
  return { definition, references, versions };
}
