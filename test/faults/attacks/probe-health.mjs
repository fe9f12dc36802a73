// Asks /healthz of the address it is given again and again until it is told to stop; answers with the worst wait.

import { once } from "node:events";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

let isOver = false;
let worst = 0;
parentPort.once("message", () => {
  isOver = true;
});
while (!isOver) {
  const started = performance.now();
  // A connection for each, as of somebody who has not come before.
  const [response] = await once(get(`${workerData}/healthz`, { agent: false }), "response");
  await once(response.resume(), "end");
  worst = Math.max(worst, performance.now() - started);
  await wait(20);
}
parentPort.postMessage(worst);
