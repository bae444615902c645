import type { KeyValuePair } from '@aws-sdk/client-ecs';
import type { Fix } from '../issue.ts';
import type { PathSegment } from '../path.ts';
import type { Clean } from './clean.ts';
import { CONTAINER_BITS, Container, NAMES } from './container.ts';
import { addAll, type Finding, finding } from './finding.ts';
import type { QuietRules } from './quiet-rules.ts';
import type { ContainerReading } from './reading.ts';
import {
  ALL_MEMBERS,
  addReads,
  changedMembers,
  meets,
  noReads,
  notice,
  noticeInto,
  type Reads,
} from './reads.ts';
import type { ContainerRule, VariableRule } from './rule.ts';
import type { Task } from './task.ts';

/** A rule with its place among all rules, and what it was ever seen to read. */
export interface Ranked<Of> {
  rule: Of;
  rank: number;
  reads: Reads;
}

/** The rules of variables, and what any of them was ever seen to read besides. */
export interface VariableRules {
  rules: readonly Ranked<VariableRule>[];
  reads: Reads;
}

type Variables = readonly (Clean<KeyValuePair> | undefined)[];

const NONE: readonly Finding[] = [];
const NO_VARIABLES: Variables = [];

/** What the rules say of one container, which the judgement of its next state starts from. */
export class ContainerJudge {
  readonly container: Container;
  readonly reading: ContainerReading;
  /** The members that are not those of the state before. */
  readonly changed: number;
  readonly #found: Map<ContainerRule, readonly Finding[]>;
  #variables: Variables;
  #ofVariables: readonly (readonly Finding[])[];

  constructor(reading: ContainerReading, index: number, before: ContainerJudge | undefined) {
    this.reading = reading;
    this.container = new Container(reading.clean ?? {}, index, reading.misfits);
    this.changed = before
      ? changedMembers(asRecord(before.reading.raw), asRecord(reading.raw), CONTAINER_BITS)
      : ALL_MEMBERS;
    this.#found = new Map(before ? before.#found : []);
    this.#variables = before ? before.#variables : [];
    this.#ofVariables = before ? before.#ofVariables : [];
  }

  /** Runs the rules that read something which changed: of this container, of any, or of the task. */
  judge(rules: readonly Ranked<ContainerRule>[], task: Task, changed: Reads, quiet: QuietRules): void {
    const { container } = this;
    const { present } = container;
    // One report for all rules: a full judgement runs some two thousand of them.
    let running: Ranked<ContainerRule> | undefined;
    let found: Finding[] | undefined;
    const report = (path: readonly PathSegment[], message: string, fix?: Fix) => {
      if (!running) return;
      found ??= [];
      found.push(finding(running.rule, running.rank, path, message, fix));
      notice(NAMES);
    };
    const isMisfitting = this.reading.misfits.length > 0;
    const now = noReads();
    const isFirst = changed.own === ALL_MEMBERS && this.#found.size === 0;
    const due = isFirst && !isMisfitting ? quiet.others(rules, present) : rules;
    for (running of due) {
      const { rule, rank, reads } = running;
      if (changed.own !== ALL_MEMBERS && !meets(reads, changed)) continue;
      found = undefined;
      now.task = now.own = now.others = 0;
      noticeInto(now, container.definition);
      rule.check(container, task, report);
      if (!found && now.others === 0 && (now.own & present) === 0 && !isMisfitting) quiet.add(rank, now.own);
      addReads(reads, now);
      if (found) this.#found.set(rule, found);
      else if (this.#found.size > 0) this.#found.delete(rule);
    }
  }

  /** Judges each variable that is not the one that stood in its place before, or all if more than that changed. */
  judgeVariables({ rules, reads }: VariableRules, task: Task, changed: Reads): void {
    const isNew = changed.own === ALL_MEMBERS || meets(reads, changed);
    const variables = this.reading.clean?.environment ?? NO_VARIABLES;
    if (!isNew && variables === this.#variables) return;
    const [before, ofBefore] = isNew ? [NO_VARIABLES, []] : [this.#variables, this.#ofVariables];
    noticeInto(reads, this.container.definition);
    const judgeVariable = this.#variableJudge(rules, task);
    this.#variables = variables;
    this.#ofVariables = variables.map((variable, place) => {
      const known = variable !== undefined && before[place] === variable ? ofBefore[place] : undefined;
      return known ?? judgeVariable(variable, place);
    });
  }

  /** Everything that was found. */
  addTo(all: Finding[]): void {
    for (const found of this.#found.values()) addAll(all, found);
    for (const found of this.#ofVariables) if (found !== NONE) addAll(all, found);
  }

  #variableJudge(rules: readonly Ranked<VariableRule>[], task: Task) {
    const { container } = this;
    let running: Ranked<VariableRule> | undefined;
    let index = 0;
    let found: Finding[] | undefined;
    const report = (member: keyof KeyValuePair, message: string, fix?: Fix) => {
      if (!running) return;
      found ??= [];
      const path = container.at('environment', index, member);
      notice(NAMES);
      found.push(finding(running.rule, running.rank, path, message, fix));
    };
    const isMisfit = (member: string) => container.hasMisfit(['environment', index, member]);
    return (variable: Variables[number], place: number): readonly Finding[] => {
      if (!variable?.name) return NONE;
      const { name, value } = variable;
      index = place;
      found = undefined;
      const about = { name, value, container, index, isMisfit };
      for (running of rules) running.rule.check(about, report, task);
      return found ?? NONE;
    };
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
