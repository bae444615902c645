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

type FactRuleOf<Of extends Subject, Fact> = Omit<FactRule, 'scope' | 'check'> & {
  /** What in the definition the rule is about; one function may serve several rules. */
  subjects(task: Task): readonly Of[];
  /** What is known of one of them; undefined where the account was not asked. */
  fact(facts: Facts, subject: Of, task: Task): Fact | undefined;
  /** Judges one of them by its fact. */
  check(subject: Of, fact: Fact, report: Report, task: Task): void;
};

/** Declares a rule that needs the account. Where a fact is not given, it answers "not checked". */
export function factRule<Of extends Subject, Fact>({
  subjects,
  fact,
  check,
  ...rule
}: FactRuleOf<Of, Fact>): FactRule {
  const paths = pathsOf(subjects);
  return {
    scope: 'fact',
    ...rule,
    check(task, report) {
      const { facts } = task;
      if (rule.needs.every((name: FactName) => facts[name] === undefined)) return task.derive(paths);
      const unknown: string[] = [];
      for (const subject of task.derive(subjects)) {
        const found = fact(facts, subject, task);
        if (found === undefined) unknown.push(textOf(subject));
        else check(subject, found, report, task);
      }
      return unknown;
    },
  };
}

const textOf = ({ where, path }: Subject) => where ?? formatPath(path);

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
