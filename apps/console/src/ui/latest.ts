import { useSyncExternalStore } from 'react';

/** Holds the newest of a row of values outside of React: only what reads it renders when it changes. */
export class Latest<Value> {
  #value: Value | undefined;
  #listeners = new Set<() => void>();

  /** Replaces the value. */
  set(value: Value): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }

  /** Gives the newest value; undefined before the first. */
  get = (): Value | undefined => this.#value;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Gives the newest value, and renders anew with each. */
export function useLatest<Value>(latest: Latest<Value>): Value | undefined {
  return useSyncExternalStore(latest.subscribe, latest.get);
}
