import { existsSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { processStart } from "../processes/process-start.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { errnoOf, SysrootError } from "../sysroot/sysroot-port.ts";
import { readText } from "../sysroot/typed-read.ts";

/** What a command and all its descendants used, also those that left its process group. */
export interface CgroupUse {
  readonly cpuSeconds: number;
  readonly userSeconds: number;
  readonly systemSeconds: number;
  /** Absent where the memory controller is not delegated. */
  readonly memoryPeakBytes?: number;
}

/** A control group made for one command. */
export interface CommandCgroup {
  /** File into which the command writes its process id before it begins. */
  readonly joinFile: string;
  /** Reads what was used, ends what is left in it and removes it. */
  end(): CgroupUse | { readonly missing: string };
}

const sys = realSysroot();
let count = 0;

/**
 * Makes a control group (version 2) for one command, as near to this process as it may and where the
 * memory controller reaches if there is such a place; or says why there is none. Root may always, a
 * user below what systemd delegates (`systemd-run --user --scope …`).
 */
export function openCgroup(
  places: readonly string[] = cgroupPlaces(),
): CommandCgroup | { readonly missing: string } {
  if (places.length === 0) return { missing: "this machine has no cgroup v2" };
  const name = `perfatlas-${process.pid}-${count++}`;
  let refusal = "";
  let folder: string | undefined;
  for (const place of places) {
    const tried = join(place, name);
    try {
      mkdirSync(tried);
    } catch (error) {
      refusal = `${place}: ${errnoOf(error) ?? "refused"}`;
      continue;
    }
    if (folder !== undefined && !existsSync(join(tried, "memory.peak"))) {
      rmdirSync(tried);
      continue;
    }
    if (folder !== undefined) rmdirSync(folder);
    folder = tried;
    if (existsSync(join(tried, "memory.peak"))) break;
  }
  if (folder === undefined) return { missing: `no cgroup can be made (${refusal})` };
  const made = folder;
  sweep(dirname(made));
  return { joinFile: join(made, "cgroup.procs"), end: () => endOf(made) };
}

/** This process's place in the version 2 hierarchy, then those above it; empty without one. */
export function cgroupPlaces(): readonly string[] {
  const mounts = readText(sys, "/proc/self/mountinfo") ?? "";
  const root = /^\S+ \S+ \S+ \S+ (\S+) .* - cgroup2 /m.exec(mounts)?.[1];
  const own = /^0::(\/.*)$/m.exec(readText(sys, "/proc/self/cgroup") ?? "")?.[1];
  if (root === undefined || own === undefined) return [];
  const places: string[] = [];
  for (let at = join(root, own); at.length >= root.length; at = dirname(at)) {
    // A container may show a path that is not mounted in it.
    if (existsSync(join(at, "cgroup.procs"))) places.push(at);
    if (at === root) break;
  }
  return places.map((place) => place.replace(/\/$/, ""));
}

/** Removes groups that killed harnesses left. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    const pid = /^perfatlas-(\d+)-\d+$/.exec(name)?.[1];
    if (pid !== undefined && processStart(Number(pid)) === "") remove(join(place, name));
  }
}

function remove(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function endOf(folder: string): CgroupUse | { readonly missing: string } {
  const stat = readText(sys, join(folder, "cpu.stat")) ?? "";
  const seconds = (name: string): number | undefined => {
    const text = new RegExp(`^${name} (\\d+)$`, "m").exec(stat)?.[1];
    return text === undefined ? undefined : Number(text) / 1e6;
  };
  const [cpu, user, system] = ["usage_usec", "user_usec", "system_usec"].map(seconds);
  const peak = readText(sys, join(folder, "memory.peak"));
  if (!remove(folder)) {
    // What the command left running would disturb the next run.
    try {
      sys.write(join(folder, "cgroup.kill"), "1");
    } catch (error) {
      if (!(error instanceof SysrootError)) throw error;
    }
    for (let i = 0; i < 20 && !remove(folder); i++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  if (cpu === undefined || user === undefined || system === undefined) {
    return { missing: "the cgroup reports no CPU time" };
  }
  if (cpu === 0) return { missing: "the command could not join its cgroup" };
  return {
    cpuSeconds: cpu,
    userSeconds: user,
    systemSeconds: system,
    ...(peak === undefined ? {} : { memoryPeakBytes: Number(peak) }),
  };
}
