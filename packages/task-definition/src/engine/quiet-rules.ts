import type { Ranked } from './container-judge.ts';
import type { ContainerRule } from './rule.ts';

/**
 * The rules that found nothing in a container because members are absent from it, and from nothing else that they
 * read: they find nothing in another container of the same task that lacks those members too.
 */
export class QuietRules {
  /** The absent members, by the rank of the rule. */
  readonly #absent: (number | undefined)[] = [];
  #latest:
    | { rules: readonly Ranked<ContainerRule>[]; present: number; others: Ranked<ContainerRule>[] }
    | undefined;

  add(rank: number, absent: number): void {
    this.#absent[rank] = absent;
    this.#latest = undefined;
  }

  /** Gives those of some rules that may find something in a container with the given members. */
  others(rules: readonly Ranked<ContainerRule>[], present: number): readonly Ranked<ContainerRule>[] {
    // Containers of one task mostly have the same members.
    if (this.#latest?.rules !== rules || this.#latest.present !== present) {
      const others = rules.filter(({ rank }) => {
        const absent = this.#absent[rank];
        return absent === undefined || (absent & present) !== 0;
      });
      this.#latest = { rules, present, others };
    }
    return this.#latest.others;
  }
}
