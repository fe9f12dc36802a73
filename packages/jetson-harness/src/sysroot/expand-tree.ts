import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Tree } from "./tree.ts";

/**
 * Writes a tree below an existing empty directory, for a real process to work on. An attribute whose
 * read fails becomes a folder of its name: its read fails too (EISDIR), and no text can pass for it.
 */
export function expandTree(tree: Tree, directory: string): void {
  for (const [path, file] of tree.files) {
    const whole = join(directory, path);
    mkdirSync(dirname(whole), { recursive: true });
    if (file.errno !== undefined) {
      mkdirSync(whole, { recursive: true });
      continue;
    }
    writeFileSync(whole, file.text, "latin1");
    chmodSync(whole, file.mode);
  }
  for (const [path, target] of tree.links) {
    const whole = join(directory, path);
    mkdirSync(dirname(whole), { recursive: true });
    const inside = target.startsWith("/") ? join(directory, target) : target;
    symlinkSync(target.startsWith("/") ? relative(dirname(whole), inside) : inside, whole);
  }
}

/** Every file below a directory as one text, path order; equal texts mean equal trees. */
export function snapshotDirectory(directory: string): string {
  const lines: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const whole = join(folder, entry.name);
      if (entry.isDirectory()) visit(whole);
      else if (entry.isFile()) {
        const text = readFileSync(whole, "latin1");
        lines.push(`/${relative(directory, whole)} = ${JSON.stringify(text)}`);
      }
    }
  };
  visit(directory);
  return lines.sort().join("\n");
}
