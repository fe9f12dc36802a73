import { flagOf } from "../knobs/knob.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, numberAt, parseCpuList, readText } from "../sysroot/typed-read.ts";
import { railWatts, type SimulatedMachine } from "./machine.ts";

const CPU = "/sys/devices/system/cpu";

/** Milliwatts of one conversion step, as on a TX2 at 19 V. */
const STEP_WATTS = 0.076;

/**
 * The text a kernel would derive for an attribute, or undefined for one that it stores. `raw` is
 * what the tree holds; its shape (labels, counts) stays.
 */
export function derivedText(
  inner: Sysroot,
  machine: SimulatedMachine,
  path: string,
  raw: string,
  writeOnly: ReadonlyMap<string, string>,
): string | undefined {
  if (path === `${CPU}/online`) return `${cpuList(onlineNow(inner))}\n`;
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash);
  const name = path.slice(slash + 1);
  if (name === "affected_cpus") {
    const online = onlineNow(inner);
    const related = parseCpuList(readText(inner, `${folder}/related_cpus`) ?? "");
    return `${related.filter((cpu) => online.includes(cpu)).join(" ")}\n`;
  }
  const frequency = frequencyText(inner, machine, folder, name, writeOnly);
  if (frequency !== undefined) return frequency;
  return sensorText(inner, machine, folder, name, raw);
}

function frequencyText(
  inner: Sysroot,
  machine: SimulatedMachine,
  folder: string,
  name: string,
  writeOnly: ReadonlyMap<string, string>,
): string | undefined {
  const isBusy = machine.state().cpuLoad > 0;
  if (name === "scaling_cur_freq" || name === "cpuinfo_cur_freq") {
    return `${cappedKHz(machine, numberAt(inner, `${folder}/scaling_${isBusy ? "max" : "min"}_freq`) ?? 0)}\n`;
  }
  if (name === "scaling_max_freq") {
    const set = numberAt(inner, `${folder}/scaling_max_freq`);
    return set === undefined ? undefined : `${cappedKHz(machine, set)}\n`;
  }
  if (name === "cur_freq" && folder.includes("/devfreq/")) {
    const device = folder.split("/").slice(0, -2).join("/");
    const isGated = flagOf(readText(inner, `${device}/railgate_enable`) ?? "") === true && !isBusy;
    if (isGated) return "0\n";
    return `${numberAt(inner, `${folder}/${isBusy ? "max" : "min"}_freq`) ?? 0}\n`;
  }
  const override = /^\/sys\/kernel\/debug\/clock\/(gbus|emc)$/.exec(folder);
  if (name === "rate" && override !== null) {
    const block = `/sys/kernel/debug/clock/override.${override[1]}`;
    if (numberAt(inner, `${block}/state`) !== 1) return undefined;
    return readText(inner, `${block}/rate`);
  }
  if (name === "clk_rate" && numberAt(inner, `${folder}/clk_state`) === 1) {
    return writeOnly.get(`${folder}/clk_update_rate`);
  }
  return undefined;
}

/** Above the trip temperature the clock is halved, as a thermal governor would after a while. */
function cappedKHz(machine: SimulatedMachine, kHz: number): number {
  return machine.celsius() >= machine.parameters.tripCelsius ? Math.round(kHz / 2) : kHz;
}

function sensorText(
  inner: Sysroot,
  machine: SimulatedMachine,
  folder: string,
  name: string,
  raw: string,
): string | undefined {
  if (name === "temp" && /^-?\d+$/.test(cleanText(raw))) {
    const type = readText(inner, `${folder}/type`) ?? "";
    return type === "PMIC-Die" ? undefined : `${Math.round(machine.celsius() * 1000)}\n`;
  }
  const iio = /^in_power(\d)_input$/.exec(name);
  if (iio !== null) {
    block(0.4);
    const label = readText(inner, `${folder}/rail_name_${iio[1]}`) ?? "";
    return `${Math.round(railWatts(machine, label, machine.nowMs(), STEP_WATTS) * 1000)}\n`;
  }
  const current = /^curr([123])_input$/.exec(name);
  if (current !== null) {
    // Every attribute of this driver waits for a conversion of three channels.
    block(6.6);
    const label = readText(inner, `${folder}/in${current[1]}_label`) ?? "";
    const millivolts = numberAt(inner, `${folder}/in${current[1]}_input`) ?? 0;
    const watts = railWatts(machine, label, machine.nowMs(), STEP_WATTS);
    return `${millivolts === 0 ? 0 : Math.round((watts * 1e6) / millivolts)}\n`;
  }
  if (name === "energy_uj") {
    const wrap = numberAt(inner, `${folder}/max_energy_range_uj`) ?? Number.MAX_SAFE_INTEGER;
    return `${Math.round((Number(cleanText(raw)) + machine.joules() * 1e6) % wrap)}\n`;
  }
  return undefined;
}

function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function onlineNow(inner: Sysroot): readonly number[] {
  const present = parseCpuList(
    readText(inner, `${CPU}/present`) ?? readText(inner, `${CPU}/possible`) ?? "",
  );
  return present.filter(
    (cpu) => flagOf(readText(inner, `${CPU}/cpu${cpu}/online`) ?? "1") !== false,
  );
}

/** [0, 3, 4, 5] → "0,3-5", as the kernel prints it. */
export function cpuList(cpus: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < cpus.length; ) {
    let j = i;
    while (cpus[j + 1] === (cpus[j] as number) + 1) j++;
    parts.push(i === j ? String(cpus[i]) : `${cpus[i]}-${cpus[j]}`);
    i = j + 1;
  }
  return parts.join(",");
}
