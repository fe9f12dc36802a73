import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { starterDatasets } from "@perfatlas/db/starter";
import { afterEach, describe, expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import {
  interrupted,
  newHome,
  perfatlas,
  type Running,
  removeHome,
  startUp,
} from "./run-perfatlas.ts";

const STATE = `{
  counts { measurements configurations datasets }
  datasets(first: 100) {
    edges { node { slug state newestVersion { measurementCount } versions { number } } }
  }
  jobs(first: 100) { edges { node { kind state } } }
}`;

interface State {
  readonly counts: { readonly measurements: number; readonly configurations: number };
  readonly datasets: {
    readonly edges: readonly {
      readonly node: {
        readonly slug: string;
        readonly state: string;
        readonly newestVersion: { readonly measurementCount: number } | null;
        readonly versions: readonly { readonly number: number }[];
      };
    }[];
  };
  readonly jobs: {
    readonly edges: readonly { readonly node: { readonly kind: string; readonly state: string } }[];
  };
}

const SHIPPED = starterDatasets.map(({ id }) => id);

async function until(up: Running, isReached: (state: State) => boolean): Promise<State> {
  for (;;) {
    const state = await up.ask<State>(STATE);
    if (isReached(state)) return state;
    await wait(30);
  }
}

function loaded(state: State): readonly string[] {
  return state.datasets.edges.flatMap(({ node }) => (node.state === "LOADED" ? [node.slug] : []));
}

// Several starts of a fresh database each; generous, for machines that do other work meanwhile.
describe("up, embedded", () => {
  let home = "";
  let up: Running | undefined;
  afterEach(async () => {
    await up?.end("SIGKILL");
    removeHome(home);
  });

  test("killed in the middle of an import and started again has all rows, none twice", async () => {
    home = newHome();
    const variables = { PERFATLAS_HOME: home };
    up = await startUp(["--no-web"], variables);
    // One data set is acknowledged, the next is being written.
    const before = await until(
      up,
      (state) =>
        loaded(state).length >= 1 &&
        state.jobs.edges.some(
          ({ node }) => node.kind === "import-dataset" && node.state === "RUNNING",
        ),
    );
    expect(await up.end("SIGKILL")).toBe(null);
    expect(loaded(before).length).toBeLessThan(SHIPPED.length);

    up = await startUp(["--no-web"], variables);
    const first = await up.ask<State>(STATE);
    expect(loaded(first)).toEqual(expect.arrayContaining([...loaded(before)]));
    const after = await until(up, (state) => SHIPPED.every((slug) => loaded(state).includes(slug)));
    for (const { node } of after.datasets.edges.filter(({ node }) => SHIPPED.includes(node.slug))) {
      expect(node.versions).toHaveLength(1);
      const shipped = starterDatasets.find(({ id }) => id === node.slug);
      expect(node.newestVersion?.measurementCount).toBe(shipped?.expected.measurements);
    }
    expect(after.counts).toMatchObject({ measurements: 98_580, configurations: 1111 });
  });

  test("stops cleanly on SIGTERM while data is being loaded", async () => {
    home = await preparedHome();
    up = await startUp(["--no-web"], { PERFATLAS_HOME: home });
    await until(up, (state) => state.jobs.edges.length > 0);
    expect(await up.end("SIGTERM")).toBe(0);
    expect(up.stderr()).toContain("stopping (SIGTERM)");
    expect(up.stderr()).not.toContain("    at ");
    expect(up.stderr()).not.toContain("during server shutdown");
    const { code } = await perfatlas(["datasets"], { PERFATLAS_HOME: home });
    expect(code).toBe(0);
  });

  test("ends at once when it is stopped while a database is made, and the next start makes it", async () => {
    home = newHome();
    const isMaking = () => existsSync(home) && readdirSync(home).some((name) => /draft/.test(name));
    const args = ["up", "--no-web", "--no-data", "--port", "0"];
    const { code, stderr } = await interrupted(args, { PERFATLAS_HOME: home }, "SIGINT", isMaking);
    expect(code).not.toBe(0);
    expect(stderr).not.toContain("API:");
    expect(existsSync(join(home, "database"))).toBe(false);
    up = await startUp(["--no-web", "--no-data"], { PERFATLAS_HOME: home });
    expect(isMaking()).toBe(false);
  });

  test("stops while jobs of the first start run, and does not wait for them", async () => {
    home = await preparedHome();
    up = await startUp(["--no-web"], { PERFATLAS_HOME: home });
    await until(up, (state) => state.jobs.edges.some(({ node }) => node.state === "RUNNING"));
    expect(await up.end("SIGINT")).toBe(0);
    const { stdout } = await perfatlas(["jobs", "--json"], { PERFATLAS_HOME: home });
    const states = (JSON.parse(stdout) as { state: string }[]).map(({ state }) => state);
    expect(states).toContain("QUEUED");
    expect(states).not.toContain("RUNNING");
  });

  test("says that the port is in use before it makes a database", async () => {
    home = newHome();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const args = ["up", "--no-web", "--no-data", "--port", String(port)];
    const { code, stderr } = await perfatlas(args, { PERFATLAS_HOME: home });
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`port ${port} is in use; choose another with --port or PORT\n`);
    expect(readdirSync(home)).toEqual([]);
  });

  test("says where the registry answers when it runs already, and not that the port is taken", async () => {
    home = await preparedHome();
    up = await startUp(["--no-web", "--no-data"], { PERFATLAS_HOME: home });
    const { port } = new URL(up.address);
    const args = ["up", "--no-web", "--no-data", "--port", port];
    const { code, stderr } = await perfatlas(args, { PERFATLAS_HOME: home });
    expect(code).toBe(2);
    expect(stderr).toContain(`is in use by process ${up.pid}, which answers at ${up.address}\n`);
  });

  test("answers health checks, and asks to wait where there is no site", async () => {
    home = await preparedHome();
    up = await startUp(["--no-web", "--no-data"], { PERFATLAS_HOME: home });
    expect(await (await fetch(`${up.address}/readyz`)).json()).toEqual({ status: "ready" });
    expect((await fetch(`${up.address}/healthz`)).status).toBe(200);
    expect((await fetch(up.address)).status).toBe(503);
  });
});
