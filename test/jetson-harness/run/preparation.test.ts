import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { processStart } from "../../../packages/jetson-harness/src/processes/process-start.ts";
import { waitForGuard } from "../../../packages/jetson-harness/src/session/guard.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const cli = fileURLToPath(new URL("../../../packages/jetson-harness/src/cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "harness-preparation-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

interface Prepared {
  readonly file: string;
  readonly spool: string;
  readonly input: string;
  /** Where the generator says who it is. */
  readonly pid: string;
}

/** An experiment whose generator or version command says who it is, writes half and waits while `wait` is there. */
function experiment(where: "generate" | "version"): Prepared {
  const own = join(folder, String(count++));
  mkdirSync(own);
  const at = (name: string): string => join(own, name);
  writeFileSync(at("wait"), "");
  writeFileSync(
    at("slow.sh"),
    "echo half > input; echo $$ > pid.new; mv pid.new pid\n" +
      "while [ -e wait ]; do sleep 0.05; done\necho whole >> input; echo 1.2.3\n",
  );
  const generate = "generate: { cmd: [/bin/sh, slow.sh], sha256: { input: auto } }";
  writeFileSync(
    at("e.yaml"),
    `
apiVersion: perfatlas/v1
kind: Experiment
name: prepared
system: { name: s, version: ${where === "version" ? "{ cmd: [/bin/sh, slow.sh] }" : '"1"'} }
options: [{ name: level, type: ordinal, values: [1], apply: { env: LEVEL } }]
workload: { name: w${where === "generate" ? `, ${generate}` : ""} }
run: { command: [/bin/true], timeout: 5s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`,
  );
  return { file: at("e.yaml"), spool: at("spool"), input: at("input"), pid: at("pid") };
}

/** Starts a command and resolves once its generator is at work. */
async function begun(
  { file, spool, pid }: Prepared,
  command: string,
): Promise<{ readonly child: ChildProcess; readonly generator: number; said(): string }> {
  const child = spawn(process.execPath, [cli, command, file, "--spool", spool], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  while (!existsSync(pid) && child.exitCode === null) await wait(20);
  return { child, generator: Number(readFileSync(pid, "utf8")), said: () => text };
}

const placeOf = ({ spool }: Prepared): string =>
  join(spool, readdirSync(spool).find((name) => name.startsWith(".preparing-")) ?? "none");
const guardOf = (one: Prepared): number =>
  (JSON.parse(readFileSync(join(placeOf(one), "guard.lock"), "utf8")) as { pid: number }).pid;

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 300 && processStart(pid) !== ""; i++) await wait(20);
  return processStart(pid) === "";
}

describe.each(["generate", "version"] as const)("a command of the preparation (%s)", (where) => {
  const signal = where === "generate" ? "SIGINT" : "SIGTERM";
  test(`ends with the harness at ${signal}`, async () => {
    const one = experiment(where);
    const { child, generator, said } = await begun(one, "run");
    child.kill(signal);
    const [code] = await once(child, "exit");
    expect([code, await gone(generator)]).toEqual([130, true]);
    expect(said()).toMatch(/^INTERRUPTED: .*slow\.sh" was ended; nothing was measured\n$/);
    if (where === "generate") expect(existsSync(one.input)).toBe(false);
  });

  test("is ended by the guard when the harness is killed", async () => {
    const one = experiment(where);
    const { child, generator } = await begun(one, "plan");
    child.kill("SIGKILL");
    expect(await gone(generator)).toBe(true);
    await waitForGuard(placeOf(one));
  });

  test("is ended by the next start when harness and guard are killed, and begun anew", async () => {
    const one = experiment(where);
    const { child, generator } = await begun(one, "run");
    process.kill(guardOf(one), "SIGKILL");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(processStart(generator)).not.toBe("");
    rmSync(one.pid);
    const next = begun(one, "run");
    expect(await gone(generator)).toBe(true);
    const second = await next;
    rmSync(join(one.spool, "..", "wait"));
    const [code] = await once(second.child, "exit");
    expect([code, second.said()]).toEqual([0, ""]);
    expect(readFileSync(one.input, "utf8")).toBe("half\nwhole\n");
  });
});

test("half of an input is not taken for the whole after a kill, though its digest is not stated", async () => {
  const one = experiment("generate");
  const { child } = await begun(one, "run");
  child.kill("SIGKILL");
  await waitForGuard(placeOf(one));
  expect(readFileSync(one.input, "utf8")).toBe("half\n");
  rmSync(join(one.spool, "..", "wait"));
  const { code } = await runCliInProcess(["run", one.file, "--spool", one.spool]);
  expect(code).toBe(0);
  expect(readFileSync(one.input, "utf8")).toBe("half\nwhole\n");
});

test("a generator that fails is said with its last words, and what it began is removed", async () => {
  const one = experiment("generate");
  writeFileSync(join(one.file, "..", "slow.sh"), "echo half > input; echo no room >&2; exit 3\n");
  for (const command of ["plan", "validate", "run"]) {
    const { code, error } = await runCliInProcess([command, one.file, "--spool", one.spool]);
    expect([code, error]).toEqual([
      2,
      'ILLEGAL_WORKLOAD: the generator "/bin/sh slow.sh" failed: no room\n',
    ]);
    expect(existsSync(one.input)).toBe(false);
  }
});

test.each([
  ["nosuch-program --version", /tells no version: .*(nosuch-program|cannot run)/],
  ["[/nosuch/program, --version]", /tells no version: .*nosuch/],
  ["[/bin/true]", /tells no version: $/m],
])("a version command that cannot be run is no version: %s", async (cmd, message) => {
  const one = experiment("version");
  const text = readFileSync(one.file, "utf8").replace("[/bin/sh, slow.sh]", cmd);
  writeFileSync(one.file, text);
  const { code, error } = await runCliInProcess(["plan", one.file, "--spool", one.spool]);
  expect(code).toBe(2);
  expect(error).toMatch(message);
});

test("two who prepare the same experiment do it one after the other, and leave only campaigns", async () => {
  const one = experiment("generate");
  writeFileSync(
    join(one.file, "..", "slow.sh"),
    "mkdir busy && sleep 0.2; echo $$ > input; rmdir busy\n",
  );
  const argv = ["run", one.file, "--spool", one.spool];
  const ends = await Promise.all(
    [1, 2].map(async () => {
      const child = spawn(process.execPath, [cli, ...argv], { stdio: "ignore" });
      return (await once(child, "exit"))[0] as number;
    }),
  );
  // The second may come while the first measures, or after it: then it makes a campaign of its own.
  expect(ends.filter((code) => code !== 0 && code !== 2)).toEqual([]);
  expect(ends).toContain(0);
  const campaigns = ends.filter((code) => code === 0).length;
  expect(readdirSync(one.spool)).toHaveLength(campaigns);
});

test("an experiment without commands leaves no place of preparation", async () => {
  const one = experiment("version");
  writeFileSync(
    one.file,
    readFileSync(one.file, "utf8").replace(/version: \{.*?\} \}/, 'version: "1" }'),
  );
  const { code } = await runCliInProcess(["plan", one.file, "--spool", one.spool]);
  expect([code, existsSync(one.spool)]).toEqual([0, false]);
});
