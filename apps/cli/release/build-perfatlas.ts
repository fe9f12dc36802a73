import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { type Metafile, transformSync } from "esbuild";
import { bundleProgram } from "../program/bundle-program.ts";
import { buildSite } from "../src/site/build-site.ts";
import { builtSites, isSiteStale } from "../src/site/built-sites.ts";
import { finishPackage, ROOT, readManifest } from "./staged-package.ts";

/** Threads of the command, each an entry of its own. */
const THREADS = [
  "apps/api/src/advice/advice-worker.ts",
  "apps/api/src/analysis/analysis-worker.ts",
  "apps/api/src/evaluation/evaluation-worker.ts",
  "apps/api/src/suggestion/suggestion-worker.ts",
  "db/src/importers/parquet/parquet-worker.ts",
];
/** What is read while the command runs, found by its path relative to what reads it. */
const DATA = [
  "apps/cli/package.json",
  "apps/web/package.json",
  "db/migrations",
  "db/schema.sql",
  "db/src/datasets/files",
  "db/src/simulated/data",
  "db/src/starter/data",
];
/** Folders whose packages the command and its site may be made of. */
const WORKSPACES = [
  ...["apps/api", "apps/cli", "apps/web", "db"],
  ...["packages/modeling", "packages/tables", "packages/wire"],
];

/** Builds the package `perfatlas` in `folder`: the command in one piece, its data and the built site. */
export async function buildPerfatlas(folder: string): Promise<void> {
  const web = join(ROOT, "apps/web");
  if (isSiteStale(web)) await buildSite(web, () => {});
  const entries = ["apps/cli/src/main.ts", ...THREADS].map((path) => [
    basename(path, ".ts"),
    join(ROOT, path),
  ]);
  const metafile = await bundleProgram({
    root: ROOT,
    entries: Object.fromEntries(entries),
    folder: join(folder, "dist"),
    placed: placedInPackage,
  });
  for (const path of DATA) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  cpSync(join(ROOT, "apps/cli/bin/perfatlas.mjs"), join(folder, "bin/perfatlas.mjs"));
  copySite(web, join(folder, "apps/web"));
  finishPackage(folder, ".", {
    name: "perfatlas",
    description: readDescription(),
    bin: { perfatlas: "./bin/perfatlas.mjs" },
    files: ["apps", "bin", "db", "dist"],
    dependencies: dependenciesOf(metafile),
    // The command starts itself again under the Node that it needs.
    optionalDependencies: readManifest(".").optionalDependencies,
  });
}

/** Where a source looks around, from `dist/` of the package: at the same place in it. */
function placedInPackage(text: string, path: string): string {
  const here = JSON.stringify(`../${relative(ROOT, path)}`);
  return text
    .replaceAll(/new URL\("\.\/([\w-]+-worker)\.ts", import\.meta\.url\)/g, (_, name) => {
      return `new URL("./${name}.js", import.meta.__url)`;
    })
    .replaceAll("import.meta.url", `new URL(${here}, import.meta.url).href`)
    .replaceAll("import.meta.__url", "import.meta.url");
}

function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const built = join(from, builtSites(from)[0] ?? ".next");
  const isCache = (path: string): boolean =>
    /^(cache|diagnostics|types)(\/|$)/.test(relative(built, path));
  const filter = (path: string): boolean => !isCache(path);
  cpSync(built, join(to, ".next"), { recursive: true, filter });
  const settings = readFileSync(join(from, "next.config.ts"), "utf8");
  writeFileSync(join(to, "next.config.mjs"), transformSync(settings, { loader: "ts" }).code);
}

/** Packages that the bundle leaves outside, and those of the site, in the versions of this repository. */
function dependenciesOf({ outputs }: Metafile): Readonly<Record<string, string>> {
  const known: Record<string, string> = {};
  for (const workspace of WORKSPACES) Object.assign(known, readManifest(workspace).dependencies);
  const names = new Set(["next", "react", "react-dom"]);
  for (const { path, external } of Object.values(outputs).flatMap(({ imports }) => imports)) {
    const parts = path.split("/");
    if (external === true) names.add(parts.slice(0, path.startsWith("@") ? 2 : 1).join("/"));
  }
  const own = { "@perfatlas/jetson-harness": readManifest("packages/jetson-harness").version };
  const needed = [...names].filter((name) => known[name] !== undefined).sort();
  return { ...own, ...Object.fromEntries(needed.map((name) => [name, known[name] as string])) };
}

function readDescription(): string {
  return readManifest(".").description ?? "";
}
