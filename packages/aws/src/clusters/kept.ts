interface Entry<Item> {
  item: Item;
  text: string;
  /** The reading that found it as it is, or found it gone. */
  round: number;
  isGone: boolean;
}

/** Things that are read again and again, with the number of the reading that changed each. */
export class Kept<Item> {
  readonly #entries = new Map<string, Entry<Item>>();

  /** Takes some things in; the others stay as they are. */
  put(items: readonly Item[], round: number, keyOf: (item: Item) => string): void {
    for (const item of items) {
      const text = JSON.stringify(item);
      const known = this.#entries.get(keyOf(item));
      if (known && !known.isGone && known.text === text) continue;
      this.#entries.set(keyOf(item), { item, text, round, isGone: false });
    }
  }

  /** Takes in all things of a kind; those that are not among them are gone. */
  replace(
    items: readonly Item[],
    round: number,
    keyOf: (item: Item) => string,
    isOfKind: (item: Item) => boolean = () => true,
  ): void {
    this.put(items, round, keyOf);
    const present = new Set(items.map(keyOf));
    for (const [key, entry] of this.#entries) {
      if (present.has(key)) continue;
      // All who look were told of what went with an earlier reading.
      if (entry.isGone && entry.round < round) this.#entries.delete(key);
      else if (!entry.isGone && isOfKind(entry.item))
        this.#entries.set(key, { ...entry, text: '', round, isGone: true });
    }
  }

  /** What changed after a reading. */
  since(round: number, isWanted: (item: Item) => boolean = () => true): Item[] {
    return [...this.#entries.values()]
      .filter((entry) => entry.round > round && !entry.isGone && isWanted(entry.item))
      .map(({ item }) => item);
  }

  /** The keys of what went after a reading; for who knows nothing, nothing has gone. */
  goneSince(round: number, isWanted: (item: Item) => boolean = () => true): string[] {
    if (round === 0) return [];
    return [...this.#entries]
      .filter(([, entry]) => entry.round > round && entry.isGone && isWanted(entry.item))
      .map(([key]) => key);
  }
}
