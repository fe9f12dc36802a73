import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { perfatlas, type Running, removeHome, startUp } from "./run-perfatlas.ts";

let home: string;
let variables: { PERFATLAS_HOME: string };
let up: Running | undefined;

beforeAll(async () => {
  home = await preparedHome();
  variables = { PERFATLAS_HOME: home };
});
afterAll(async () => {
  await up?.end("SIGTERM");
  removeHome(home);
});

const secretForm = /^perfatlas_[A-Za-z0-9_-]{43}\n$/;

// A process for every command; generous, for machines that do other work meanwhile.
describe("perfatlas token", () => {
  test("makes a token in process, whose secret alone goes to standard output", async () => {
    const made = await perfatlas(
      ["token", "create", "board 1", "--days", "30", "--per-minute", "5000"],
      variables,
    );
    expect(made.stderr).toContain('token "board 1"; this is the only time');
    expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(secretForm) });
    const twice = await perfatlas(["token", "create", "board 1"], variables);
    expect(twice).toMatchObject({
      code: 2,
      stdout: "",
      stderr: 'perfatlas: there is a token "board 1"; revoke it first\n',
    });
  });

  test("does the same through a running instance, and its tokens work there", async () => {
    up = await startUp(["--no-web", "--no-data"], variables);
    const made = await perfatlas(
      ["token", "create", "reader", "--scope", "read", "admin", "--json"],
      variables,
    );
    const { secret, ...token } = JSON.parse(made.stdout);
    expect(token).toMatchObject({ name: "reader", scope: ["READ", "ADMIN"], isActive: true });
    const remote = { PERFATLAS_API: up.address, PERFATLAS_TOKEN: secret };
    const listed = JSON.parse((await perfatlas(["token", "list", "--json"], remote)).stdout);
    expect(listed.map((each: { name: string }) => each.name)).toEqual(["reader", "board 1"]);
    expect(listed[0].lastUsedAt).not.toBeNull();
    expect(listed[1].expiresAt).not.toBeNull();
    expect(listed.map((each: { perMinute: number | null }) => each.perMinute)).toEqual([
      null,
      5000,
    ]);
  });

  test("revokes by name; what is revoked is refused from then on", async () => {
    const address = up?.address ?? "";
    const { stdout } = await perfatlas(["token", "create", "lost", "--scope", "admin"], variables);
    const remote = { PERFATLAS_API: address, PERFATLAS_TOKEN: stdout.trim() };
    expect((await perfatlas(["token", "list"], remote)).stdout).toMatch(/^lost +admin +– +active/m);
    const revoked = await perfatlas(["token", "revoke", "lost"], variables);
    expect(revoked).toMatchObject({ code: 0, stdout: 'token "lost" is revoked\n' });
    const refused = await perfatlas(["token", "list"], remote);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/^perfatlas: token "lost" was revoked on /);
    const again = await perfatlas(["token", "revoke", "lost"], variables);
    expect(again).toMatchObject({ code: 2, stderr: 'perfatlas: there is no token "lost"\n' });
  });

  test.each([
    ["no name", ["token", "create"], "token create needs the name of a token"],
    ["an overlap of a year", ["token", "rotate", "x", "--overlap", "8760"], "from 0 to 168"],
    [
      "an unknown scope",
      ["token", "create", "x", "--scope", "root"],
      "Allowed choices are read, contribute, curate, admin, upload",
    ],
    ["no points", ["token", "create", "x", "--per-minute", "0"], "at least 1"],
    ["no time at all", ["token", "create", "x", "--days", "0"], "above 0 and up to 36500"],
    ["an unknown action", ["token", "steal"], "Allowed choices are create, list, rotate, revoke"],
  ])("refuses %s as bad input", async (_what, args, message) => {
    const { code, stdout, stderr } = await perfatlas(args, variables);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
