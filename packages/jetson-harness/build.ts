import { cpSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the command, the library, the guard and the sampler's thread into dist/ (or a folder that is named): four files of plain
 * JavaScript for Node 20, with nothing to compile and nothing to install beside them.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const dist = process.argv[2] ?? here("dist");

rmSync(dist, { recursive: true, force: true });
const result = await build({
  entryPoints: [
    here("src/cli.ts"),
    here("src/index.ts"),
    here("src/session/guard-process.ts"),
    here("src/measure/sampler-worker.ts"),
  ],
  outdir: dist,
  entryNames: "[name]",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  metafile: true,
  // Dependencies written as CommonJS call require.
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
cpSync(here("../../test/jetson-harness/trees"), join(dist, "trees"), { recursive: true });
for (const file of Object.keys(result.metafile.outputs)) {
  console.log(`${file} ${Math.round(statSync(file).size / 1024)} KiB`);
}
