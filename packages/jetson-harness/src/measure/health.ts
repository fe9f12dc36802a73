import type { RunHealth } from "@perfatlas/wire";
import type { Covariates } from "./covariates.ts";

/** Limits beyond which a run is set aside. Absent ones are not judged. */
export interface HealthRule {
  readonly throttled?: boolean;
  readonly frequencyDrift?: boolean;
  readonly sampleGapMs?: number;
  readonly pressureShare?: number;
  readonly stealShare?: number;
}

/** What happened during a run that its covariates do not show. */
export interface RunEvents {
  readonly drift?: string | undefined;
  readonly maxGapMs?: number | undefined;
  /** What its values say that cannot be. */
  readonly implausible?: readonly string[];
}

/** The verdict. A run is only ever set aside for a cause that is stored with it. */
export function healthOf(rule: HealthRule, seen: Covariates, events: RunEvents): RunHealth {
  const causes: string[] = [];
  if (rule.throttled === true && (seen.throttle_events ?? 0) > 0) {
    causes.push(`throttled: ${seen.throttle_events} events`);
  }
  if (rule.frequencyDrift === true && events.drift !== undefined) {
    causes.push(`frequency drift: ${events.drift}`);
  }
  if (rule.sampleGapMs !== undefined && (events.maxGapMs ?? 0) > rule.sampleGapMs) {
    causes.push(`sampler gap of ${Math.round(events.maxGapMs ?? 0)} ms`);
  }
  const shares = [
    ["cpu pressure", seen.cpu_pressure, rule.pressureShare],
    ["steal", seen.steal, rule.stealShare],
  ] as const;
  for (const [name, value, limit] of shares) {
    if (value !== undefined && limit !== undefined && value > limit) {
      causes.push(`${name} ${(value * 100).toFixed(1)} % above ${(limit * 100).toFixed(1)} %`);
    }
  }
  causes.push(...(events.implausible ?? []));
  return { status: causes.length === 0 ? "healthy" : "quarantined", causes };
}
