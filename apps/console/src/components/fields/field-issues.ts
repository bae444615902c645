import type { Fix, Severity } from '@purser/task-definition';
import { createContext, use, useCallback, useSyncExternalStore } from 'react';

/** An issue that belongs to a form field, or to no field of the form. */
export interface FieldIssue {
  /** The form field; undefined for what has no control. */
  field: string | undefined;
  /** The part of the form, such as a wizard's step, whose errors are shown together. */
  part: string;
  severity: Severity;
  message: string;
  /** What the field belongs to, as in "Container 1", where a list of issues must tell. */
  place?: string | undefined;
  /** Where in the definition; undefined for what the definition cannot hold. */
  path?: string | undefined;
  /** The rule that is broken, and the AWS page that says so. */
  ruleId?: string | undefined;
  docs?: string | undefined;
  /** A change that mends it. */
  fix?: Fix | undefined;
}

/** What a field shows. */
export interface FieldMessages {
  error?: string;
  warning?: string;
  /** The issues that one click mends. */
  mendable?: readonly FieldIssue[];
}

const NOTHING: FieldMessages = {};

/**
 * Holds the issues of a form outside of React, so that a keystroke renders only the fields whose messages change.
 * A field shows its issues once it was left or changed, or once its part was tried.
 */
export class FieldIssues {
  #issues: readonly FieldIssue[] = [];
  #touched = new Set<string>();
  #tried = new Set<string>();
  #shown = new Map<string, FieldMessages>();
  #listeners = new Set<() => void>();
  #fieldListeners = new Map<string, Set<() => void>>();
  #revealers = new Set<(field: string) => void>();
  #version = 0;

  /** Replaces all issues, and shows those of the fields that were changed from now on. */
  set(issues: readonly FieldIssue[], changed: Iterable<string> = []): void {
    this.#issues = issues;
    for (const field of changed) this.#touched.add(field);
    this.#publish();
  }

  /** Shows a field's issues from now on. */
  touch(field: string): void {
    if (this.#touched.has(field)) return;
    this.#touched.add(field);
    this.#publish();
  }

  /** Shows all issues of a part from now on. */
  tryPart(part: string): void {
    this.#tried.add(part);
    this.#publish();
  }

  /** Forgets what was touched and tried: the form holds other values now. */
  restart(): void {
    this.#touched.clear();
    this.#tried.clear();
    this.#publish();
  }

  /** Gives every issue of a part, shown or not. */
  ofPart(part: string): FieldIssue[] {
    return this.#issues.filter((issue) => issue.part === part);
  }

  /** Gives all issues. */
  all(): readonly FieldIssue[] {
    return this.#issues;
  }

  /** Tells whether the errors of a part are shown. */
  wasTried = (part: string): boolean => this.#tried.has(part);

  /** Grows with every change, for what shows more than one field's issues. */
  version = (): number => this.#version;

  /** Gives what a field shows; the same object until it changes. */
  messages = (field: string): FieldMessages => this.#shown.get(field) ?? NOTHING;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back when what one field shows has changed. */
  subscribeTo(field: string, listener: () => void): () => void {
    const listeners = this.#fieldListeners.get(field) ?? new Set();
    this.#fieldListeners.set(field, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#fieldListeners.delete(field);
    };
  }

  /** Calls back with a field that is about to get the focus, for what is collapsed to open. */
  onReveal = (revealer: (field: string) => void): (() => void) => {
    this.#revealers.add(revealer);
    return () => this.#revealers.delete(revealer);
  };

  /** Opens whatever hides a field. */
  reveal(field: string): void {
    for (const revealer of this.#revealers) revealer(field);
  }

  #publish(): void {
    const before = this.#shown;
    const shown = new Map<string, FieldMessages>();
    for (const issue of this.#issues) {
      const { field, part } = issue;
      if (field === undefined || !(this.#touched.has(field) || this.#tried.has(part))) continue;
      shown.set(field, withIssue(shown.get(field), issue));
    }
    for (const [field, messages] of shown) {
      const old = before.get(field);
      if (old !== undefined && sameMessages(old, messages)) shown.set(field, old);
    }
    this.#shown = shown;
    this.#version += 1;
    // A form may have thousands of fields; only those whose messages changed hear of it.
    for (const field of new Set([...before.keys(), ...shown.keys()])) {
      if (before.get(field) === shown.get(field)) continue;
      for (const listener of this.#fieldListeners.get(field) ?? []) listener();
    }
    for (const listener of this.#listeners) listener();
  }
}

function withIssue(messages: FieldMessages = {}, issue: FieldIssue): FieldMessages {
  const kind = issue.severity === 'error' ? 'error' : 'warning';
  const text = messages[kind] ? `${messages[kind]} ${issue.message}` : issue.message;
  const mendable = issue.fix ? [...(messages.mendable ?? []), issue] : messages.mendable;
  return { ...messages, [kind]: text, ...(mendable && { mendable }) };
}

const labelsOf = ({ mendable = [] }: FieldMessages) =>
  mendable.map((issue) => `${issue.ruleId} ${issue.fix?.label}`).join();

const sameMessages = (a: FieldMessages, b: FieldMessages) =>
  a.error === b.error && a.warning === b.warning && labelsOf(a) === labelsOf(b);

/** The issues of the form around; a form without one shows none. */
export const FieldIssuesContext = createContext<FieldIssues>(new FieldIssues());

/** Gives what a field shows, and renders anew only when that changes. */
export function useFieldMessages(field: string): FieldMessages {
  const issues = use(FieldIssuesContext);
  return useSyncExternalStore(
    useCallback((listener) => issues.subscribeTo(field, listener), [issues, field]),
    useCallback(() => issues.messages(field), [issues, field]),
  );
}
