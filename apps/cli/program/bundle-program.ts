import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";

/** Small packages that most commands need are part of the bundle; all others stay what npm installed. */
const INLINED = new Set(["cli-progress", "commander", "proxy-addr", "zod"]);

/** What to bundle, and where to. */
export interface Bundling {
  /** What paths are relative to: the root of the repository. */
  readonly root: string;
  /** Files by the name of what they become. */
  readonly entries: Readonly<Record<string, string>>;
  /** Folder that is filled. */
  readonly folder: string;
  /** The text of a source file as it goes into the bundle, where its own address counts. */
  readonly placed: (text: string, path: string) => string;
}

/**
 * Bundles TypeScript of this repository into plain JavaScript for the Node that runs it: a start reads
 * some files in place of hundreds, and takes away no types. Says what was read and written.
 */
export async function bundleProgram({
  root,
  entries,
  folder,
  placed,
}: Bundling): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // Names of classes are told to users and stored.
    keepNames: true,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    logLevel: "silent",
    plugins: [workspaceOnly, withoutLanguages, placedSources(placed)],
    // Packages written as CommonJS call require.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  return metafile;
}

const workspaceOnly: Plugin = {
  name: "workspace-only",
  setup(bundling) {
    bundling.onResolve({ filter: /^[^./]/ }, ({ kind, path }) => {
      const name = path
        .split("/")
        .slice(0, path.startsWith("@") ? 2 : 1)
        .join("/");
      const isInside = kind === "entry-point" || path.startsWith("@perfatlas/");
      return isInside || INLINED.has(name) ? undefined : { path, external: true };
    });
  },
};

/** What zod says in fifty languages is more than half of it. */
const withoutLanguages: Plugin = {
  name: "without-languages",
  setup(bundling) {
    bundling.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({ contents: "" }));
  },
};

function placedSources(placed: Bundling["placed"]): Plugin {
  return {
    name: "placed-sources",
    setup(bundling) {
      bundling.onLoad({ filter: /\/(apps|db|packages)\/.*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        if (!text.includes("import.meta.url")) return undefined;
        return { loader: "ts", contents: placed(text, path) };
      });
    },
  };
}
