import type { Fact } from "@perfatlas/modeling/space";
import { sha256 } from "@perfatlas/wire";
import { type Board, boardLabels } from "../boards/board.ts";
import { cpuPolicies, onlineCpus, presentCpus } from "../knobs/cpu-policies.ts";
import { currentPowerMode, POWER_MODE_STATUS, parsePowerMode } from "../knobs/power-modes.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";
import { jetpackOf, l4tRelease } from "./l4t.ts";

/** Facts that identify a machine and its software; absent ones are left out, never guessed. */
export type Facts = Readonly<Record<string, Fact>>;

/** Facts of the machine. Volatile things (temperature, load, governor) are not among them. */
export function identityFacts(sys: Sysroot, board: Board): Facts {
  const facts: Record<string, Fact | undefined> = {
    board: board.name,
    ...jetsonFacts(sys),
    ...cpuFacts(sys),
    memory_gib: memoryGib(sys),
    kernel: readText(sys, "/proc/sys/kernel/osrelease"),
    firmware: firmware(sys),
    allowed_cpus: allowedCpus(sys),
    isolated_cpus: /\bisolcpus=(\S+)/.exec(readText(sys, "/proc/cmdline") ?? "")?.[1],
    machine: machineHash(sys),
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, Fact] => entry[1] !== undefined),
  );
}

function jetsonFacts(sys: Sysroot): Record<string, Fact | undefined> {
  const { compatible, family } = boardLabels(sys);
  const release = l4tRelease(sys);
  const mode = currentPowerMode(sys);
  return {
    model: readText(sys, "/proc/device-tree/model") ?? readText(sys, "/sys/devices/soc0/machine"),
    soc: (compatible.at(-1)?.replace(/^nvidia,/, "") ?? family.toLowerCase()) || undefined,
    module: /p\d{4}-\d{4}/.exec(compatible.join(" ").replace(/p\d{4}-\d{4}\+/g, ""))?.[0],
    chip_id:
      numberAt(sys, "/sys/module/tegra_fuse/parameters/tegra_chip_id") ??
      numberAt(sys, "/sys/devices/soc0/soc_id"),
    l4t: release,
    jetpack: release === undefined ? undefined : jetpackOf(release),
    power_mode: mode?.id ?? parsePowerMode(readText(sys, POWER_MODE_STATUS) ?? ""),
    power_mode_name: mode?.name,
    power_mode_cpu_hz: mode?.caps.cpu,
    power_mode_gpu_hz: mode?.caps.gpu,
    power_mode_emc_hz: mode?.caps.emc,
  };
}

function cpuFacts(sys: Sysroot): Record<string, Fact | undefined> {
  const info = readText(sys, "/proc/cpuinfo") ?? "";
  const policies = cpuPolicies(sys);
  return {
    cpu_model: /^model name\s*:\s*(.+)$/m.exec(info)?.[1],
    cores: presentCpus(sys).length || undefined,
    cores_online: onlineCpus(sys).length || undefined,
    frequency_domains: policies.length || undefined,
    microcode: /^microcode\s*:\s*(.+)$/m.exec(info)?.[1],
    virtualised: /^flags\s*:.*\bhypervisor\b/m.test(info) || undefined,
    smt: readText(sys, "/sys/devices/system/cpu/smt/control"),
    no_turbo: numberAt(sys, "/sys/devices/system/cpu/intel_pstate/no_turbo"),
  };
}

/** Version of what starts the machine: its BIOS, or the UEFI of a Jetson (from R35 on). */
function firmware(sys: Sysroot): string | undefined {
  return readText(sys, "/sys/class/dmi/id/bios_version") || undefined;
}

/** The CPUs that this process and its workloads are confined to, when they are fewer than all. */
function allowedCpus(sys: Sysroot): string | undefined {
  const status = readText(sys, "/proc/self/status") ?? "";
  const allowed = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1];
  return allowed === readText(sys, "/sys/devices/system/cpu/online") ? undefined : allowed;
}

function memoryGib(sys: Sysroot): number | undefined {
  const kib = /^MemTotal:\s+(\d+) kB/m.exec(readText(sys, "/proc/meminfo") ?? "")?.[1];
  return kib === undefined ? undefined : Math.round((Number(kib) / 2 ** 20) * 10) / 10;
}

/** The serial number is private: its digest tells two machines apart and nothing else. */
function machineHash(sys: Sysroot): string | undefined {
  const serial = readText(sys, "/proc/device-tree/serial-number");
  if (serial === undefined || serial === "") return undefined;
  return sha256(`perfatlas:${serial}`).slice(0, 12);
}
