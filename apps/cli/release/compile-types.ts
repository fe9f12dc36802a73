import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./staged-package.ts";

/** What to compile. */
export interface Compiling {
  /** Folder of the package; its tsconfig.json counts. */
  readonly from: string;
  /** Files and folders of it. */
  readonly include: readonly string[];
  /** Folder that the tree of what is compiled begins at. */
  readonly rootDir: string;
  readonly outDir: string;
  /** Whether JavaScript is written, too, file by file. */
  readonly withCode: boolean;
}

/**
 * Compiles TypeScript to declarations, and to JavaScript when asked: Node 20 runs it. Declarations name
 * each other as the JavaScript files do; those of packages of this repository that are compiled along are
 * found in the same tree.
 * @throws Error with what the compiler says.
 */
export function compileTypes({ from, include, rootDir, outDir, withCode }: Compiling): void {
  const folder = join(ROOT, from);
  const settings = {
    extends: join(folder, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: !withCode,
      rewriteRelativeImportExtensions: withCode,
      // As sources of the same program: what comes from a package is not compiled along.
      paths: {
        "@perfatlas/modeling/*": [join(ROOT, "packages/modeling/src/*/index.ts")],
        "@perfatlas/tables": [join(ROOT, "packages/tables/src/index.ts")],
        "@perfatlas/wire": [join(ROOT, "packages/wire/src/index.ts")],
      },
      typeRoots: [join(ROOT, "node_modules/@types")],
      rootDir: join(ROOT, rootDir),
      outDir,
    },
    include: include.map((path) => join(folder, path)),
  };
  // Beside the sources, so that packages are found as from them.
  const file = join(folder, `tsconfig.release-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(settings));
  try {
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "-p", file], { stdio: ["ignore", "pipe", "pipe"] });
  } finally {
    rmSync(file);
  }
  for (const path of globSync("**/*.d.ts", { cwd: outDir })) {
    const full = join(outDir, path);
    writeFileSync(full, withReachableNames(readFileSync(full, "utf8"), dirname(full), outDir));
  }
}

function withReachableNames(text: string, folder: string, outDir: string): string {
  const to = (path: string): string => {
    const found = relative(folder, join(outDir, path));
    return JSON.stringify(found.startsWith(".") ? found : `./${found}`);
  };
  return text
    .replaceAll(/"(\.{1,2}\/[^"]*)\.ts"/g, '"$1.js"')
    .replaceAll(/"@perfatlas\/modeling\/(\w+)"/g, (_, name) => to(`modeling/src/${name}/index.js`))
    .replaceAll(/"@perfatlas\/(tables|wire)"/g, (_, name) => to(`${name}/src/index.js`));
}
