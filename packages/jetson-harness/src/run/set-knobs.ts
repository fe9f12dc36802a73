import {
  type Configuration,
  isRange,
  type Level,
  levelOf,
  restingLevel,
} from "@perfatlas/modeling/space";
import type { Campaign } from "../campaign/campaign.ts";
import { KnobRejectedError } from "../knobs/knob.ts";
import type { Machine } from "../machine/machine.ts";
import type { KnobLevel, KnobSession } from "../session/knob-session.ts";
import { errnoClass, SysrootError } from "../sysroot/sysroot-port.ts";

/** What setting knobs needs. */
export interface KnobWork {
  readonly campaign: Campaign;
  readonly machine: Machine;
  readonly session: KnobSession;
}

/**
 * Sets the knobs. A level that the kernel refuses or does not keep is a property of the configuration
 * and is answered as a reason; missing permission or hardware is not, and is thrown.
 */
export async function knobRefusal(
  run: KnobWork,
  configuration: Configuration,
): Promise<string | undefined> {
  try {
    await setKnobs(run, configuration);
    return undefined;
  } catch (error) {
    if (error instanceof KnobUnsettledError) return error.message;
    if (!(error instanceof KnobRejectedError)) throw error;
    const { cause } = error;
    if (cause instanceof SysrootError && errnoClass(cause.errno) === "fatal") throw error;
    return error.message;
  }
}

/** The machine's knobs of a configuration, in the order of the options. */
export function knobLevels(campaign: Campaign, configuration: Configuration): readonly KnobLevel[] {
  return campaign.options.flatMap(({ option, knob, scale }) => {
    if (knob === undefined) return [];
    // A machine is in some state: an inactive knob does not keep that of the run before.
    const level = levelOf(configuration, option.name) ?? restingLevel(option);
    const scaled = typeof level === "number" && scale !== 1 ? level * scale : level;
    return [{ knob, level: nearestLegal(knob.option.domain, scaled) }];
  });
}

/** Undoes the rounding of a unit conversion: 665.6 MHz times 10⁶ is not an integer in binary. */
function nearestLegal(domain: KnobLevel["knob"]["option"]["domain"], level: Level): Level {
  if (isRange(domain) || typeof level !== "number") return level;
  return domain.find((one) => typeof one === "number" && Math.abs(one - level) < 0.5) ?? level;
}

async function setKnobs(run: KnobWork, configuration: Configuration): Promise<void> {
  const levels = knobLevels(run.campaign, configuration);
  const fan = run.campaign.experiment.safety?.fan?.pin;
  const fanKnob = run.machine.board.knobs(run.machine.sys).find((knob) => knob.name === "fan");
  const all = fan === undefined || !fanKnob ? levels : [{ knob: fanKnob, level: fan }, ...levels];
  if (all.length === 0) return;
  await run.session.apply(all);
  const settle = run.campaign.experiment.measurement?.settle;
  if (settle?.seconds !== undefined) await run.machine.clock.wait(settle.seconds * 1000);
  if (settle?.freqReadback === true) {
    run.machine.load(1);
    const reason = await run.session.settle();
    run.machine.load(0);
    if (reason !== undefined) throw new KnobUnsettledError(reason);
  }
}

/** The knobs did not stay where they were set. */
class KnobUnsettledError extends Error {
  constructor(reason: string) {
    super(`the knobs do not settle: ${reason}`);
  }
}
