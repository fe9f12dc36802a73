import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commands } from "../../apps/cli/src/commands/index.ts";
import { newHome, perfatlas, removeHome } from "./run-perfatlas.ts";

const names = commands.map(({ name }) => name);
const files = readdirSync(new URL("../../apps/cli/src/commands/", import.meta.url))
  .filter((file) => file !== "index.ts")
  .map((file) => file.replace(/\.ts$/, ""))
  .sort();

test("every file of commands/ is in the list, in the order of names, and makes the command it is named after", async () => {
  expect(names).toEqual(files);
  for (const { name, load } of commands) expect((await load())().name()).toBe(name);
});

test("help names every command and every setting", async () => {
  const { code, stdout } = await perfatlas(["--help"], {});
  expect(code).toBe(0);
  for (const name of [...names, "DATABASE_URL", "PERFATLAS_HOME", "PERFATLAS_MIRROR", "PORT"]) {
    expect(stdout).toContain(name);
  }
});

test("harness explains itself as the command it passes on to", async () => {
  const { code, stdout } = await perfatlas(["harness", "--help"], {});
  expect(code).toBe(0);
  expect(stdout).toContain("perfatlas-harness: sets options, measures, survives, uploads");
});

test.each(names.filter((name) => name !== "harness"))("%s explains itself", async (name) => {
  const { code, stdout, stderr } = await perfatlas([name, "--help"], {});
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`Usage: perfatlas ${name}`);
});

test.each(commands.filter(({ name }) => !["harness", "schema", "up", "worker"].includes(name)))(
  "$name prints JSON when asked",
  async ({ load }) => {
    expect((await load())().options.map(({ long }) => long)).toContain("--json");
  },
);

test.each([
  ["an unknown command", ["improt"], "unknown command 'improt'"],
  ["a missing argument", ["import"], "missing required argument 'dataset'"],
  ["an unknown option", ["datasets", "--jsn"], "unknown option '--jsn'"],
  [
    "a kind of file without a schema",
    ["schema", "figure"],
    "Allowed choices are experiment, descriptor",
  ],
  [
    "a system of a descriptor",
    ["schema", "descriptor", "--system", "x"],
    "--system goes with experiments",
  ],
  ["neither suite nor data set", ["evaluate"], "give either --suite or --dataset"],
  [
    "both",
    ["evaluate", "--suite", "starter", "--dataset", "x"],
    "give either --suite or --dataset",
  ],
  ["a source of a suite", ["evaluate", "--suite", "starter", "--source", "x"], "go with --dataset"],
  ["a system of a data set", ["evaluate", "--dataset", "x", "--system", "y"], "goes with --suite"],
  ["a budget that is no number", ["evaluate", "--dataset", "x", "--budget", "5,x"], "whole number"],
  ["a port that is none", ["up", "--port", "70000"], "a whole number from 0 to 65535"],
  ["an unknown suite", ["evaluate", "--suite", "x"], 'there is no suite "x"'],
  [
    "a file that is not there",
    ["validate", "none.yaml"],
    "it cannot be read: there is no such file or folder (ENOENT) (none.yaml)",
  ],
])("%s is bad input: exit code 2 and a line that says so", async (_what, args, message) => {
  const { code, stderr, stdout } = await perfatlas(args, {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
});

test("a reader that stops reading is no fault", async () => {
  const bin = fileURLToPath(new URL("../../apps/cli/bin/perfatlas.mjs", import.meta.url));
  const child = spawn(process.execPath, [bin, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  expect({ code, said }).toEqual({ code: 0, said: "" });
});

// Some Node older than 24 that the machine happens to have.
const older = (process.env.PATH ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "node"))
  .filter((path) => existsSync(path))
  .find(
    (path) => Number.parseInt(execFileSync(path, ["-v"], { encoding: "utf8" }).slice(1), 10) < 24,
  );

test.skipIf(older === undefined)(
  "started by an older Node, it runs under the one npm installed",
  () => {
    const bin = fileURLToPath(new URL("../../apps/cli/bin/perfatlas.mjs", import.meta.url));
    const printed = execFileSync(older ?? "", [bin, "doctor", "--json"], { encoding: "utf8" });
    expect(JSON.parse(printed).node).toMatch(/^24\./);
  },
);

test("a database server that is not there is one line and exit code 1", async () => {
  const variables = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
  const { code, stderr } = await perfatlas(["datasets"], variables);
  const said = "perfatlas: no PostgreSQL answers at 127.0.0.1:1: ECONNREFUSED\n";
  expect({ code, stderr }).toEqual({ code: 1, stderr: said });
});

test("a mistake in a descriptor is told with the name of its file", async () => {
  const home = newHome();
  const file = join(home, "mine.yaml");
  writeFileSync(file, "id: mine\nspaec: {}\n");
  const { code, stderr } = await perfatlas(["import", file], { PERFATLAS_HOME: home });
  removeHome(home);
  expect(code).toBe(2);
  expect(stderr).toContain(`(${file}, line 2, column 1)`);
});
