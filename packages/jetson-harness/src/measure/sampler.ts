import { Worker } from "node:worker_threads";
import { entryFile } from "../processes/entry-file.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { MachineParameters, SimulatedMachine } from "../simulated/machine.ts";
import type { Sampler } from "./running-sampler.ts";
import type { SampleSeries } from "./sample-series.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import { startVirtualSampler } from "./virtual-sampler.ts";

/** Where the samples come from: the kernel below a root, or a simulated machine's shared memory. */
type ThreadSource =
  | { readonly kind: "kernel"; readonly root: string }
  | {
      readonly kind: "simulated";
      readonly shared: SharedArrayBuffer;
      readonly parameters: MachineParameters;
    };
/** The same, or a simulated machine that has a time of its own. */
export type SampleSource =
  | ThreadSource
  | { readonly kind: "virtual"; readonly machine: SimulatedMachine; readonly clock: VirtualClock };

/** What the worker is told. */
export interface SamplerOrder {
  readonly sensors: readonly Sensor[];
  readonly intervalMs: number;
  readonly source: ThreadSource;
  /** Delay of the first deadline, so that samples do not lock to a period of the workload. */
  readonly phaseMs: number;
  readonly control: SharedArrayBuffer;
}

/**
 * Samples sensors in a thread of its own with absolute deadlines. A timer of the main thread loses a
 * third of its samples when that thread is 40 % busy; a waiting thread loses none.
 * Resolves once the first sample is taken.
 */
export async function startSampler(
  sensors: readonly Sensor[],
  intervalMs: number,
  source: SampleSource,
  phaseMs: number,
): Promise<Sampler> {
  if (source.kind === "virtual") return startVirtualSampler(sensors, intervalMs, source, phaseMs);
  const control = new SharedArrayBuffer(4);
  const order: SamplerOrder = { sensors, intervalMs, source, phaseMs, control };
  const worker = new Worker(entryFile("measure/sampler-worker"), { workerData: order });
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    // Memory that runs out ends a thread without an error.
    worker.once("exit", (code) => reject(new Error(`the sampling thread ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const ready = new Promise<void>((resolve) => worker.once("message", () => resolve()));
  await Promise.race([ready, failed]);
  return {
    async stop() {
      const series = new Promise<SampleSeries>((resolve) => worker.once("message", resolve));
      const flag = new Int32Array(control);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
      return Promise.race([series, failed]);
    },
  };
}
