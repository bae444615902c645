import { jsonLanguage } from '@codemirror/lang-json';

type Tree = ReturnType<typeof jsonLanguage.parser.parse>;

/** A part of a JSON text: an object, a member, a value, a mark. */
export type JsonNode = Tree['topNode'];

/** One step of a path: a key, or the index of an item. */
type Segment = string | number;

/** A stretch of a text, in UTF-16 units from its begin. */
interface Range {
  from: number;
  to: number;
}

/** What a JSON text has at a path. */
export interface JsonPlace {
  value: JsonNode;
  /** The member with its key, or the item of the list; the value itself at the top. */
  whole: JsonNode;
}

/** Reads a JSON text as a tree. Takes any text; what is no JSON becomes error nodes. */
export const parseTree = (text: string): Tree => jsonLanguage.parser.parse(text);

/** Finds what a text has at a path; undefined where it has nothing. Of two equal keys the last counts, as in JSON. */
export function placeOf(tree: Tree, text: string, path: readonly Segment[]): JsonPlace | undefined {
  const top = tree.topNode.firstChild;
  let place = top === null ? undefined : { value: top, whole: top };
  for (const segment of path) place = place && childOf(place.value, text, segment);
  return place;
}

function childOf(parent: JsonNode, text: string, segment: Segment): JsonPlace | undefined {
  if (parent.name === 'Array') {
    const item = childrenOf(parent).filter(isValue)[Number(segment)];
    return item && { value: item, whole: item };
  }
  if (parent.name !== 'Object') return undefined;
  const property = parent.getChildren('Property').findLast((one) => keyOf(one, text) === String(segment));
  const value = property?.lastChild;
  return property && value && isValue(value) && value.from > property.from
    ? { value, whole: property }
    : undefined;
}

/** Gives the key of a member; undefined while it is not written to its end. */
function keyOf(property: JsonNode, text: string): string | undefined {
  const name = property.getChild('PropertyName');
  if (name === null) return undefined;
  try {
    return String(JSON.parse(text.slice(name.from, name.to)));
  } catch {
    return undefined;
  }
}

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);
const isValue = (node: JsonNode) => VALUES.has(node.name);

/** Gives the direct children of a node, marks such as brackets included. */
export function childrenOf(node: JsonNode): JsonNode[] {
  const children: JsonNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/**
 * Gives the stretch of the text to mark for an issue at a path: a plain value itself; of an object or list only its
 * key, so that half the text is not underlined; and for what is missing, the key of the nearest thing around it.
 */
export function rangeOf(tree: Tree, text: string, path: readonly Segment[]): Range {
  for (let length = path.length; length > 0; length -= 1) {
    const place = placeOf(tree, text, path.slice(0, length));
    if (place === undefined) continue;
    const { value, whole } = place;
    const isPlain = value.name !== 'Object' && value.name !== 'Array' && length === path.length;
    if (isPlain) return { from: value.from, to: value.to };
    const key = whole.getChild('PropertyName');
    return key === null ? { from: value.from, to: value.from + 1 } : { from: key.from, to: key.to };
  }
  const from = tree.topNode.firstChild?.from ?? 0;
  return { from, to: Math.min(from + 1, text.length) };
}
