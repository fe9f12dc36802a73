import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../api/open-test-api.ts";
import { isAtHand } from "../at-hand.ts";
import { bin, perfatlas } from "./run-perfatlas.ts";

const SCRIPT = "/usr/bin/script";

let open: TestApi;
let server: Server;
let address: string;
let folder: string;
let variables: Record<string, string>;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), "perfatlas-settings-"));
  variables = { XDG_CONFIG_HOME: folder, PERFATLAS_API: address };
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
  rmSync(folder, { recursive: true });
});

async function tokenOf(name: string): Promise<string> {
  const document = `mutation { tokenCreate(name: "${name}", scope: [READ, CONTRIBUTE]) { secret } }`;
  const { data } = await open.api.execute(document, {}, { isAdministrator: true });
  return (data as { tokenCreate: { secret: string } }).tokenCreate.secret;
}

const file = () => join(folder, "perfatlas", "tokens.json");

test("login keeps what the registry knows, commands send it there, and logout forgets it", async () => {
  const [ann, bob] = [await tokenOf("ann"), await tokenOf("bob")];
  const kept = await perfatlas(["login", `${address}/graphql`], variables, `${ann}\n`);
  expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining('token "ann", scope') });
  const who = await perfatlas(["whoami"], variables);
  expect(who.stdout).toContain(`registry: ${address}`);
  expect(who.stdout).toMatch(/^token: kept by `perfatlas login` on 20\S+ in \S+tokens.json$/m);
  expect(who.stdout).toContain('you are: token "ann", scope read, contribute');
  // What is set goes before what is kept.
  const other = await perfatlas(["whoami", "--json"], { ...variables, PERFATLAS_TOKEN: bob });
  expect(JSON.parse(other.stdout)).toMatchObject({ name: "bob", token: "PERFATLAS_TOKEN" });
  const doctor = await perfatlas(["doctor"], variables);
  expect(doctor.stdout).toContain("token for PERFATLAS_API: kept by `perfatlas login`");
  for (const { stdout, stderr } of [kept, who, other, doctor]) {
    for (const secret of [ann, bob]) expect(stdout + stderr).not.toContain(secret);
  }
  const gone = await perfatlas(["logout", address], variables);
  expect(gone).toMatchObject({ code: 0, stdout: expect.stringContaining("is forgotten here") });
  expect(readFileSync(file(), "utf8")).toBe("{}\n");
  const nobody = await perfatlas(["whoami"], variables);
  expect(nobody.stdout).toMatch(/^token: none\nyou are: nobody it knows$/m);
});

test.each([
  ["a token that is not known", () => `perfatlas_${"x".repeat(43)}`, "does not know the token"],
  ["no token", () => "\n", "no token was given"],
])("login refuses %s, and keeps nothing", async (_what, input, message) => {
  const refused = await perfatlas(["login", address], variables, input());
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toContain(message);
  expect(existsSync(file()) ? readFileSync(file(), "utf8") : "{}\n").toBe("{}\n");
});

test.skipIf(!isAtHand("script", existsSync(SCRIPT)))(
  "login asks on a terminal, which does not show what is typed",
  async () => {
    const secret = await tokenOf("typed");
    const command = `${process.execPath} ${bin} login ${address}`;
    const env = { ...process.env, ...variables, SHELL: "/bin/sh" };
    const typing = spawn(SCRIPT, ["-qec", command, "/dev/null"], { env });
    let shown = "";
    typing.stdout.on("data", (text: Buffer) => {
      if (!shown.includes("Token for") && String(text).includes("Token for")) {
        typing.stdin.write(`${secret}\r`);
      }
      shown += String(text);
    });
    const [code] = await once(typing, "close");
    expect(shown).toContain('token "typed"');
    expect(shown).not.toContain(secret);
    expect(code).toBe(0);
  },
);
