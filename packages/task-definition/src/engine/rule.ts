import type { Fix, Severity } from '../issue.ts';
import { type PathSegment, toPointer } from '../path.ts';
import type { Misfit } from './clean.ts';
import type { Container, Task } from './task.ts';

/** Tells of one place where a rule is broken; `message` is a sentence that quotes nothing secret. */
export type Report = (path: readonly PathSegment[], message: string, fix?: Fix) => void;

/** One rule that ECS applies to a task definition, or a practice that saves people from trouble. */
export interface Rule {
  /** Stable: it is part of the API's answers and of what people search for. */
  id: string;
  severity: Severity;
  /** The members that the rule reads, as a person would look for them. */
  appliesTo: string;
  /** What a definition that keeps the rule does. */
  title: string;
  /** The AWS page that says so. */
  docs?: string;
  check(task: Task, report: Report): void;
}

/** What a rule says when a member that ECS needs is absent; the shape of the input names the member. */
interface Needs {
  missing?: string;
}

type TaskRule = Rule & Needs;

/** A rule about single containers. */
type ContainerRule = Omit<Rule, 'check'> &
  Needs & { check(container: Container, task: Task, report: Report): void };

/** A rule that the shape of the input decides; `message` words a misfit. ECS refuses every misfit. */
interface ShapeRule extends Omit<Rule, 'check' | 'severity'> {
  message(misfit: Misfit): string;
  fix?(misfit: Misfit, task: Task): Fix | undefined;
}

/** Declares a rule about the definition as a whole. */
export function taskRule({ missing, check, ...rule }: TaskRule): Rule {
  if (missing === undefined) return { ...rule, check };
  return {
    ...rule,
    check(task, report) {
      for (const misfit of task.misfits.get(rule.id) ?? []) report(misfit.path, missing);
      check(task, report);
    },
  };
}

/** Declares a rule that is checked once for each container. */
export function containerRule({ check, ...rule }: ContainerRule): Rule {
  return taskRule({
    ...rule,
    check(task, report) {
      for (const container of task.containers) check(container, task, report);
    },
  });
}

/** Declares a rule whose breaches are found while the definition is read by its shape. */
export function shapeRule({ message, fix, ...rule }: ShapeRule): Rule {
  return {
    ...rule,
    severity: 'error',
    check(task, report) {
      for (const misfit of task.misfits.get(rule.id) ?? []) {
        report(misfit.path, message(misfit), fix?.(misfit, task));
      }
    },
  };
}

/** A fix that takes a member or list item away. */
export function removal(label: string, path: readonly PathSegment[]): Fix {
  return { label, patch: [{ op: 'remove', path: toPointer(path) }] };
}

/** A fix that gives a structure's member a value, whether it had one or not. */
export function setting(label: string, path: readonly PathSegment[], value: unknown): Fix {
  return { label, patch: [{ op: 'add', path: toPointer(path), value }] };
}

const GUIDE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/';

/** The address of a page of the Amazon ECS developer guide. */
export function guide(page: string): string {
  return `${GUIDE}${page}.html`;
}
