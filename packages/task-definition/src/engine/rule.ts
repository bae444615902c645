import type { KeyValuePair } from '@aws-sdk/client-ecs';
import type { FactName } from '../facts.ts';
import type { Fix, Severity } from '../issue.ts';
import type { TaskDefinition } from '../model.ts';
import type { PathSegment } from '../path.ts';
import type { Clean, Misfit } from './clean.ts';
import type { Container } from './container.ts';
import type { Task } from './task.ts';

/** Tells of one place where a rule is broken; `message` is a sentence that quotes nothing secret. */
export type Report = (path: readonly PathSegment[], message: string, fix?: Fix) => void;

/** What every rule says of itself. */
export interface RuleInfo {
  /** Stable: it is part of the API's answers and of what people search for. */
  id: string;
  severity: Severity;
  /** The members that the rule is about, as a person would look for them. */
  appliesTo: string;
  /** What a definition that keeps the rule does. */
  title: string;
  /** The AWS page that says so. */
  docs?: string;
  /** What the rule says when a member that ECS needs is absent; the shape of the input names the member. */
  missing?: string;
}

/** A rule about the definition as a whole. */
export interface TaskRule extends RuleInfo {
  scope: 'task';
  check(task: Task, report: Report): void;
}

/** A rule that is checked once for each container. */
export interface ContainerRule extends RuleInfo {
  scope: 'container';
  check(container: Container, task: Task, report: Report): void;
}

/** One plain environment variable of a container, and where it stands. */
interface Variable {
  name: string;
  value: string | undefined;
  container: Container;
  /** Its place in `environment`. */
  index: number;
  /** Whether what stands at a member was taken out as a misfit. */
  isMisfit(member: string): boolean;
}

/** A rule that is checked once for each plain variable with a key; of other variables it knows nothing. */
export interface VariableRule extends RuleInfo {
  scope: 'variable';
  check(
    variable: Variable,
    report: (member: keyof KeyValuePair, message: string, fix?: Fix) => void,
    task: Task,
  ): void;
}

/** A rule that the shape of the input decides; `message` words a misfit. ECS refuses every misfit. */
export interface ShapeRule extends RuleInfo {
  scope: 'shape';
  severity: 'error';
  message(misfit: Misfit): string;
  fix?(misfit: Misfit, definition: Clean<TaskDefinition>): Fix | undefined;
}

/** A place that keeps a rule, and what is to be said of it. */
interface PassedPlace {
  /** The path as text. */
  path: string;
  /** A sentence. */
  message: string;
}

/** A rule that only the account can decide. */
export interface FactRule extends RuleInfo {
  scope: 'fact';
  /** The facts that it needs, or any one of them. */
  needs: readonly FactName[];
  /** Judges what is known. */
  check(task: Task, report: Report): void;
  /** Gives the places of which nothing is known, as text; none where the rule does not apply. */
  unknown(task: Task): readonly string[];
  /** Gives the places of which it is known that they keep the rule. */
  passed(task: Task): readonly PassedPlace[];
}

/** One rule that ECS applies to a task definition, or a practice that saves people from trouble. */
export type Rule = TaskRule | ContainerRule | VariableRule | ShapeRule | FactRule;

/** Declares a rule about the definition as a whole. */
export function taskRule(rule: Omit<TaskRule, 'scope'>): TaskRule {
  return { scope: 'task', ...rule };
}

/** Declares a rule that is checked once for each container. */
export function containerRule(rule: Omit<ContainerRule, 'scope'>): ContainerRule {
  return { scope: 'container', ...rule };
}

/** Declares a rule that is checked once for each plain variable. */
export function variableRule(rule: Omit<VariableRule, 'scope'>): VariableRule {
  return { scope: 'variable', ...rule };
}

/** Declares a rule whose breaches are found while the definition is read by its shape. */
export function shapeRule(rule: Omit<ShapeRule, 'scope' | 'severity'>): ShapeRule {
  return { scope: 'shape', severity: 'error', ...rule };
}
