import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { perfatlas, removeHome, startUp } from "./run-perfatlas.ts";

// Stands for a mistake somewhere in the program: on SIGUSR2 something throws where nobody listens.
const FAULTY = `--import data:text/javascript,${encodeURIComponent(
  'process.on("SIGUSR2", () => { throw new TypeError("nobody listens"); });',
)}`;

test("an error that nobody caught ends the process with 1, its job given back", async () => {
  const home = await preparedHome();
  const up = await startUp(["--no-web"], { PERFATLAS_HOME: home, NODE_OPTIONS: FAULTY });
  try {
    const isRunning = async () => {
      const { jobs } = await up.ask<{ jobs: { edges: { node: { state: string } }[] } }>(
        "{ jobs(first: 1) { edges { node { state } } } }",
      );
      return jobs.edges[0]?.node.state === "RUNNING";
    };
    while (!(await isRunning())) await wait(20);
    expect(await up.end("SIGUSR2")).toBe(1);
    expect(up.stderr()).toContain("stopping (a fault of the program)");
    expect(up.stderr()).toContain("TypeError: nobody listens");
    const { stdout } = await perfatlas(["jobs", "--json"], { PERFATLAS_HOME: home });
    const states = (JSON.parse(stdout) as { state: string }[]).map(({ state }) => state);
    expect(states[0]).toBe("QUEUED");
    expect(states).not.toContain("RUNNING");
  } finally {
    await up.end("SIGKILL");
    removeHome(home);
  }
});
