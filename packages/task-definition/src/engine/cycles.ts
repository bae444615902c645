/**
 * Gives the edges of a graph that lie on a circle, or between two circles, in linear time and without
 * recursion: nodes that nothing leads to, or that lead nowhere, are taken away until none is left.
 */
export function findCycles<Edge extends { from: number; to: number }>(
  nodes: number,
  edges: readonly Edge[],
): Edge[] {
  if (edges.length === 0) return [];
  const forward = trim(nodes, edges, (edge) => [edge.from, edge.to]);
  return trim(nodes, forward, (edge) => [edge.to, edge.from]);
}

/** Leaves out the edges that no circle leads to, following them from `ends(edge)[0]` to `ends(edge)[1]`. */
function trim<Edge>(
  nodes: number,
  edges: readonly Edge[],
  ends: (edge: Edge) => readonly [number, number],
): Edge[] {
  const incoming = new Array<number>(nodes).fill(0);
  const outgoing: number[][] = Array.from({ length: nodes }, () => []);
  for (const [from, to] of edges.map(ends)) {
    incoming[to] = (incoming[to] ?? 0) + 1;
    outgoing[from]?.push(to);
  }
  const free = incoming.flatMap((count, node) => (count === 0 ? [node] : []));
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    for (const next of outgoing[node] ?? []) {
      const left = (incoming[next] ?? 0) - 1;
      incoming[next] = left;
      if (left === 0) free.push(next);
    }
  }
  return edges.filter((edge) => ends(edge).every((node) => (incoming[node] ?? 0) > 0));
}
