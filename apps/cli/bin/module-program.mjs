// Runs src/entering/module-program.ts: a strategy of somebody's module, which is driven over standard input and output.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("tsconfig.json", import.meta.url)) });
const { moduleProgram } = await import("../src/entering/module-program.ts");
await moduleProgram(JSON.parse(process.argv[2]));
process.exit(0);
