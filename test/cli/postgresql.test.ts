import { setTimeout as wait } from "node:timers/promises";
import { starterDatasets } from "@perfatlas/db/starter";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { stallingProxy } from "../db/stalling-proxy.ts";
import { createTestDatabase } from "../db/test-server.ts";
import { newHome, perfatlas, removeHome, startUp } from "./run-perfatlas.ts";

/** What a machine takes is never the same twice. */
const withoutTimes = (json: string) => json.replace(/"fitSeconds": [\d.e-]+/g, '"fitSeconds": 0');

describe("on the PostgreSQL of DATABASE_URL", () => {
  const home = newHome();
  let drop = async (): Promise<void> => {};
  let variables = { PERFATLAS_HOME: home, DATABASE_URL: "" };

  beforeAll(async () => {
    const created = await createTestDatabase();
    variables = { PERFATLAS_HOME: home, DATABASE_URL: created.url };
    drop = created.drop;
  });
  afterAll(async () => {
    await drop();
    removeHome(home);
  });

  test("commands give the same results as on the embedded database", async () => {
    const evaluate = [
      ...["evaluate", "--suite", "starter", "--system", "zlib", "--strategy", "direct"],
      ...["--learner", "ridge", "--budget", "10", "--repeats", "2", "--json"],
    ];
    const embedded = { PERFATLAS_HOME: await preparedHome() };
    for (const args of [evaluate, ["datasets", "--json"]]) {
      const onServer = await perfatlas(args, variables);
      const inFolder = await perfatlas(args, embedded);
      expect(onServer.code).toBe(0);
      expect(withoutTimes(onServer.stdout)).toBe(withoutTimes(inFolder.stdout));
    }
    removeHome(embedded.PERFATLAS_HOME);
  });

  test("two commands at once import one data set once", async () => {
    const both = await Promise.all(
      [1, 2].map(() => perfatlas(["import", "sqlite-shell", "--json"], variables)),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    // The second request is the same job, or finds the data set loaded.
    const results = both.map(
      ({ stdout }) => JSON.parse(stdout) as { number: number; isNew: boolean },
    );
    expect(results.map(({ number }) => number)).toEqual([1, 1]);
    expect(results.some(({ isNew }) => isNew)).toBe(true);
    const { stdout } = await perfatlas(["jobs", "--json"], variables);
    const imports = (
      JSON.parse(stdout) as { kind: string; subject: string; state: string }[]
    ).filter(({ kind, subject }) => kind === "import-dataset" && subject === "sqlite-shell");
    expect(imports).not.toEqual([]);
    for (const { state } of imports) expect(state).toBe("SUCCEEDED");
  });

  test("migrate says what it did, and that there is nothing more to do", async () => {
    const again = await perfatlas(["migrate", "--json"], variables);
    expect(JSON.parse(again.stdout)).toEqual({ applied: [] });
  });

  test("a token for another registry is no key of this one", async () => {
    const up = await startUp(["--no-web", "--no-data"], {
      ...variables,
      PERFATLAS_TOKEN: "short-word",
    });
    const far = { PERFATLAS_API: up.address, PERFATLAS_TOKEN: "short-word", PERFATLAS_HOME: home };
    const { code, stderr } = await perfatlas(["token", "list"], far);
    await up.end("SIGKILL");
    expect(code).toBe(1);
    expect(stderr).toContain("the key is not that of this instance");
  });

  test("an outage of the server is a few lines, and over when it is", async () => {
    const own = new URL(variables.DATABASE_URL);
    const proxy = await stallingProxy(Number(own.port));
    own.port = String(proxy.port);
    const behind = { PERFATLAS_HOME: home, DATABASE_URL: own.href };
    const up = await startUp(["--no-web", "--no-data"], behind);
    const status = async (path: string) => (await fetch(`${up.address}${path}`)).status;
    while (!up.stderr().includes("ready: ")) await wait(50);
    expect(await status("/readyz")).toBe(200);
    const before = up.stderr().split("\n").length;
    proxy.refuse();
    const end = performance.now() + 15_000;
    while (performance.now() < end) {
      await up.ask("{ counts { systems } }").catch(() => {});
      expect(await status("/healthz")).toBe(200);
    }
    expect(await status("/readyz")).toBe(503);
    const lines = up
      .stderr()
      .split("\n")
      .slice(before - 1, -1);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(12);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ level: "error", message: expect.any(String) });
    }
    proxy.resume();
    while ((await status("/readyz")) !== 200) await wait(50);
    expect(await up.ask("{ counts { systems } }")).toMatchObject({ counts: {} });
    expect(await up.end("SIGTERM")).toBe(0);
    await proxy.close();
  });

  test("up loads the shipped data and stops cleanly", async () => {
    const up = await startUp(["--no-web"], variables);
    while (!up.stderr().includes("leaderboard: suite starter evaluated")) {
      await wait(200);
    }
    for (const { id } of starterDatasets) {
      expect(up.stderr()).toMatch(new RegExp(`data: ${id} (loaded|is there)`));
    }
    expect(await up.ask("{ counts { measurements } }")).toEqual({
      counts: { measurements: 98_580 },
    });
    expect(await up.end("SIGTERM")).toBe(0);
  });
});
