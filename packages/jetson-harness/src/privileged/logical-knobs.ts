import { InputError, isLegalLevel } from "@perfatlas/modeling/space";
import type { Board } from "../boards/board.ts";
import { cpuOnline } from "../knobs/cpu-online.ts";
import { presentCpus } from "../knobs/cpu-policies.ts";
import { sysctl } from "../knobs/sysctl.ts";
import type { KnobLevel } from "../session/knob-session.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { HELPER_SYSCTLS, type LogicalKnob } from "./helper-protocol.ts";

/** A request that the helper does not grant. */
export class HelperRefusal extends InputError {
  readonly code = "HELPER_REFUSAL";
  constructor(message: string) {
    super(message);
  }
}

/**
 * The board's knobs behind logical ones, in the board's order of writing.
 * @throws HelperRefusal for a name or level that the board does not have.
 */
export function checkedKnobs(
  sys: Sysroot,
  board: Board,
  wanted: readonly LogicalKnob[],
): readonly KnobLevel[] {
  const knobs = board.knobs(sys);
  return wanted.map((one) => {
    if (typeof one.name !== "string") throw new HelperRefusal("a knob has a name");
    const name = /^sysctl\.(.+)$/.exec(one.name)?.[1];
    if (name !== undefined) return kernelParameter(name, one);
    const found = knobs.find((knob) => knob.name === one.name);
    const knob = one.cores === undefined ? found : orderedCores(sys, one);
    if (knob === undefined) throw new HelperRefusal(`${board.name} has no knob "${one.name}"`);
    if (!isLegalLevel(knob.option, one.level)) {
      throw new HelperRefusal(`${one.name} has no level ${JSON.stringify(one.level)}`);
    }
    return { knob, level: one.level };
  });
}

function kernelParameter(name: string, { level }: LogicalKnob): KnobLevel {
  if (!HELPER_SYSCTLS.includes(name)) {
    throw new HelperRefusal(`${name} is not among ${HELPER_SYSCTLS.join(", ")}`);
  }
  if (typeof level !== "number" || !Number.isInteger(level) || level < 0 || level > 1000) {
    throw new HelperRefusal(`${name} takes an integer from 0 to 1000`);
  }
  return { knob: sysctl(name), level };
}

function orderedCores(sys: Sysroot, { name, cores }: LogicalKnob): KnobLevel["knob"] | undefined {
  if (name !== "cpu-online" || cores === undefined) return undefined;
  const present = new Set(presentCpus(sys));
  const all = [...cores.order, ...cores.offline];
  if (!all.every((cpu) => present.has(cpu)) || new Set(all).size < all.length) {
    throw new HelperRefusal("the order of cores names a core twice or one that is not there");
  }
  return cpuOnline(sys, cores);
}
