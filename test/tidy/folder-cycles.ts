/** One import: from a file to a file, both as paths below the root. */
export type Import = readonly [from: string, to: string];

/** Things that stand side by side in a folder and lead back to each other. */
export interface FolderCycle {
  /** Folder that holds them; "" for the root. */
  readonly inside: string;
  /** Folders with all that they hold ("queue/") and single files; at least one is a folder. */
  readonly members: readonly string[];
  /** Every import among the members. */
  readonly imports: readonly Import[];
}

/**
 * Cycles of folders: in every folder, its subfolders (each with everything below it) and its files
 * must not lead back to each other. A folder may use an interface file that stands beside it, even
 * when another file there uses the folder. Below a folder of `free` all is allowed.
 */
export function folderCycles(
  imports: readonly Import[],
  free: readonly string[] = [],
): readonly FolderCycle[] {
  const arrows = new Map<string, Map<string, Map<string, Import[]>>>();
  for (const each of imports) {
    const [inside, from, to] = partOf(each);
    if (from === to || free.some((one) => `${inside}/`.startsWith(`${one}/`))) continue;
    const ofFolder = at(arrows, inside, () => new Map<string, Map<string, Import[]>>());
    at(
      at(ofFolder, from, () => new Map<string, Import[]>()),
      to,
      () => [],
    ).push(each);
  }
  return [...arrows].sort().flatMap(([inside, graph]) =>
    circles(graph)
      .filter((members) => members.some((member) => member.endsWith("/")))
      .map((members) => ({ inside, members, imports: among(graph, members) })),
  );
}

/** The innermost folder that holds both ends, and the thing in it that each end belongs to. */
function partOf([from, to]: Import): readonly [inside: string, from: string, to: string] {
  const [a, b] = [from.split("/"), to.split("/")];
  let depth = 0;
  while (depth < Math.min(a.length, b.length) - 1 && a[depth] === b[depth]) depth++;
  const name = (parts: readonly string[]) =>
    `${parts[depth]}${depth < parts.length - 1 ? "/" : ""}`;
  return [a.slice(0, depth).join("/"), name(a), name(b)];
}

type Graph = ReadonlyMap<string, ReadonlyMap<string, readonly Import[]>>;

/** Groups of at least two nodes that all reach each other, each sorted. */
function circles(graph: Graph): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((node) => [node, reachedFrom(graph, node)]));
  const seen = new Set<string>();
  return [...graph.keys()].sort().flatMap((node) => {
    if (seen.has(node)) return [];
    const group = [...(reached.get(node) ?? [])].filter((one) => reached.get(one)?.has(node));
    for (const one of group) seen.add(one);
    return group.length > 1 ? [group.sort()] : [];
  });
}

function reachedFrom(graph: Graph, node: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const to of graph.get(next)?.keys() ?? []) {
      if (!found.has(to)) open.push(to);
      found.add(to);
    }
  }
  return found;
}

function among(graph: Graph, members: readonly string[]): readonly Import[] {
  return members.flatMap((from) =>
    members.flatMap((to) => [...(graph.get(from)?.get(to) ?? [])].sort()),
  );
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
