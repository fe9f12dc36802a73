import { type Configuration, InputError } from "@perfatlas/modeling/space";
import { type CampaignPlan, planRecord, readShape, type WireFault } from "@perfatlas/wire";
import type { JournalRecord } from "../session/journal.ts";

/** A journal whose plan is of another form: written by another release, or by hand. */
export class PlanFormatError extends InputError {
  readonly code = "PLAN_FORMAT";
  constructor(file: string, line: number, { path, message }: WireFault) {
    super(
      `the record of the plan is not one of this release (${path}: ${message}); ` +
        "go on with the release that began the campaign, or move its folder away and begin anew",
      { file, line },
    );
  }
}

/** What a journal plans. */
export interface Planned {
  readonly plan: CampaignPlan;
  /** Those of the plan, then those of later suggestions. */
  readonly configurations: readonly Configuration[];
}

/**
 * The plan of a journal with all that extended it, or undefined before there is one.
 * @param records of `file`, one per line.
 * @throws PlanFormatError.
 */
export function plannedIn(records: readonly JournalRecord[], file: string): Planned | undefined {
  let plan: CampaignPlan | undefined;
  const configurations: Configuration[] = [];
  for (const [i, record] of records.entries()) {
    if (record.kind !== "plan" && record.kind !== "extend") continue;
    const { shape, fault } = readShape(planRecord, record);
    if (fault !== null) throw new PlanFormatError(file, i + 1, fault);
    if (shape.kind === "plan") plan ??= shape;
    configurations.push(...shape.configurations);
  }
  return plan === undefined ? undefined : { plan, configurations };
}
