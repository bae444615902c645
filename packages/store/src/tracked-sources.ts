import type { Kysely } from 'kysely';
import type { Tables, TrackedSourceTable } from './tables.ts';

/** Which members are taken, and how their names become names of variables. */
export interface NameRewriting {
  /** Put before each name. */
  prefix: string;
  case: 'upper' | 'lower' | 'keep';
  /** Of a path, whether the levels below it are taken as well. */
  recursive: boolean;
}

/** A path or a JSON secret whose members became rows of a container. */
export interface TrackedSource extends Pick<TrackedSourceTable, 'family' | 'container' | 'kind' | 'source'> {
  rewriting: NameRewriting;
  /** The names or keys that were there; never values. */
  members: readonly string[];
  /** ISO 8601. */
  expandedAt: string;
}

/** Remembers where the rows of a family came from, so that later it can be told what the source gained or lost. */
export class TrackedSources {
  readonly #database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  /** Remembers a source, in the place of an earlier expansion of the same one. */
  async remember({ rewriting, members, ...source }: TrackedSource): Promise<void> {
    const state = {
      rewriting: JSON.stringify(rewriting),
      members: JSON.stringify(members),
      expandedAt: source.expandedAt,
    };
    await this.#database
      .insertInto('tracked_sources')
      .values({ ...source, ...state })
      .onConflict((conflict) =>
        conflict.columns(['family', 'container', 'kind', 'source']).doUpdateSet(state),
      )
      .execute();
  }

  /** Gives the sources of a family, by container. */
  async ofFamily(family: string): Promise<TrackedSource[]> {
    const rows = await this.#database
      .selectFrom('tracked_sources')
      .select(['family', 'container', 'kind', 'source', 'rewriting', 'members', 'expandedAt'])
      .where('family', '=', family)
      .orderBy('container')
      .orderBy('source')
      .execute();
    return rows.map(({ rewriting, members, ...row }) => ({
      ...row,
      rewriting: JSON.parse(rewriting),
      members: JSON.parse(members),
    }));
  }

  /** Forgets a source; nothing happens where it was not remembered. */
  async forget({
    family,
    container,
    kind,
    source,
  }: Pick<TrackedSource, 'family' | 'container' | 'kind' | 'source'>): Promise<void> {
    await this.#database
      .deleteFrom('tracked_sources')
      .where('family', '=', family)
      .where('container', '=', container)
      .where('kind', '=', kind)
      .where('source', '=', source)
      .execute();
  }
}
