import type { Misfit } from './engine/clean.ts';
import { NAMES } from './engine/container.ts';
import { ContainerJudge, type Ranked, type VariableRules } from './engine/container-judge.ts';
import { compareFindings, type Finding, finding } from './engine/finding.ts';
import { bytesAdded, jsonBytes } from './engine/json-size.ts';
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
import type { ContainerRule, FactRule, Rule, TaskRule } from './engine/rule.ts';
import { TASK_BITS, Task } from './engine/task.ts';
import type { Facts } from './facts.ts';
import type { Fix, Issue, NotChecked, Verdict } from './issue.ts';
import type { PathSegment } from './path.ts';
import { RULES } from './rules/index.ts';

function ranked<Scope extends Rule['scope']>(scope: Scope): Ranked<Extract<Rule, { scope: Scope }>>[] {
  return RULES.flatMap((rule, rank) =>
    rule.scope === scope ? { rule: rule as Extract<Rule, { scope: Scope }>, rank, reads: noReads() } : [],
  );
}

// What a rule was ever seen to read, by whichever validator, is what it may read again.
const CONTAINER_RULES: readonly Ranked<ContainerRule>[] = ranked('container');
const VARIABLE_RULES: VariableRules = { rules: ranked('variable'), reads: noReads() };
const FACT_RULES: readonly Ranked<FactRule>[] = ranked('fact');
/** The rules that see the task as a whole. */
const WIDE_RULES: readonly Ranked<TaskRule | FactRule>[] = [...ranked('task'), ...FACT_RULES];
const RANK_OF: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, rank) => [id, rank]));

/** The issues of a task, and on request what could not be checked of it. */
class TaskVerdict implements Verdict {
  readonly issues: Issue[];
  readonly #task: Task;
  #notChecked: NotChecked[] | undefined;

  constructor(issues: Issue[], task: Task) {
    this.issues = issues;
    this.#task = task;
  }

  get notChecked(): NotChecked[] {
    this.#notChecked ??= FACT_RULES.flatMap(({ rule: { id: ruleId, severity, title, needs, unknown } }) => {
      const paths = unknown(this.#task);
      return paths.length === 0 ? [] : [{ paths, ruleId, severity, title, needs }];
    });
    return this.#notChecked;
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
  readonly #found = new Map<TaskRule | FactRule, readonly Finding[]>();
  #state: State | undefined;

  /** @param facts What is known of the account; rules that need an unknown fact answer "not checked". */
  constructor(facts: Facts = {}) {
    this.#facts = facts;
  }

  /** Gives every issue of a definition, and what could not be checked. Takes any JSON value and never throws. */
  judge(definition: unknown): Verdict {
    const before = this.#state;
    const reading = readInParts(definition, before?.reading);
    const bytes = before
      ? before.bytes + bytesAdded(before.reading.clean, reading.clean)
      : jsonBytes(reading.clean);
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
    );
  }

  #judge(task: Task, judges: readonly ContainerJudge[], isNew: readonly boolean[], changed: Reads): void {
    const quiet: (number | undefined)[] = [];
    // A container that is as it was is judged again only by rules that read something else which changed.
    const wide =
      changed.own === ALL_MEMBERS
        ? CONTAINER_RULES
        : CONTAINER_RULES.filter(({ reads }) => meets(reads, changed));
    judges.forEach((judge, index) => {
      const own = { ...changed, own: changed.own | (isNew[index] ? judge.changed : 0) };
      judge.judge(isNew[index] ? CONTAINER_RULES : wide, task, own, quiet);
      judge.judgeVariables(VARIABLE_RULES, task, own);
    });
    for (const { rule, rank, reads } of WIDE_RULES) {
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
    const all = [...misfitFindings(reading.misfits, [], reading)];
    for (const found of this.#found.values()) all.push(...found);
    judges.forEach((judge, index) => {
      judge.addTo(all);
      all.push(...misfitFindings(judge.reading.misfits, ['containerDefinitions', index], reading));
    });
    return all;
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

function* misfitFindings(
  misfits: readonly Misfit[],
  place: readonly PathSegment[],
  { clean }: Reading,
): Iterable<Finding> {
  for (const misfit of misfits) {
    const rank = RANK_OF.get(misfit.ruleId);
    const rule = rank === undefined ? undefined : RULES[rank];
    if (rank === undefined || rule === undefined) continue;
    const placed = { ...misfit, path: [...place, ...misfit.path] };
    const message = rule.scope === 'shape' ? rule.message(placed) : rule.missing;
    if (message === undefined) continue;
    yield finding(
      rule,
      rank,
      placed.path,
      message,
      rule.scope === 'shape' ? rule.fix?.(placed, clean) : undefined,
    );
  }
}
