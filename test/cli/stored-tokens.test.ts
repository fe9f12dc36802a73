import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { StoredTokensError, storedTokens } from "../../apps/cli/src/identity/stored-tokens.ts";

const kept = () =>
  storedTokens({ XDG_CONFIG_HOME: mkdtempSync(join(tmpdir(), "perfatlas-settings-")) });

test("a token is found for its address alone, whatever the path, until it is forgotten", async () => {
  const tokens = kept();
  expect(await tokens.find("https://a.example")).toBeUndefined();
  await tokens.keep("https://a.example/graphql", "one");
  await tokens.keep("https://b.example:8443", "two");
  await tokens.keep("https://a.example", "three");
  expect(await tokens.find("https://A.example/graphql")).toMatchObject({ token: "three" });
  expect(await tokens.find("https://b.example:8443")).toMatchObject({ token: "two" });
  for (const other of ["http://a.example", "https://b.example", "https://a.example.org"]) {
    expect(await tokens.find(other), other).toBeUndefined();
  }
  expect(await tokens.forget("https://a.example")).toBe(true);
  expect(await tokens.forget("https://a.example")).toBe(false);
  expect(await tokens.find("https://b.example:8443")).toMatchObject({ token: "two" });
});

test("tokens stand in one file that its user alone can read, and nothing is left beside it", async () => {
  const tokens = kept();
  await tokens.keep("https://a.example", "one");
  expect(statSync(tokens.file).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(tokens.file)).mode & 0o777).toBe(0o700);
  expect(readdirSync(dirname(tokens.file))).toEqual(["tokens.json"]);
});

test.each([
  ["that others can read", (file: string) => chmodSync(file, 0o640), "run chmod 600"],
  ["that is no JSON", (file: string) => writeFileSync(file, "{"), "log in again"],
  ["of another form", (file: string) => writeFileSync(file, '{"a":"b"}'), "log in again"],
])("a file %s is refused with what to do, and is left as it is", async (_what, spoil, remedy) => {
  const tokens = kept();
  await tokens.keep("https://a.example", "one");
  spoil(tokens.file);
  const before = readFileSync(tokens.file, "utf8");
  const refused = await tokens.find("https://a.example").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoredTokensError);
  expect(String(refused)).toContain(tokens.file);
  expect(String(refused)).toContain(remedy);
  await expect(tokens.keep("https://b.example", "two")).rejects.toThrow(StoredTokensError);
  expect(readFileSync(tokens.file, "utf8")).toBe(before);
});
