import type { JsonPatchOperation } from '@purser/task-definition';
import { childOf, type Place } from '../read/place.ts';
import { indentOf, memberText, unitOf, valueText } from './layout.ts';

/** A stretch of a text, and what comes in its place. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * Gives the edit that makes a change in a JSON text and leaves the rest of it as it is written, or undefined where
 * the change does not fit or takes more than one edit.
 *
 * @param root The places of the text's values.
 */
export function editOf(text: string, root: Place, operation: JsonPatchOperation): TextEdit | undefined {
  const target = findParent(root, operation.path);
  if (!target) return undefined;
  const { parent, key } = target;
  const present = at(parent, key);
  switch (operation.op) {
    case 'move':
      return rename(root, operation, target);
    case 'remove':
      return present && removal(parent, present);
    case 'replace':
      return present && replacement(text, root, present, operation.value);
    case 'add':
      if (parent.items) return insertion(text, root, parent, key, operation.value);
      return present
        ? replacement(text, root, present, operation.value)
        : addition(text, parent, memberText(key, valueFor(text, root, parent, operation.value)));
  }
}

interface Target {
  parent: Place;
  /** The last step of a pointer. */
  key: string;
}

function findParent(root: Place, pointer: string): Target | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = steps.pop();
  if (key === undefined) return undefined;
  let parent: Place | undefined = root;
  for (const step of steps) parent = parent && at(parent, step);
  return parent?.members || parent?.items ? { parent, key } : undefined;
}

function at(place: Place, step: string): Place | undefined {
  return childOf(place, place.items ? Number(step) : step);
}

/** A move within one object to a key that is free gives the member another key. */
function rename(root: Place, { from }: { from: string }, { parent, key }: Target): TextEdit | undefined {
  const source = findParent(root, from);
  const moved = source && at(source.parent, source.key);
  if (source?.parent !== parent || !moved?.key || at(parent, key)) return undefined;
  return { ...moved.key, text: JSON.stringify(key) };
}

function replacement(text: string, root: Place, { start, end }: Place, value: unknown): TextEdit {
  return { start, end, text: valueText(value, unitOf(text, root), indentOf(text, start)) };
}

/** Takes a member or item out, with the comma that it no longer needs. */
function removal(parent: Place, present: Place): TextEdit {
  const places = childrenOf(parent);
  const index = places.indexOf(present);
  const [before, after] = [places[index - 1], places[index + 1]];
  if (after) return { start: startOf(present), end: startOf(after), text: '' };
  if (before) return { start: before.end, end: present.end, text: '' };
  return { start: parent.start + 1, end: parent.end - 1, text: '' };
}

function insertion(
  text: string,
  root: Place,
  list: Place,
  key: string,
  value: unknown,
): TextEdit | undefined {
  const items = list.items ?? [];
  const index = key === '-' ? items.length : Number(key);
  const written = valueFor(text, root, list, value);
  if (index === items.length) return addition(text, list, written);
  const [place, previous] = [items[index], items[index - 1]];
  if (!place) return undefined;
  // What stands before an item, on its line or before its line, stands before the new one too.
  const gap = text.slice(previous ? previous.end + 1 : list.start + 1, place.start);
  return {
    start: place.start,
    end: place.start,
    text: `${written},${/^\s*$/.test(gap) && gap !== '' ? gap : ' '}`,
  };
}

/** Writes something behind all that an object or list has. */
function addition(text: string, place: Place, written: string): TextEdit {
  const last = childrenOf(place).at(-1);
  if (!last) {
    const inner = place.members ? ` ${written} ` : written;
    return { start: place.start + 1, end: place.end - 1, text: inner };
  }
  const start = startOf(last);
  const isOnOwnLine = /[\r\n][ \t]*$/.test(text.slice(0, start));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = isOnOwnLine ? `${newline}${indentOf(text, start)}` : ' ';
  return { start: last.end, end: last.end, text: `,${gap}${written}` };
}

function valueFor(text: string, root: Place, parent: Place, value: unknown): string {
  const last = childrenOf(parent).at(-1);
  return valueText(value, unitOf(text, root), indentOf(text, last?.start ?? parent.start));
}

function childrenOf({ members, items = [] }: Place): readonly Place[] {
  return members ? [...members.values()] : items;
}

function startOf({ key, start }: Place): number {
  return key?.start ?? start;
}
