// The entry of a thread. Node runs the files of a thread as they stand, without a loader, whatever loads
// the rest of the program: they may import nothing that is more than types away from plain JavaScript.
// Of the 1,200 ms of a start on a busy core, 1,000 went into taking away types and compiling: with Node's
// compile cache it is 180 ms from the second thread on. The cache lies beside the packages, not in a
// folder that others can write to; where that cannot be written, threads start as without it.
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

enableCompileCache(
  fileURLToPath(new URL("../../../../node_modules/.cache/perfatlas-threads", import.meta.url)),
);
await import("./answer-batches.ts");
// Now, and not when the thread ends: it may be killed, and others are starting.
flushCompileCache();
