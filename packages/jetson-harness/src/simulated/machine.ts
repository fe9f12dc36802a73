import { numberAt } from "@perfatlas/modeling/space";
import { monotonicMs } from "../processes/monotonic.ts";

/** What the simulated machine is made of. Watts at full clock and full load; a TX2 by default. */
export interface MachineParameters {
  readonly cpuWattsPerCore: number;
  readonly gpuWatts: number;
  readonly memoryWatts: number;
  readonly systemWatts: number;
  /** Share of the board's input that reaches the rails. */
  readonly efficiency: number;
  readonly ambientCelsius: number;
  readonly celsiusPerWatt: number;
  readonly thermalSeconds: number;
  /** From here on the CPU clock is capped. */
  readonly tripCelsius: number;
  /** GPU work comes in bursts: this long on, this long off. */
  readonly burstOnMs: number;
  readonly burstOffMs: number;
}

/** A board of the class of a Jetson TX2. */
export const DEFAULT_MACHINE: MachineParameters = {
  cpuWattsPerCore: 1.1,
  gpuWatts: 6,
  memoryWatts: 1.8,
  systemWatts: 0.9,
  efficiency: 0.9,
  ambientCelsius: 25,
  celsiusPerWatt: 3,
  thermalSeconds: 20,
  tripCelsius: 85,
  burstOnMs: 45,
  burstOffMs: 25,
};

/** Clocks as shares of their maximum, cores running, load as shares. */
export interface MachineState {
  readonly cores: number;
  readonly cpu: number;
  readonly gpu: number;
  readonly memory: number;
  readonly cpuLoad: number;
  readonly gpuLoad: number;
  readonly memoryLoad: number;
  /** Monotonic milliseconds at which the load began. */
  readonly loadSince: number;
}

const SLOTS = [
  "cores",
  "cpu",
  "gpu",
  "memory",
  "cpuLoad",
  "gpuLoad",
  "memoryLoad",
  "loadSince",
] as const;
const CELSIUS = SLOTS.length;
const CELSIUS_AT = CELSIUS + 1;
const JOULES = CELSIUS + 2;

/**
 * The physics of a simulated board: power from clocks, cores and load, a first-order thermal model
 * and an energy counter. Its state lies in shared memory, so that the sampler's thread sees the same.
 */
export interface SimulatedMachine {
  readonly parameters: MachineParameters;
  readonly shared: SharedArrayBuffer;
  /** Its monotonic time. */
  nowMs(): number;
  state(): MachineState;
  set(change: Partial<MachineState>): void;
  /** Watts of one component at a monotonic time, bursts included. */
  watts(component: Component, atMs: number): number;
  /** Celsius now; moves on with the time since the last call. */
  celsius(): number;
  /** Joules since the machine was made; an ideal counter of the mean power. */
  joules(): number;
}

/** Parts that draw power; `input` is the whole board before conversion losses. */
export type Component = "cpu" | "gpu" | "memory" | "system" | "input" | "none";

/** A machine, or a second view of one whose memory is `shared`; in the time of this computer, or another one. */
export function simulatedMachine(
  parameters: MachineParameters = DEFAULT_MACHINE,
  shared?: SharedArrayBuffer,
  nowMs: () => number = monotonicMs,
): SimulatedMachine {
  return machineIn(parameters, shared ?? freshState(parameters, nowMs()), nowMs);
}

function machineIn(
  parameters: MachineParameters,
  shared: SharedArrayBuffer,
  nowMs: () => number,
): SimulatedMachine {
  const slots = new Float64Array(shared);
  // Read for every sample, six times: an object made of entries took a twelfth of a simulated run.
  const state = (): MachineState => {
    const [cores = 0, cpu = 0, gpu = 0, memory = 0, cpuLoad = 0, gpuLoad = 0] = slots;
    const [memoryLoad = 0, loadSince = 0] = [slots[6], slots[7]];
    return { cores, cpu, gpu, memory, cpuLoad, gpuLoad, memoryLoad, loadSince };
  };
  const advance = (): void => {
    const now = nowMs();
    const seconds = (now - numberAt(slots, CELSIUS_AT)) / 1000;
    const watts = meanWatts(parameters, state());
    const settled = parameters.ambientCelsius + parameters.celsiusPerWatt * watts;
    const decay = Math.exp(-seconds / parameters.thermalSeconds);
    slots[CELSIUS] = settled + (numberAt(slots, CELSIUS) - settled) * decay;
    slots[JOULES] = numberAt(slots, JOULES) + watts * seconds;
    slots[CELSIUS_AT] = now;
  };
  return {
    parameters,
    shared,
    nowMs,
    state,
    set(change) {
      advance();
      for (const [i, name] of SLOTS.entries()) {
        const value = change[name];
        if (value !== undefined) slots[i] = value;
      }
    },
    watts: (component, atMs) =>
      componentWatts(parameters, state(), component, burstAt(parameters, state(), atMs)),
    celsius() {
      advance();
      return numberAt(slots, CELSIUS);
    },
    joules() {
      advance();
      return numberAt(slots, JOULES);
    },
  };
}

function freshState(parameters: MachineParameters, nowMs: number): SharedArrayBuffer {
  const shared = new SharedArrayBuffer(8 * (SLOTS.length + 3));
  const slots = new Float64Array(shared);
  slots.set([4, 1, 1, 1, 0, 0, 0, 0]);
  slots[CELSIUS] = parameters.ambientCelsius + 4;
  slots[CELSIUS_AT] = nowMs;
  return shared;
}

/** 1 while the GPU bursts, 0 between; 0 without load. */
function burstAt(p: MachineParameters, state: MachineState, atMs: number): number {
  if (state.gpuLoad === 0) return 0;
  const period = p.burstOnMs + p.burstOffMs;
  const phase = (((atMs - state.loadSince) % period) + period) % period;
  return phase < p.burstOnMs ? 1 : 0;
}

function meanWatts(p: MachineParameters, state: MachineState): number {
  const duty = state.gpuLoad === 0 ? 0 : p.burstOnMs / (p.burstOnMs + p.burstOffMs);
  return componentWatts(p, state, "input", duty);
}

/** Dynamic power goes with f·V², and V rises with f. */
const dynamic = (share: number): number => share * (0.7 + 0.3 * share) ** 2;

function componentWatts(
  p: MachineParameters,
  s: MachineState,
  component: Component,
  burst: number,
): number {
  const cpu = s.cores * p.cpuWattsPerCore * dynamic(s.cpu) * (0.06 + 0.94 * s.cpuLoad);
  const gpu = p.gpuWatts * dynamic(s.gpu) * (0.04 + 0.96 * s.gpuLoad * burst);
  const memory = p.memoryWatts * (0.2 + 0.8 * s.memory) * (0.25 + 0.75 * s.memoryLoad);
  switch (component) {
    case "cpu":
      return cpu;
    case "gpu":
      return gpu;
    case "memory":
      return memory;
    case "system":
      return p.systemWatts;
    case "none":
      return 0;
    default:
      return (cpu + gpu + memory + p.systemWatts) / p.efficiency;
  }
}

const RAILS: readonly (readonly [RegExp, readonly Component[]])[] = [
  [/^(VDD_IN|VDD_MUX|POM_5V_IN|package-0)$/, ["input"]],
  [/^VDD_CPU_GPU_CV$/, ["cpu", "gpu"]],
  [/^VDD_GPU_SOC$/, ["gpu", "system"]],
  [/^VIN_SYS_5V0$/, ["memory"]],
  [/GPU/, ["gpu"]],
  [/CPU/, ["cpu"]],
  [/DDR|VDDQ|dram/, ["memory"]],
  [/SOC/, ["system"]],
];

/** Components that a rail label stands for. */
export function railComponents(label: string): readonly Component[] {
  return RAILS.find(([pattern]) => pattern.test(label))?.[1] ?? ["none"];
}

/** Watts of a rail as its monitor reports it: mean of the last 6.6 ms, in steps of `stepWatts`. */
export function railWatts(
  machine: SimulatedMachine,
  label: string,
  atMs: number,
  stepWatts = 0.076,
): number {
  let sum = 0;
  for (const component of railComponents(label)) {
    for (let i = 0; i < 6; i++) sum += machine.watts(component, atMs - i * 1.1) / 6;
  }
  return Math.round(sum / stepWatts) * stepWatts;
}
