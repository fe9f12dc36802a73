import { shareOf } from "../experiment/quantities.ts";
import type { HealthRule } from "../measure/health.ts";
import type { RepeatRule } from "../measure/repeat.ts";
import type { Campaign } from "./campaign.ts";

/** When a configuration of the campaign has enough repeats; once when nothing is said. */
export function repeatRule({ experiment }: Campaign): RepeatRule {
  const repeats = experiment.measurement?.repeats;
  if (repeats === undefined) return { min: 1, max: 1 };
  const { until } = repeats;
  return {
    min: repeats.min,
    max: repeats.max,
    ...(until === undefined
      ? {}
      : {
          until: {
            metric: until.metric,
            halfWidth: shareOf(until.ciHalfWidth),
            confidence: until.confidence,
          },
        }),
  };
}

/** When a run of the campaign is set aside. */
export function healthRule({ experiment }: Campaign): HealthRule {
  const discard = experiment.measurement?.discard;
  const { psiSome, steal } = discard?.load ?? {};
  return {
    // Knobs that left their level during a run always set it aside.
    frequencyDrift: discard?.freqDrift ?? true,
    ...(discard?.throttled === undefined ? {} : { throttled: discard.throttled }),
    ...(discard?.sampleGapMs === undefined ? {} : { sampleGapMs: discard.sampleGapMs }),
    ...(psiSome === undefined ? {} : { pressureShare: shareOf(psiSome) }),
    ...(steal === undefined ? {} : { stealShare: shareOf(steal) }),
  };
}
