import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAtHand } from "../at-hand.ts";
import { preparedHome } from "../db/prepared-home.ts";
import {
  begun,
  bin,
  interrupted,
  newHome,
  perfatlas,
  type Running,
  removeHome,
  startUp,
} from "./run-perfatlas.ts";

const SCRIPT = "/usr/bin/script";

const evaluate = (strategy: string, repeats: number) => [
  ...["evaluate", "--suite", "starter", "--system", "zlib", "--json"],
  ...["--strategy", strategy, "--learner", "ridge", "--repeats", String(repeats)],
];
/** Takes minutes, and seconds. */
const long = (repeats: number) => evaluate("informed-gp", repeats);
const short = evaluate("direct", 1);

interface Listed {
  readonly uuid: string;
  readonly kind: string;
  readonly state: string;
}

describe("jobs of an instance", () => {
  const home = newHome();
  const variables = { PERFATLAS_HOME: home };
  let up: Running;
  beforeAll(async () => {
    await preparedHome(home);
    up = await startUp(["--no-web", "--no-data"], variables);
    await perfatlas(["import", "zlib"], variables);
  });
  afterAll(async () => {
    await up.end("SIGKILL");
    removeHome(home);
  });

  const listed = async (): Promise<readonly Listed[]> =>
    JSON.parse((await perfatlas(["jobs", "--json"], variables)).stdout) as Listed[];
  const running = async () => {
    const { jobs } = await up.ask<{ jobs: { nodes: Listed[] } }>(
      "{ jobs(first: 5) { nodes { uuid kind state } } }",
    );
    // The figures of what was imported are another line.
    return jobs.nodes.find(({ kind, state }) => kind === "evaluate-suite" && state === "RUNNING");
  };
  const untilRunning = async (): Promise<Listed> => {
    for (;;) {
      const job = await running();
      if (job !== undefined) return job;
      await wait(50);
    }
  };

  test("are left to it by a command that is ended, waited for by the next, and cancelled", async () => {
    let isTime = false;
    const first = interrupted(long(1000), variables, "SIGTERM", () => isTime);
    const job = await untilRunning();
    isTime = true;
    const { code, stderr } = await first;
    expect(code).toBe(130);
    const id = job.uuid.slice(0, 8);
    expect(stderr).toContain(`the job ${id} is left to itself: it goes on in the instance at`);

    const second = begun(short, variables);
    while ((await listed()).filter(({ state }) => state === "QUEUED").length === 0) await wait(50);
    const list = await perfatlas(["jobs"], variables);
    expect(list.stdout).toMatch(/queued, place 1/);
    while (!second.stderr().includes("waits behind")) await wait(50);
    const cancelled = await perfatlas(["jobs", "cancel", id], variables);
    expect(cancelled.stdout).toBe("evaluate-suite starter is cancelled\n");
    const done = await second.ended;
    expect(done.code).toBe(0);
    expect(done.stderr).toContain(
      `waits behind evaluate-suite starter (${id}); \`perfatlas jobs cancel ${id}\` ends that one`,
    );
    const again = await perfatlas(["jobs", "cancel", id], variables);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("the job has ended already");
    expect((await perfatlas(["jobs", "cancel", "zzz"], variables)).code).toBe(2);
  });

  test.skipIf(!isAtHand("script", existsSync(SCRIPT)))(
    "are cancelled at Ctrl-C when the question is answered so, and go on when it is not",
    async () => {
      // A shell that stayed in between would itself die of Ctrl-C, and its code would be the one seen.
      const command = ["exec", process.execPath, bin, ...long(999)].join(" ");
      const child = spawn(SCRIPT, ["-qefc", command, "/dev/null"], {
        env: { ...process.env, ...variables, DATABASE_URL: "", PERFATLAS_API: "", TERM: "xterm" },
        stdio: ["pipe", "pipe", "inherit"],
      });
      let shown = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        shown += text;
      });
      const asked = async (times: number) => {
        while (shown.split("Cancel the job?").length <= times) await wait(50);
      };
      const job = await untilRunning();
      child.stdin.write("\x03");
      await asked(1);
      child.stdin.write("\n");
      await wait(2500);
      expect((await running())?.uuid).toBe(job.uuid);
      child.stdin.write("\x03");
      await asked(2);
      child.stdin.write("y\n");
      const [code] = await once(child, "exit");
      expect(code, shown).toBe(1);
      expect(shown).toContain("the job was cancelled");
      expect((await listed()).find(({ uuid }) => uuid === job.uuid)?.state).toBe("CANCELLED");
    },
  );
});
