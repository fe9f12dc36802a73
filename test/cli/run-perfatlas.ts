import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** The command. */
export const bin = fileURLToPath(new URL("../../apps/cli/bin/perfatlas.mjs", import.meta.url));
const NONE = {
  DATABASE_URL: "",
  PERFATLAS_API: "",
  PERFATLAS_MIRROR: "",
  PERFATLAS_TOKEN: "",
  PORT: "",
  // Where nobody has logged in.
  XDG_CONFIG_HOME: join(tmpdir(), "perfatlas-no-settings"),
};

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Environment variables of a command; those of this process are out of force. */
export type Variables = Readonly<Record<string, string>>;

/** A new empty data folder. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), "perfatlas-home-"));
}

/** Removes a data folder. */
export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

function start(args: readonly string[], variables: Variables, input?: string): ChildProcess {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...NONE, ...variables },
    cwd: tmpdir(),
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
  return child;
}

/** Runs a command to its end; `input` is what it reads. */
export async function perfatlas(
  args: readonly string[],
  variables: Variables,
  input?: string,
): Promise<Ended> {
  return await begun(args, variables, input).ended;
}

/** A command that runs, and what it has written on standard error so far. */
export function begun(
  args: readonly string[],
  variables: Variables,
  input?: string,
): { readonly ended: Promise<Ended>; stderr(): string } {
  const child = start(args, variables, input);
  const printed = collect(child);
  const end = async (): Promise<Ended> => {
    const [code] = (await once(child, "close")) as [number | null];
    return { code, stdout: printed.stdout(), stderr: printed.stderr() };
  };
  return { ended: end(), stderr: printed.stderr };
}

/** Starts a command, sends it a signal once `isTime` says so, and waits for its end. */
export async function interrupted(
  args: readonly string[],
  variables: Variables,
  signal: NodeJS.Signals,
  isTime: () => boolean,
): Promise<Ended> {
  const child = start(args, variables);
  const printed = collect(child);
  const closed = once(child, "close");
  while (!isTime() && child.exitCode === null) await wait(20);
  child.kill(signal);
  const [code] = (await closed) as [number | null];
  return { code, stdout: printed.stdout(), stderr: printed.stderr() };
}

/** A running `perfatlas up`. */
export interface Running {
  readonly pid: number;
  readonly address: string;
  readonly stderr: () => string;
  /** The data of the API's answer to a document. */
  ask<Data>(document: string): Promise<Data>;
  /** Ends it with a signal; answers its exit code, null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `perfatlas up` with `args` on a free port and waits until its API answers. */
export async function startUp(args: readonly string[], variables: Variables): Promise<Running> {
  const child = start(["up", "--port", "0", ...args], variables);
  const printed = collect(child);
  const closed = once(child, "close");
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on("data", () => {
      const found = /API: (http:\S+)\/graphql/.exec(printed.stderr())?.[1];
      if (found !== undefined) resolve(found);
    });
    closed.then(() => reject(new Error(`up ended: ${printed.stderr()}`)), reject);
  });
  return {
    pid: child.pid as number,
    address,
    stderr: printed.stderr,
    async ask<Data>(document: string): Promise<Data> {
      const response = await fetch(`${address}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: document }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    async end(signal) {
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      return code;
    },
  };
}

function collect(child: ChildProcess): { stdout: () => string; stderr: () => string } {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  }
  return { stdout: () => texts.stdout, stderr: () => texts.stderr };
}
