import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Rng } from "@perfatlas/modeling/random";
import { judge, type Losses } from "./judge.ts";
import { type TaskName, tasks } from "./tasks.ts";
import { templatesIn } from "./templates.ts";

/** What one kill did. */
export interface KillRound extends Losses {
  readonly task: TaskName;
  /** Things that the process told done. */
  readonly acknowledged: number;
  /** Milliseconds from its beginning to its death. */
  readonly after: number;
}

/**
 * Kills a process at its task, at a moment that `rng` draws, and looks at what it left. `folder` holds
 * the templates; at most `most` things are waited for.
 */
export async function killRound(
  folder: string,
  task: TaskName,
  rng: Rng,
  most: number,
): Promise<KillRound> {
  const root = join(folder, "round");
  const templates = templatesIn(folder);
  await rm(root, { recursive: true, force: true });
  await mkdir(root);
  await tasks[task].prepare(root, templates);
  const child = fork(join(import.meta.dirname, "keeper.ts"), [task, root, folder], {
    execArgv: [],
  });
  const ended = once(child, "exit");
  let acknowledged = 0;
  await once(child, "message");
  child.on("message", (count: number) => {
    acknowledged = count;
  });
  const begun = performance.now();
  const full = Math.floor(rng.next() * (most + 1));
  // A part of what the next one takes, as far as it is known.
  const part = rng.next();
  let span = tasks[task].span;
  for (let i = 0, last = begun; i < full; i++) {
    const died = await Promise.race([once(child, "message"), ended.then(() => "died")]);
    if (died === "died") throw new Error(`the process of "${task}" died by itself`);
    span = performance.now() - last;
    last += span;
  }
  await wait(part * span);
  const after = Math.round(performance.now() - begun);
  if (child.exitCode !== null) throw new Error(`the process of "${task}" died by itself`);
  child.kill("SIGKILL");
  await ended;
  // What it told before it died may be on its way.
  if (child.connected) await once(child, "disconnect");
  return { task, acknowledged, after, ...(await judge(task, root, templates, acknowledged)) };
}
