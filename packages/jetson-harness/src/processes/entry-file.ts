import { fileURLToPath } from "node:url";

/**
 * File of a module that runs as a process or thread of its own. In the sources it is a TypeScript
 * file below `src/`; in the bundle it is a script beside the command.
 */
export function entryFile(name: string): string {
  const here = import.meta.url;
  const isSource = here.endsWith(".ts");
  const relative = isSource ? `../${name}.ts` : `./${name.slice(name.lastIndexOf("/") + 1)}.js`;
  return fileURLToPath(new URL(relative, here));
}
