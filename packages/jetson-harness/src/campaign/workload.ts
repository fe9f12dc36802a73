import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import type { Experiment, WorkloadEntry } from "../experiment/experiment.ts";

/** A workload that is not what the experiment says. */
export class WorkloadError extends InputError {
  readonly code = "ILLEGAL_WORKLOAD";
  constructor(message: string) {
    super(message);
  }
}

/** SHA-256 of every input file of a workload. */
export type WorkloadHashes = Readonly<Record<string, string>>;

/** A command that prepares a workload, and what it left to say. */
export type Execute = (order: {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly timeoutMs: number;
}) => Promise<{
  readonly end: "exited" | "timeout" | "aborted";
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}>;

/** How the workload's commands are run, and what a killed generator has left. */
export interface Preparation {
  readonly execute: Execute;
  /** Told of files that a generator begins to write; half of one must not be taken for the whole. */
  begins(files: readonly string[]): Promise<void>;
  /** All of them are whole. */
  isWhole(): void;
}

/** A person or the system ended the preparation. */
export class InterruptedError extends Error {
  readonly code = "INTERRUPTED";
}

/**
 * Generates and checks the inputs. "auto" takes the digest of the first run (`known`) and enforces it
 * afterwards. @throws WorkloadError when a file is absent or differs, or the generator fails, InterruptedError.
 */
export async function prepareWorkload(
  workload: WorkloadEntry,
  folder: string,
  preparation: Preparation,
  known: WorkloadHashes = {},
): Promise<WorkloadHashes> {
  const wanted = new Map<string, string>();
  for (const { path, sha256 } of workload.files ?? []) wanted.set(path, sha256);
  for (const [path, sha256] of Object.entries(workload.generate?.sha256 ?? {})) {
    wanted.set(path, sha256);
  }
  const absent = [...wanted.keys()]
    .map((path) => resolve(folder, path))
    .filter((file) => !existsSync(file));
  if (workload.generate !== undefined && absent.length > 0) {
    await preparation.begins(absent);
    await generate(workload.generate.cmd, folder, preparation.execute);
    preparation.isWhole();
  }
  const hashes: Record<string, string> = {};
  for (const [path, stated] of wanted) {
    const file = resolve(folder, path);
    if (!existsSync(file)) throw new WorkloadError(`the workload's file ${file} is absent`);
    const digest = await fileDigest(file);
    const expected = stated === "auto" ? known[path] : stated;
    if (expected !== undefined && expected !== digest) {
      throw new WorkloadError(`${file} has sha256 ${digest}, but ${expected} was measured before`);
    }
    hashes[path] = digest;
  }
  return hashes;
}

/** A generator that takes longer waits for something that does not come. */
const GENERATE_MS = 60 * 60_000;
/** A program prints its version at once. */
const VERSION_MS = 30_000;
/** What a shell answers for a program that cannot be run, or is not there. */
const NOT_RUN: readonly (number | null)[] = [126, 127, null];

async function generate(cmd: readonly string[], folder: string, execute: Execute): Promise<void> {
  const argv = [program(cmd[0] as string), ...cmd.slice(1)];
  const { end, exitCode, stderr } = await execute({ argv, cwd: folder, timeoutMs: GENERATE_MS });
  if (end === "aborted") throw new InterruptedError(`the generator "${cmd.join(" ")}" was ended`);
  if (end === "exited" && exitCode === 0) return;
  const why =
    end === "timeout"
      ? `not done after ${GENERATE_MS / 60_000} minutes`
      : lastLine(stderr) || `exit code ${exitCode ?? "none"}`;
  throw new WorkloadError(`the generator "${cmd.join(" ")}" failed: ${why}`);
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(0, 500) ?? "";
}

/** `node` is this very Node, so that a generator runs without one on the path. */
export function program(name: string): string {
  return name === "node" ? process.execPath : name;
}

/** Bit by bit, so that the process goes on to say that it lives. */
async function fileDigest(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** The system's version: stated, or what a command prints. @throws WorkloadError when it fails, InterruptedError. */
export async function systemVersion(
  version: Experiment["system"]["version"],
  folder: string,
  execute: Execute,
): Promise<string> {
  if (typeof version === "string") return version;
  const { cmd, regex } = version;
  const [name = "", ...rest] = typeof cmd === "string" ? ["/bin/sh", "-c", cmd] : cmd;
  const argv = [program(name), ...rest];
  const done = await execute({ argv, cwd: folder, timeoutMs: VERSION_MS });
  const shown = typeof cmd === "string" ? cmd : cmd.join(" ");
  if (done.end === "aborted") throw new InterruptedError(`"${shown}" was ended`);
  const text = `${done.stdout}\n${done.stderr}`;
  const match = regex === undefined ? null : new RegExp(regex, "m").exec(text);
  const found = regex === undefined ? text.trim().split("\n")[0] : (match?.[1] ?? match?.[0]);
  const isRun = done.end === "exited" && !NOT_RUN.includes(done.exitCode);
  if (!isRun || found === undefined || found === "") {
    const why = done.end === "timeout" ? `nothing after ${VERSION_MS / 1000} seconds` : text.trim();
    throw new WorkloadError(`"${shown}" tells no version: ${why.slice(0, 2000)}`);
  }
  return found;
}
