import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { preparedHome } from "../prepared-home.ts";

/** What a process tells of its work on a folder. */
export type Message = Readonly<Record<string, unknown>>;

/** A migrated, empty registry folder for each test of a file, and processes that work on it. */
export interface RegistryFolder {
  /** The folder of the current test. */
  readonly home: string;
  /** Starts a process that does a task of holder.ts there. */
  start(task: string): ChildProcess;
  /** Its next message. */
  message(child: ChildProcess): Promise<Message>;
  kill(child: ChildProcess): Promise<void>;
}

/** Registers the making and removing of folders with the file that calls it. */
export function registryFolder(): RegistryFolder {
  let made = "";
  let home = "";
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    made = await preparedHome();
  });
  afterAll(() => rm(made, { recursive: true }));
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "perfatlas-"));
    await cp(made, home, { recursive: true });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    await rm(home, { recursive: true, force: true });
  });
  return {
    get home() {
      return home;
    },
    start(task) {
      const child = fork(join(import.meta.dirname, "holder.ts"), [home, task], { execArgv: [] });
      children.push(child);
      return child;
    },
    async message(child) {
      const [first] = await once(child, "message");
      return first as Message;
    },
    async kill(child) {
      const end = once(child, "exit");
      child.kill("SIGKILL");
      await end;
    },
  };
}
