import { join } from "node:path";
import { compileTypes } from "./compile-types.ts";
import { finishPackage, readManifest } from "./staged-package.ts";

/** Builds @perfatlas/modeling in `folder`: JavaScript file by file, with declarations. */
export function buildModeling(folder: string): void {
  const from = "packages/modeling";
  const outDir = join(folder, "dist");
  compileTypes({ from, include: ["src"], rootDir: `${from}/src`, outDir, withCode: true });
  const { name, exports = {}, dependencies, optionalDependencies } = readManifest(from);
  const built = Object.entries(exports).map(([path, source]) => {
    const file = source.replace(/^\.\/src\/(.*)\.ts$/, "./dist/$1");
    return [path, { types: `${file}.d.ts`, default: `${file}.js` }] as const;
  });
  finishPackage(folder, from, {
    name,
    description: "Learns how performance depends on options, and transfers it between machines",
    sideEffects: false,
    exports: Object.fromEntries(built),
    files: ["dist"],
    dependencies,
    optionalDependencies,
  });
}
