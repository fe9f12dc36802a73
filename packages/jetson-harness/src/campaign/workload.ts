import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import type { Experiment, VersionCommand, WorkloadEntry } from "../experiment/experiment.ts";
import { errnoOf } from "../sysroot/sysroot-port.ts";

/** A workload that is not what the experiment says. */
export class WorkloadError extends InputError {
  readonly code = "ILLEGAL_WORKLOAD";
  constructor(message: string) {
    super(message);
  }
}

/** SHA-256 of every input file of a workload. */
export type WorkloadHashes = Readonly<Record<string, string>>;

/**
 * Generates and checks the inputs. "auto" takes the digest of the first run (`known`) and enforces it
 * afterwards. @throws WorkloadError when a file is absent or differs, or the generator fails.
 */
export function prepareWorkload(
  workload: WorkloadEntry,
  folder: string,
  known: WorkloadHashes = {},
): WorkloadHashes {
  const wanted = new Map<string, string>();
  for (const { path, sha256 } of workload.files ?? []) wanted.set(path, sha256);
  for (const [path, sha256] of Object.entries(workload.generate?.sha256 ?? {})) {
    wanted.set(path, sha256);
  }
  const isComplete = [...wanted.keys()].every((path) => existsSync(resolve(folder, path)));
  if (workload.generate !== undefined && !isComplete) generate(workload.generate.cmd, folder);
  const hashes: Record<string, string> = {};
  for (const [path, stated] of wanted) {
    const file = resolve(folder, path);
    if (!existsSync(file)) throw new WorkloadError(`the workload's file ${file} is absent`);
    const digest = fileDigest(file);
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

function generate(cmd: readonly string[], folder: string): void {
  const done = spawnSync(program(cmd[0] as string), cmd.slice(1), {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    timeout: GENERATE_MS,
    killSignal: "SIGKILL",
  });
  if (done.status !== 0) {
    const why =
      errnoOf(done.error) === "ETIMEDOUT"
        ? `not done after ${GENERATE_MS / 60_000} minutes`
        : (done.error?.message ?? done.stderr.trim().split("\n").at(-1) ?? "");
    throw new WorkloadError(`the generator "${cmd.join(" ")}" failed: ${why}`);
  }
}

/** `node` is this very Node, so that a generator runs without one on the path. */
export function program(name: string): string {
  return name === "node" ? process.execPath : name;
}

function fileDigest(file: string): string {
  const hash = createHash("sha256");
  const descriptor = openSync(file, "r");
  const buffer = Buffer.alloc(1 << 20);
  for (;;) {
    const length = readSync(descriptor, buffer, 0, buffer.length, null);
    if (length === 0) break;
    hash.update(buffer.subarray(0, length));
  }
  closeSync(descriptor);
  return hash.digest("hex");
}

/** The system's version: stated, or what a command prints. @throws WorkloadError when it fails. */
export function systemVersion(version: Experiment["system"]["version"], folder: string): string {
  if (typeof version === "string") return version;
  const { cmd, regex } = version as VersionCommand;
  const [name, ...rest] = typeof cmd === "string" ? ["/bin/sh", "-c", cmd] : cmd;
  const done = spawnSync(program(name as string), rest, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: VERSION_MS,
    killSignal: "SIGKILL",
  });
  const text = `${done.stdout ?? ""}\n${done.stderr ?? ""}`;
  const match = regex === undefined ? null : new RegExp(regex, "m").exec(text);
  const found = regex === undefined ? text.trim().split("\n")[0] : (match?.[1] ?? match?.[0]);
  if (done.error !== undefined || found === undefined || found === "") {
    const shown = typeof cmd === "string" ? cmd : cmd.join(" ");
    throw new WorkloadError(`"${shown}" tells no version: ${done.error?.message ?? text.trim()}`);
  }
  return found;
}
