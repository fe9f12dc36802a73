import { cpuPolicies } from "../knobs/cpu-policies.ts";
import { gpuDevfreqFolder } from "../knobs/gpu-frequency.ts";
import { readSensor } from "../sensors/read-sensor.ts";
import { temperatures } from "../sensors/temperature.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { numberAt, readText } from "../sysroot/typed-read.ts";

/** Volatile state of the machine at one moment; counters are totals since boot. */
export interface MachineMoment {
  readonly temperatures: Readonly<Record<string, number>>;
  readonly clocks: Readonly<Record<string, number>>;
  /** Microseconds some task waited for a CPU. */
  readonly cpuPressureUs?: number;
  readonly stealTicks?: number;
  readonly totalTicks?: number;
  readonly load?: number;
  /** Cooling devices that are active, throttle events counted so far. */
  readonly throttleEvents: number;
}

/** Reads the machine's volatile state. Run it outside the timed span. */
export function machineMoment(sys: Sysroot): MachineMoment {
  const ticks = (/^cpu\s+(.*)$/m.exec(readText(sys, "/proc/stat") ?? "")?.[1] ?? "")
    .split(/\s+/)
    .map(Number);
  const pressure = /some .*total=(\d+)/.exec(readText(sys, "/proc/pressure/cpu") ?? "")?.[1];
  const load = /^\S+/.exec(readText(sys, "/proc/loadavg") ?? "")?.[0];
  return {
    temperatures: Object.fromEntries(
      temperatures(sys).flatMap((sensor) => {
        const reading = readSensor(sys, sensor);
        return "value" in reading ? [[sensor.name, reading.value]] : [];
      }),
    ),
    clocks: clocks(sys),
    throttleEvents: throttleEvents(sys),
    ...(pressure === undefined ? {} : { cpuPressureUs: Number(pressure) }),
    ...(ticks.length >= 8
      ? { stealTicks: ticks[7] as number, totalTicks: ticks.slice(0, 8).reduce((a, b) => a + b, 0) }
      : {}),
    ...(load === undefined ? {} : { load: Number(load) }),
  };
}

function clocks(sys: Sysroot): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const policy of cpuPolicies(sys)) {
    const kHz = numberAt(sys, `${policy.folder}/scaling_cur_freq`);
    if (kHz !== undefined) found[policy.name] = kHz * 1000;
  }
  const gpu = gpuDevfreqFolder(sys);
  const hz = gpu === undefined ? undefined : numberAt(sys, `${gpu}/cur_freq`);
  if (hz !== undefined) found.gpu = hz;
  return found;
}

function throttleEvents(sys: Sysroot): number {
  let events = 0;
  for (const name of sys.list("/sys/class/thermal")) {
    if (!name.startsWith("cooling_device")) continue;
    // The fan is a cooling device too, and its turning throttles nothing.
    if (/fan/i.test(readText(sys, `/sys/class/thermal/${name}/type`) ?? "")) continue;
    events += numberAt(sys, `/sys/class/thermal/${name}/cur_state`) ?? 0;
  }
  for (const name of sys.list("/sys/class/hwmon")) {
    if (readText(sys, `/sys/class/hwmon/${name}/name`) !== "soctherm_oc") continue;
    for (const n of [1, 2, 3]) {
      events += numberAt(sys, `/sys/class/hwmon/${name}/oc${n}_event_cnt`) ?? 0;
    }
  }
  for (const cpu of sys.list("/sys/devices/system/cpu")) {
    if (!/^cpu\d+$/.test(cpu)) continue;
    const folder = `/sys/devices/system/cpu/${cpu}/thermal_throttle`;
    events += numberAt(sys, `${folder}/core_throttle_count`) ?? 0;
  }
  return events;
}

/** Covariates of a run: what differed between the moments before and after it. */
export interface Covariates {
  readonly [name: string]: number;
}

/** Shares of the run under pressure and steal, hottest zone, load, clocks. */
export function covariates(
  before: MachineMoment,
  after: MachineMoment,
  wallMs: number,
): Covariates {
  const found: Record<string, number> = {
    throttle_events: after.throttleEvents - before.throttleEvents,
  };
  if (before.cpuPressureUs !== undefined && after.cpuPressureUs !== undefined && wallMs > 0) {
    found.cpu_pressure = (after.cpuPressureUs - before.cpuPressureUs) / (wallMs * 1000);
  }
  const ticks = (after.totalTicks ?? 0) - (before.totalTicks ?? 0);
  if (ticks > 0) found.steal = ((after.stealTicks ?? 0) - (before.stealTicks ?? 0)) / ticks;
  if (after.load !== undefined) found.load = after.load;
  for (const [zone, celsius] of Object.entries(after.temperatures)) {
    found[`temperature_${zone}`] = Math.max(celsius, before.temperatures[zone] ?? celsius);
  }
  for (const [name, hz] of Object.entries(after.clocks)) found[`clock_${name}`] = hz;
  return found;
}
