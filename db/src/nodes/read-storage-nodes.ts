import type { StorageNode } from "../open/storage-node.ts";

/** "one=postgres://… two=postgres://…" as nodes; undefined when it is something else, or a name stands twice. */
export function readStorageNodes(text: string): readonly StorageNode[] | undefined {
  const nodes: StorageNode[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const [, name, url] = /^([a-z][a-z0-9_]{0,30})=(postgres(?:ql)?:\/\/\S+)$/.exec(word) ?? [];
    if (name === undefined || url === undefined || !URL.canParse(url)) return undefined;
    if (nodes.some((node) => node.name === name)) return undefined;
    nodes.push({ name, url });
  }
  return nodes;
}
