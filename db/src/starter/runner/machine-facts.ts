import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, release, totalmem } from "node:os";
import type { Provenance } from "../provenance.ts";

/** What identifies this machine as hardware; `folder` is where database files are written. */
export function machineFacts(folder: string): Provenance["hardware"] {
  const processors = cpus();
  const cpuModel = (processors[0]?.model ?? "unknown processor").replace(/\s+/g, " ").trim();
  const isVirtualized = /^flags\s*:.*\bhypervisor\b/m.test(readFileSync("/proc/cpuinfo", "utf8"));
  const kind = isVirtualized ? "virtual machine" : "machine";
  const slug = `${cpuModel} ${isVirtualized ? "vm " : ""}${processors.length}`;
  return {
    slug: slug.toLowerCase().replace(/[^a-z0-9.]+/g, "-"),
    title: `${processors.length}-core ${kind}, ${cpuModel}`,
    facts: {
      cpu_model: cpuModel,
      architecture: arch(),
      cores: processors.length,
      memory_gib: Math.round(totalmem() / 2 ** 30),
      kernel: release(),
      is_virtualized: isVirtualized,
      file_system: fileSystemOf(folder),
    },
  };
}

/**
 * Load average over a minute and the counter of CPU pressure in µs; null where the kernel has none.
 */
export function machineLoad(): {
  readonly average: number;
  readonly pressureMicros: number | null;
} {
  const average = loadavg()[0] as number;
  try {
    const text = readFileSync("/proc/pressure/cpu", "utf8");
    return { average, pressureMicros: Number(/^some .*total=(\d+)/m.exec(text)?.[1]) };
  } catch {
    // Kernels without pressure stall information have no such file: absent, not a failure.
    return { average, pressureMicros: null };
  }
}

function fileSystemOf(folder: string): string {
  let best = { point: "", type: "unknown" };
  for (const line of readFileSync("/proc/mounts", "utf8").split("\n")) {
    const [, point = "", type = "unknown"] = line.split(" ");
    const holds = folder === point || folder.startsWith(point.endsWith("/") ? point : `${point}/`);
    if (holds && point.length >= best.point.length) best = { point, type };
  }
  return best.type;
}
