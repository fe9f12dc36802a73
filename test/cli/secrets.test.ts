import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { newHome, perfatlas, removeHome, startUp } from "./run-perfatlas.ts";

/** Throws an error that holds what it is told, where nobody listens. */
const LEAKY = `--import data:text/javascript,${encodeURIComponent(
  'process.on("SIGUSR2", () => { throw new Error("Authorization: Bearer " + process.env.LEAKED); });',
)}`;

test("no token, key or password stands in what a server writes", async () => {
  const home = await preparedHome();
  const made = `perfatlas_${"Zq3_-".repeat(8)}abc`;
  const up = await startUp(["--no-web", "--no-data"], {
    PERFATLAS_HOME: home,
    PERFATLAS_TOKEN: made,
    NODE_OPTIONS: LEAKY,
    LEAKED: made,
  });
  const secrets = [made];
  try {
    const { key } = JSON.parse(await readFile(join(home, "instance.json"), "utf8")) as {
      key: string;
    };
    expect(key.length).toBeGreaterThanOrEqual(43);
    secrets.push(key);
    const create = ["token", "create", "one", "--scope", "upload", "read", "admin"];
    const { stdout } = await perfatlas(create, { PERFATLAS_HOME: home });
    const secret = stdout.trim();
    expect(secret).toMatch(/^perfatlas_[\w-]{43}$/);
    secrets.push(secret);
    const ask = async (bearer: string, body: string) =>
      await (
        await fetch(`${up.address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
          body,
        })
      ).text();
    const document = (query: string) => JSON.stringify({ query });
    for (const bearer of secrets) {
      await ask(bearer, document("{ tokens { name } }"));
      await ask(bearer, document(`{ system(slug: "${bearer}") { title } }`));
      await ask(bearer, document(`{ ${bearer.replaceAll("-", "_")} }`));
      await ask(bearer, `{ "query": "${bearer}`);
      await ask(bearer, document(`mutation { datasetImport(slug: "${bearer}") { job { id } } }`));
    }
    await ask(secret, document('mutation { tokenRevoke(name: "one") { userErrors { code } } }'));
    await ask(secret, document("{ tokens { name } }"));
    expect(await up.end("SIGUSR2")).toBe(1);
    expect(up.stderr()).toContain("Authorization: Bearer ***");
    expect(up.stderr()).toContain("PERFATLAS_TOKEN has no effect here");
    for (const each of secrets) expect(up.stderr()).not.toContain(each);
  } finally {
    await up.end("SIGKILL");
    removeHome(home);
  }
});

test("the password of a database that cannot be had is not told", async () => {
  const home = newHome();
  const variables = {
    PERFATLAS_HOME: home,
    DATABASE_URL: "postgres://someone:hunter2@127.0.0.1:1/none",
  };
  for (const args of [["up", "--no-web"], ["worker"], ["jobs"], ["doctor"], ["migrate"]]) {
    const { stdout, stderr } = await perfatlas(args, variables);
    expect(`${stdout}${stderr}`).toContain("127.0.0.1:1");
    expect(`${stdout}${stderr}`).not.toContain("hunter2");
  }
  removeHome(home);
});
