import { posix } from "node:path";
import { type Access, type Reading, type Sysroot, SysrootError } from "./sysroot-port.ts";
import type { Tree, TreeFile } from "./tree.ts";

/** A tree held in memory behind the port, with a way to see all of it. */
export interface MemorySysroot extends Sysroot {
  /** Every file as one text, path order; equal texts mean equal trees. */
  snapshot(): string;
}

/**
 * A tree in memory that keeps the kernel's rules of access: an attribute without a write bit refuses
 * even root (EACCES), one that does not exist cannot be created (ENOENT).
 */
export function memorySysroot(tree: Tree, user: "root" | "user" = "root"): MemorySysroot {
  const files = new Map<string, TreeFile>(tree.files);
  const children = childNames([...tree.files.keys(), ...tree.links.keys()]);
  const resolve = (path: string): string | undefined => resolveLinks(tree, path, 0);
  const at = (path: string): TreeFile | undefined => {
    const resolved = resolve(path);
    return resolved === undefined ? undefined : files.get(resolved);
  };
  const access = (path: string): Access => {
    const file = at(path);
    if (file === undefined) return "absent";
    if ((file.mode & 0o222) === 0) return "read-only";
    return user === "root" || (file.mode & 0o002) !== 0 ? "writable" : "denied";
  };
  const read = (path: string): Reading => {
    const file = at(path);
    if (file === undefined) return { missing: "ENOENT" };
    if (user === "user" && (file.mode & 0o004) === 0) return { missing: "EACCES" };
    if (user === "root" && (file.mode & 0o444) === 0) return { missing: "EACCES" };
    return file.errno === undefined ? { text: file.text } : { missing: file.errno };
  };
  return {
    root: "memory",
    read,
    access,
    write(path, text) {
      const allowed = access(path);
      if (allowed === "absent") throw new SysrootError("ENOENT", path, "write");
      if (allowed !== "writable") throw new SysrootError("EACCES", path, "write");
      const resolved = resolve(path) as string;
      files.set(resolved, { mode: (files.get(resolved) as TreeFile).mode, text });
    },
    list: (path) => children.get(resolve(path) ?? "") ?? [],
    realpath(path) {
      const resolved = resolve(path);
      if (resolved === undefined) return undefined;
      return files.has(resolved) || children.has(resolved) ? resolved : undefined;
    },
    run: (argv) => {
      throw new SysrootError("ENOENT", argv[0] ?? "", "run");
    },
    openSensor: (path) => ({ read: () => read(path), close: () => undefined }),
    snapshot: () => snapshotOf(files),
  };
}

function snapshotOf(files: ReadonlyMap<string, TreeFile>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => `${path} = ${file.errno ?? JSON.stringify(file.text)}`)
    .join("\n");
}

/** Names in every folder, in the order in which people read them. */
function childNames(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, Set<string>>();
  for (const path of paths) {
    let child = path;
    while (child !== "/" && child !== "") {
      const parent = posix.dirname(child);
      const names = children.get(parent) ?? new Set<string>();
      names.add(posix.basename(child));
      children.set(parent, names);
      child = parent;
    }
  }
  const { compare } = new Intl.Collator("en", { numeric: true });
  return new Map([...children].map(([folder, names]) => [folder, [...names].sort(compare)]));
}

function resolveLinks(tree: Tree, path: string, depth: number): string | undefined {
  if (depth > 20) return undefined;
  let current = "";
  const parts = posix.normalize(path).split("/").filter(Boolean);
  for (const [index, part] of parts.entries()) {
    const next = `${current}/${part}`;
    const target = tree.links.get(next);
    if (target !== undefined) {
      const whole = target.startsWith("/") ? target : posix.join(current || "/", target);
      return resolveLinks(tree, posix.join(whole, ...parts.slice(index + 1)), depth + 1);
    }
    current = next;
  }
  return current === "" ? "/" : current;
}
