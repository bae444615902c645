import type { Ranked, VariableRules } from './container-judge.ts';
import { noReads } from './reads.ts';
import type { ContainerRule, FactRule, Rule, TaskRule } from './rule.ts';

type OfScope<Scope> = Extract<Rule, { scope: Scope }>;

/** Rules sorted by what they look at; a rule's rank is its place among all. */
export class RuleSet {
  readonly rules: readonly Rule[];
  // What a rule was ever seen to read, by whichever validator, is what it may read again.
  readonly ofContainers: readonly Ranked<ContainerRule>[];
  readonly ofVariables: VariableRules;
  /** Those that see the task as a whole, the ones that need facts last. */
  readonly ofTask: readonly Ranked<TaskRule | FactRule>[];
  readonly ofFacts: readonly Ranked<FactRule>[];
  readonly #ranks: ReadonlyMap<string, number>;

  constructor(rules: readonly Rule[]) {
    const ranked = <Scope extends Rule['scope']>(scope: Scope): Ranked<OfScope<Scope>>[] =>
      rules.flatMap((rule, rank) =>
        rule.scope === scope ? { rule: rule as OfScope<Scope>, rank, reads: noReads() } : [],
      );
    this.rules = rules;
    this.ofContainers = ranked('container');
    this.ofVariables = { rules: ranked('variable'), reads: noReads() };
    this.ofFacts = ranked('fact');
    this.ofTask = [...ranked('task'), ...this.ofFacts];
    this.#ranks = new Map(rules.map(({ id }, rank) => [id, rank]));
  }

  /** Gives a rule and its rank by its id. */
  find(id: string): { rule: Rule; rank: number } | undefined {
    const rank = this.#ranks.get(id);
    const rule = rank === undefined ? undefined : this.rules[rank];
    return rank === undefined || rule === undefined ? undefined : { rule, rank };
  }
}
