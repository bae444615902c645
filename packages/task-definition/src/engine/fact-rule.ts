import type { FactName, Facts } from '../facts.ts';
import { formatPath, type PathSegment } from '../path.ts';
import type { FactRule, Report } from './rule.ts';
import type { Task } from './task.ts';

/** Something of which the account must be asked. */
export interface Subject {
  path: readonly PathSegment[];
  /** The path as text, where it is at hand. */
  where?: string;
}

type FactRuleOf<Of extends Subject, Fact> = Omit<FactRule, 'scope' | 'check' | 'unknown' | 'passed'> & {
  /** What in the definition the rule is about; one function may serve several rules. */
  subjects(task: Task): readonly Of[];
  /** What is known of one of them; undefined where the account was not asked. */
  fact(facts: Facts, subject: Of, task: Task): Fact | undefined;
  /** Judges one of them by its fact. */
  check(subject: Of, fact: Fact, report: Report, task: Task): void;
  /** The sentence about a subject that keeps the rule; the title unless given, and none where another rule says it. */
  passes?: ((subject: Of) => string) | 'silently';
};

/** Declares a rule that needs the account. Where a fact is not given, it answers "not checked". */
export function factRule<Of extends Subject, Fact>({
  subjects,
  fact,
  check,
  passes,
  ...rule
}: FactRuleOf<Of, Fact>): FactRule {
  const paths = pathsOf(subjects);
  return {
    scope: 'fact',
    ...rule,
    check(task, report) {
      const { facts } = task;
      if (!knowsAny(facts, rule.needs)) return;
      for (const subject of task.derive(subjects)) {
        const found = fact(facts, subject, task);
        if (found !== undefined) check(subject, found, report, task);
      }
    },
    unknown(task) {
      const { facts } = task;
      if (!knowsAny(facts, rule.needs)) return task.derive(paths);
      const unknown = task.derive(subjects).filter((subject) => fact(facts, subject, task) === undefined);
      return unknown.map(textOf);
    },
    passed(task) {
      const { facts } = task;
      if (passes === 'silently' || !knowsAny(facts, rule.needs)) return [];
      return task.derive(subjects).flatMap((subject) => {
        const found = fact(facts, subject, task);
        if (found === undefined) return [];
        let isBroken = false;
        const note = () => {
          isBroken = true;
        };
        check(subject, found, note, task);
        return isBroken ? [] : [{ path: textOf(subject), message: passes?.(subject) ?? rule.title }];
      });
    },
  };
}

const textOf = ({ where, path }: Subject) => where ?? formatPath(path);

const knowsAny = (facts: Facts, needs: readonly FactName[]) =>
  needs.some((name) => facts[name] !== undefined);

type Subjects = (task: Task) => readonly Subject[];

const pathLists = new WeakMap<Subjects, (task: Task) => readonly string[]>();

/** The paths of subjects, as one function for all rules about them, so that a task computes them once. */
function pathsOf(subjects: Subjects): (task: Task) => readonly string[] {
  let paths = pathLists.get(subjects);
  if (!paths) {
    paths = (task) => task.derive(subjects).map(textOf);
    pathLists.set(subjects, paths);
  }
  return paths;
}
