#!/usr/bin/env node
// Runs the command. In a checkout that is src/main.ts, bundled once for each state of the sources; a
// published package has the bundle alone. The sources need Node 24; npm installs one beside the packages,
// and npm scripts find it first on PATH. Started by an older Node, this starts itself again under that one.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  // Compiled code is kept beside the packages, where that is allowed.
  module.enableCompileCache(
    fileURLToPath(new URL("../../../node_modules/.cache/node", import.meta.url)),
  );
  const { main } = await import(await program());
  await main(process.argv);
} else {
  startUnder(bundledNode());
}

/** Address of the module to run. */
async function program() {
  const source = new URL("../src/main.ts", import.meta.url);
  if (!existsSync(source)) return new URL("../dist/main.js", import.meta.url).href;
  const { keptProgram } = await import("../program/kept-program.ts");
  const kept = await keptProgram(fileURLToPath(new URL("../../../", import.meta.url)));
  if (kept !== undefined) return pathToFileURL(kept).href;
  const { register } = await import("tsx/esm/api");
  // tsx heeds a tsconfig.json only for the files it includes, and by default takes that of whatever
  // folder the command is started in: the decorators of the API would not be understood.
  register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
  return source.href;
}

/** Path of the Node that npm installed; undefined on platforms for which there is none. */
function bundledNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    return createRequire(import.meta.url).resolve(`node-${platform}-${process.arch}/${file}`);
  } catch {
    return undefined;
  }
}

function startUnder(node) {
  if (node === undefined) {
    process.stderr.write(
      `perfatlas: needs Node ${NEEDED} or later, this is ${process.versions.node}; ` +
        "install it, or run npm ci, which brings one for Linux and Windows\n",
    );
    process.exit(1);
  }
  const script = fileURLToPath(import.meta.url);
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}
