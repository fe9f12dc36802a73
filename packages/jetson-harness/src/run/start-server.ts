import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { killGroup } from "../processes/kill-group.ts";
import { endMarked, MARK } from "../processes/marked-processes.ts";
import type { CommandOrder } from "./run-command.ts";

/** A server that prints nothing is taken to be ready by then. */
const START_MS = 10_000;

/**
 * Starts the experiment's server and waits for its first output, at most ten seconds.
 * @returns a function that ends it, with everything that it has started.
 */
export async function startServer(
  server: readonly string[] | undefined,
  { cwd, env, watchCommand }: Pick<CommandOrder, "cwd" | "env" | "watchCommand">,
): Promise<() => void> {
  if (server === undefined) return () => undefined;
  const watch = watchCommand?.();
  const mark = watch?.mark ?? randomUUID();
  const child = spawn(server[0] as string, server.slice(1), {
    cwd,
    env: { ...process.env, ...env, [MARK]: mark },
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.on("error", () => undefined);
  if (child.pid !== undefined) watch?.began(child.pid);
  const isOver = new AbortController();
  const { signal } = isOver;
  // Its end is a beginning too: the commands will say what is wrong.
  await Promise.race([
    once(child.stdout, "data", { signal }),
    once(child.stdout, "close", { signal }),
    wait(START_MS, undefined, { signal }),
  ]).catch(() => undefined);
  isOver.abort();
  child.stdout.resume();
  return () => {
    killGroup(child.pid, "SIGKILL");
    endMarked(mark);
    child.stdout.destroy();
    watch?.ended();
  };
}
