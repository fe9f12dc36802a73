import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "../../apps/cli/src/settings.ts";
import { newHome, perfatlas, removeHome } from "./run-perfatlas.ts";

describe("settings", () => {
  test("have defaults, and an empty variable counts as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "" })).toEqual({
      databaseUrl: undefined,
      storageNodes: [],
      home: resolve(".perfatlas"),
      mirror: undefined,
      api: undefined,
      token: undefined,
      port: 3000,
      drainSeconds: 0,
      budgets: {},
      trustedProxy: undefined,
      draftDays: 30,
      pageSeconds: 2.5,
      hasAccessLog: false,
      given: [],
    });
  });

  test.each([
    [{ PORT: "80a" }, "PORT must be a port"],
    [{ PORT: "65536" }, "PORT must be a port"],
    [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL must be an address postgres://"],
    [{ DATABASE_STORAGE_NODES: "postgres://h/x" }, "DATABASE_STORAGE_NODES must be name=postgres"],
    [
      { DATABASE_STORAGE_NODES: "A=postgres://h/x" },
      "DATABASE_STORAGE_NODES must be name=postgres",
    ],
    [
      { DATABASE_STORAGE_NODES: "a=postgres://h/x a=postgres://h/y" },
      "DATABASE_STORAGE_NODES must be name=postgres",
    ],
    [{ DATABASE_STORAGE_NODES: "a=postgres://h/x" }, "DATABASE_URL, which is not set"],
    [
      { DATABASE_URL: "postgres://h/x", DATABASE_STORAGE_NODES: "a=postgres://h/x" },
      "DATABASE_STORAGE_NODES names DATABASE_URL itself",
    ],
    [
      {
        DATABASE_URL: "postgres://me@h/x",
        DATABASE_STORAGE_NODES: "a=postgresql://you:p@H:5432/x?sslmode=require",
      },
      'DATABASE_STORAGE_NODES names DATABASE_URL itself as "a"',
    ],
    [
      {
        DATABASE_URL: "postgres://h/x",
        DATABASE_STORAGE_NODES: "a=postgres://n/x b=postgres://m/x c=postgres://n:5432/x",
      },
      'DATABASE_STORAGE_NODES gives "a" and "c" the same database',
    ],
    [
      { DATABASE_URL: "postgres://h/x", DATABASE_READ_URL: "postgresql://h:5432/x" },
      "DATABASE_READ_URL is the same address as DATABASE_URL",
    ],
    [{ PERFATLAS_MIRROR: "/nowhere/at/all" }, "PERFATLAS_MIRROR must be a folder that exists"],
    [{ PERFATLAS_BUDGETS: "anonymous" }, "PERFATLAS_BUDGETS must be points a minute by caller"],
    [{ PERFATLAS_BUDGETS: "anonymous=5" }, "at least 1000"],
    [{ PERFATLAS_BUDGETS: "toString=5000" }, "PERFATLAS_BUDGETS must be"],
    [{ PERFATLAS_TRUSTED_PROXY: "everybody" }, "PERFATLAS_TRUSTED_PROXY must be addresses"],
    [{ PERFATLAS_DRAFT_DAYS: "0" }, "PERFATLAS_DRAFT_DAYS must be a number of days from 1 to 3650"],
    [{ PERFATLAS_ACCESS_LOG: "yes" }, "PERFATLAS_ACCESS_LOG must be on or off"],
    [{ PERFATLAS_PAGE_SECONDS: "soon" }, "PERFATLAS_PAGE_SECONDS must be seconds from 0.1 to 300"],
    [{ PERFATLAS_API: "localhost:3000" }, "PERFATLAS_API must be an address http(s)://"],
  ])("refuse %j", (environment, message) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(message);
  });

  test("take budgets by class of callers, and networks of proxies", () => {
    const { budgets, trustedProxy } = readSettings({
      PERFATLAS_BUDGETS: "anonymous=2000, site=9000",
      PERFATLAS_TRUSTED_PROXY: "loopback,10.0.0.0/8",
    });
    expect(budgets).toEqual({ anonymous: 2000, site: 9000 });
    expect(trustedProxy).toBe("loopback,10.0.0.0/8");
  });

  test("that contradict each other are refused, both by name", () => {
    const environment = { DATABASE_URL: "postgres://u@h/x", PERFATLAS_API: "https://h" };
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(/DATABASE_URL and PERFATLAS_API contradict/);
  });

  test("name every refused variable at once", () => {
    expect(() => readSettings({ PORT: "-1", PERFATLAS_API: "x" })).toThrow(/PERFATLAS_API.*PORT/);
  });

  test("keep the password of an address out of messages", () => {
    const environment = { DATABASE_URL: "postgresq://user:secret@host/x" };
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).not.toThrow(/secret/);
  });
});

describe("doctor", () => {
  test("prints what is in force and where it comes from, without passwords", async () => {
    const home = newHome();
    const { code, stdout, stderr } = await perfatlas(["doctor", "--json"], {
      PERFATLAS_HOME: home,
      DATABASE_URL: "postgres://user:secret@127.0.0.1:1/x",
      PERFATLAS_PAGE_SECONDS: "",
      PORT: "0",
    });
    removeHome(home);
    // Nothing answers there.
    expect(code).toBe(1);
    expect(stdout + stderr).not.toContain("secret");
    expect(JSON.parse(stdout)).toMatchObject({
      settings: { PERFATLAS_HOME: home, PORT: 0, PERFATLAS_MIRROR: null },
      given: ["DATABASE_URL", "PERFATLAS_HOME", "PORT"],
      instance: null,
    });
  });

  test("finds the shipped data at hand", async () => {
    const { stdout } = await perfatlas(["doctor", "--data", "--json"], {});
    expect(JSON.parse(stdout).datasetsAtHand).toEqual([
      "brotli",
      "cadical",
      "sqlite-shell",
      "x264-cli",
      "zlib",
      "counted-x264",
      "simulated-opml19-tx1",
      "simulated-opml19-tx2",
    ]);
  });

  test("refuses a replica without its primary, or as it, and a pooler of another kind", async () => {
    const url = "postgres://127.0.0.1/x";
    const refused = (environment: Record<string, string>) => () => readSettings(environment);
    expect(refused({ DATABASE_READ_URL: url })).toThrow("DATABASE_URL, which is not set");
    expect(refused({ DATABASE_READ_URL: url, DATABASE_URL: url })).toThrow(
      "is the same address as DATABASE_URL",
    );
    expect(refused({ DATABASE_URL: `${url}?pooler=session` })).toThrow(
      "DATABASE_URL must have pooler=transaction or no pooler",
    );
  });

  test("refuses a bad setting with exit code 2 and one line", async () => {
    const { code, stderr } = await perfatlas(["doctor"], { PORT: "99999" });
    expect(code).toBe(2);
    expect(stderr).toBe('perfatlas: PORT must be a port from 0 to 65535, not "99999"\n');
  });
});
