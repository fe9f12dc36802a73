import { parentPort, workerData } from "node:worker_threads";
import { createRng } from "@perfatlas/modeling/random";
import { monotonicMs } from "../processes/monotonic.ts";
import { type Sensor, sensorValue } from "../sensors/sensor.ts";
import { simulatedMachine } from "../simulated/machine.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import { ditherMs } from "./dither.ts";
import type { SampleSeries } from "./sample-series.ts";
import type { SamplerOrder } from "./sampler.ts";
import { simulatedReader } from "./simulated-reader.ts";

type Reader = (atMs: number) => number;

function readers(order: SamplerOrder): readonly Reader[] {
  const { source, sensors } = order;
  if (source.kind === "simulated") {
    const machine = simulatedMachine(source.parameters, source.shared);
    return sensors.map((sensor) => simulatedReader(machine, sensor));
  }
  const sys = realSysroot(source.root);
  return sensors.map((sensor) => kernelReader(sys, sensor));
}

/** Volts change slowly and cost a conversion: they are read every tenth time, amperes every time. */
function kernelReader(sys: ReturnType<typeof realSysroot>, sensor: Sensor): Reader {
  const handles = sensor.paths.map((path) => sys.openSensor(path));
  let volts = handles[0]?.read() ?? { missing: "ENOENT" };
  let count = 0;
  return () => {
    const readings = handles.map((handle, i) => {
      if (sensor.form !== "volts-amps" || i > 0) return handle.read();
      if (count++ % 10 === 0) volts = handle.read();
      return volts;
    });
    const value = sensorValue(sensor, readings);
    return "value" in value ? value.value : Number.NaN;
  };
}

/** Samples until told to stop, then sends everything at once. */
function main(order: SamplerOrder): void {
  const flag = new Int32Array(order.control);
  const dither = createRng(String(order.phaseMs));
  const all = readers(order);
  const times: number[] = [];
  const values: number[][] = all.map(() => []);
  const sample = (): void => {
    const before = monotonicMs();
    for (const [i, read] of all.entries()) (values[i] as number[]).push(read(before));
    times.push((before + monotonicMs()) / 2);
  };
  sample();
  parentPort?.postMessage("ready");
  let deadline = monotonicMs() + order.phaseMs;
  while (Atomics.load(flag, 0) === 0) {
    const wait = deadline + dither.next() * ditherMs(order.intervalMs) - monotonicMs();
    if (wait > 0 && Atomics.wait(flag, 0, 0, wait) !== "timed-out") break;
    sample();
    deadline += order.intervalMs;
    // Deadlines that have passed are skipped, not caught up: bunched samples say nothing new.
    const now = monotonicMs();
    if (deadline < now) {
      deadline += Math.ceil((now - deadline) / order.intervalMs) * order.intervalMs;
    }
  }
  sample();
  const series: SampleSeries = {
    atMs: Float64Array.from(times),
    values: values.map((list) => Float64Array.from(list)),
    intervalMs: order.intervalMs,
  };
  parentPort?.postMessage(series);
}

main(workerData as SamplerOrder);
