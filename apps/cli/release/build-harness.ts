import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { compileTypes } from "./compile-types.ts";
import { finishPackage, ROOT, readManifest } from "./staged-package.ts";

/** Builds @perfatlas/jetson-harness in `folder`: bundles that need nothing beside them, and declarations. */
export function buildHarness(folder: string): void {
  const from = "packages/jetson-harness";
  const dist = join(folder, "dist");
  execFileSync(process.execPath, [join(ROOT, from, "build.ts"), dist], { stdio: "ignore" });
  const outDir = join(dist, "types");
  compileTypes({ from, include: ["src/index.ts"], rootDir: "packages", outDir, withCode: false });
  cpSync(join(ROOT, from, "experiments"), join(folder, "experiments"), { recursive: true });
  finishPackage(folder, from, {
    name: readManifest(from).name,
    description: "Sets options of a machine and a program, measures, restores, delivers",
    bin: { "perfatlas-harness": "./dist/cli.js" },
    exports: {
      ".": { types: "./dist/types/jetson-harness/src/index.d.ts", default: "./dist/index.js" },
      "./command": "./dist/cli.js",
    },
    files: ["dist", "experiments"],
    // Named by declarations; the code is in the bundles.
    dependencies: { zod: readManifest("packages/wire").dependencies?.zod },
  });
}
