import type { Fix } from '@purser/task-definition';
import { createContext, use, useCallback, useSyncExternalStore } from 'react';

/** An issue that belongs to a form field, or to no field of the form. */
export interface FieldIssue {
  /** The form field; undefined for what has no control. */
  field: string | undefined;
  /** The part of the form, such as a wizard's step, whose errors are shown together. */
  part: string;
  severity: 'error' | 'launch' | 'warn';
  message: string;
  /** What the field belongs to, as in "Container 1", where a list of issues must tell. */
  place?: string | undefined;
  /** A change that mends it. */
  fix?: Fix | undefined;
}

/** What a field shows. */
export interface FieldMessages {
  error?: string;
  warning?: string;
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
  #revealers = new Set<(field: string) => void>();
  #version = 0;

  /** Replaces all issues. */
  set(issues: readonly FieldIssue[]): void {
    this.#issues = issues;
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
    const shown = new Map<string, FieldMessages>();
    for (const { field, part, severity, message } of this.#issues) {
      if (field === undefined || !(this.#touched.has(field) || this.#tried.has(part))) continue;
      const messages = shown.get(field) ?? {};
      const kind = severity === 'error' ? 'error' : 'warning';
      shown.set(field, { ...messages, [kind]: messages[kind] ? `${messages[kind]} ${message}` : message });
    }
    for (const [field, messages] of shown) {
      const before = this.#shown.get(field);
      if (before?.error === messages.error && before?.warning === messages.warning)
        shown.set(field, before ?? messages);
    }
    this.#shown = shown;
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** The issues of the form around; a form without one shows none. */
export const FieldIssuesContext = createContext<FieldIssues>(new FieldIssues());

/** Gives what a field shows, and renders anew only when that changes. */
export function useFieldMessages(field: string): FieldMessages {
  const issues = use(FieldIssuesContext);
  return useSyncExternalStore(
    issues.subscribe,
    useCallback(() => issues.messages(field), [issues, field]),
  );
}
