import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// The entry of a thread, run as it stands: see evaluation-worker.ts, whose cache it shares.
enableCompileCache(
  fileURLToPath(new URL("../../../../node_modules/.cache/perfatlas-threads", import.meta.url)),
);
await import("./answer-advice.ts");
flushCompileCache();
