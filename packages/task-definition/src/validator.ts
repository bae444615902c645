import type { Misfit } from './engine/clean.ts';
import { NAMES } from './engine/container.ts';
import { ContainerJudge } from './engine/container-judge.ts';
import { addAll, compareFindings, type Finding, finding } from './engine/finding.ts';
import { bytesAdded, definitionBytes } from './engine/json-size.ts';
import { QuietRules } from './engine/quiet-rules.ts';
import { type Reading, readInParts } from './engine/reading.ts';
import {
  ALL_MEMBERS,
  changedMembers,
  meets,
  noReads,
  notice,
  noticeInto,
  type Reads,
} from './engine/reads.ts';
import type { FactRule, TaskRule } from './engine/rule.ts';
import { RuleSet } from './engine/rule-set.ts';
import { TASK_BITS, Task } from './engine/task.ts';
import type { Facts } from './facts.ts';
import type { Fix, Issue, NotChecked, Passed, Verdict } from './issue.ts';
import type { PathSegment } from './path.ts';
import { RULES } from './rules/index.ts';

const ALL_RULES = new RuleSet(RULES);

/** The issues of a task, and on request what could not be checked of it. */
class TaskVerdict implements Verdict {
  readonly issues: Issue[];
  readonly #task: Task;
  readonly #rules: RuleSet;
  #notChecked: NotChecked[] | undefined;

  constructor(issues: Issue[], task: Task, rules: RuleSet) {
    this.issues = issues;
    this.#task = task;
    this.#rules = rules;
  }

  get notChecked(): NotChecked[] {
    this.#notChecked ??= this.notCheckedBut(new Set());
    return this.#notChecked;
  }

  notCheckedBut(known: ReadonlySet<string>): NotChecked[] {
    return this.#rules.ofFacts.flatMap(({ rule: { id: ruleId, severity, title, needs, unknown } }) => {
      const paths = known.has(ruleId) ? [] : unknown(this.#task);
      return paths.length === 0 ? [] : [{ paths, ruleId, severity, title, needs }];
    });
  }

  passed(): Passed[] {
    return this.#rules.ofFacts.flatMap(({ rule: { id: ruleId, severity, passed } }) =>
      passed(this.#task).map((place) => ({ ruleId, severity, ...place })),
    );
  }
}

/** What a judgement leaves for the next one. */
interface State {
  reading: Reading;
  bytes: number;
  judges: readonly ContainerJudge[];
}

/**
 * Judges one definition again and again while it is edited. What is the same object as in the judgement before is
 * not judged again, so that a change of one field costs little more than the rules which read that field: hand in
 * definitions that share what they have in common, and never change one in place.
 */
export class Validator {
  readonly #facts: Facts;
  readonly #rules: RuleSet;
  readonly #found = new Map<TaskRule | FactRule, readonly Finding[]>();
  #state: State | undefined;

  /**
   * @param facts What is known of the account; rules that need an unknown fact answer "not checked".
   * @param rules All rules, unless others are given.
   */
  constructor(facts: Facts = {}, rules: RuleSet = ALL_RULES) {
    this.#rules = rules;
    this.#facts = facts;
  }

  /** Gives every issue of a definition, and what could not be checked. Takes any JSON value and never throws. */
  judge(definition: unknown): Verdict {
    const before = this.#state;
    const reading = readInParts(definition, before?.reading);
    const bytes = before
      ? before.bytes + bytesAdded(before.reading.clean, reading.clean)
      : definitionBytes(reading.clean);
    const judges = reading.containers.map((container, index) => {
      const known = before?.judges[index];
      return known?.reading === container ? known : new ContainerJudge(container, index, known);
    });
    this.#state = { reading, bytes, judges };
    const containers = judges.filter(isReadable).map(({ container }) => container);
    const { clean, misfits } = reading;
    const task = new Task({ definition: clean, containers, misfits, facts: this.#facts, bytes });
    const isNew = (judge: ContainerJudge, index: number) => before?.judges[index] !== judge;
    this.#judge(task, judges, judges.map(isNew), changesOf(this.#state, before));
    const findings = this.#findings(reading, judges).sort(compareFindings);
    return new TaskVerdict(
      findings.map(({ issue }) => issue),
      task,
      this.#rules,
    );
  }

  #judge(task: Task, judges: readonly ContainerJudge[], isNew: readonly boolean[], changed: Reads): void {
    const { ofContainers, ofVariables, ofTask } = this.#rules;
    const quiet = new QuietRules();
    // A container that is as it was is judged again only by rules that read something else which changed.
    const wide =
      changed.own === ALL_MEMBERS ? ofContainers : ofContainers.filter(({ reads }) => meets(reads, changed));
    judges.forEach((judge, index) => {
      const own = { ...changed, own: changed.own | (isNew[index] ? judge.changed : 0) };
      judge.judge(isNew[index] ? ofContainers : wide, task, own, quiet);
      judge.judgeVariables(ofVariables, task, own);
    });
    for (const { rule, rank, reads } of ofTask) {
      if (changed.task !== ALL_MEMBERS && !meets(reads, changed)) continue;
      const found: Finding[] = [];
      const report = (path: readonly PathSegment[], message: string, fix?: Fix) => {
        found.push(finding(rule, rank, path, message, fix));
        notice(NAMES);
      };
      noticeInto(reads);
      rule.check(task, report);
      if (found.length > 0) this.#found.set(rule, found);
      else this.#found.delete(rule);
    }
    noticeInto(noReads());
  }

  #findings(reading: Reading, judges: readonly ContainerJudge[]): Finding[] {
    const all: Finding[] = [];
    for (const found of this.#found.values()) addAll(all, found);
    addAll(all, this.#ofMisfits(reading.misfits, [], reading));
    judges.forEach((judge, index) => {
      judge.addTo(all);
      addAll(all, this.#ofMisfits(judge.reading.misfits, ['containerDefinitions', index], reading));
    });
    return all;
  }

  *#ofMisfits(
    misfits: readonly Misfit[],
    place: readonly PathSegment[],
    { clean }: Reading,
  ): Iterable<Finding> {
    for (const misfit of misfits) {
      const { rule, rank } = this.#rules.find(misfit.ruleId) ?? {};
      if (rule === undefined || rank === undefined) continue;
      const path = [...place, ...misfit.path];
      const placed = { ...misfit, path };
      if (rule.scope === 'shape')
        yield finding(rule, rank, path, rule.message(placed), rule.fix?.(placed, clean));
      else if (rule.missing !== undefined) yield finding(rule, rank, path, rule.missing);
    }
  }
}

const isReadable = ({ reading }: ContainerJudge) => reading.clean !== undefined;

/** What changed since the state before, in the task and in any container; everything in a first judgement. */
function changesOf(now: State, before: State | undefined): Reads {
  const everything = { task: ALL_MEMBERS, own: ALL_MEMBERS, others: ALL_MEMBERS };
  // A container that comes, goes or becomes unreadable gives others new places and neighbours.
  if (!before || now.judges.length !== before.judges.length) return everything;
  let others = 0;
  for (const [index, judge] of now.judges.entries()) {
    const known = before.judges[index];
    if (known === judge) continue;
    if (!known || isReadable(known) !== isReadable(judge)) return everything;
    others |= judge.changed;
  }
  return { task: changedMembers(before.reading.raw, now.reading.raw, TASK_BITS), own: 0, others };
}
