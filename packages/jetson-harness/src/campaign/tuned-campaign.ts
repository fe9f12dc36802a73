import { type Suggestion, uuid5 } from "@perfatlas/wire";
import type { JournalRecord } from "../session/journal.ts";
import type { Campaign } from "./campaign.ts";

/** Who says what a tuning measures next. */
export interface Adviser {
  /** Nothing: it is enough. */
  next(campaign: Campaign, records: readonly JournalRecord[]): Promise<Suggestion | undefined>;
  /** Tells the state in which the measuring ended, complete or not. */
  end(campaign: Campaign, records: readonly JournalRecord[]): Promise<void>;
}

/**
 * The campaign of a tuning: the same experiment with a name, an id and a folder of its own, since what is chosen by
 * what was measured before is no sample of the space, and is not mixed with one.
 */
export function tunedCampaign(campaign: Campaign): Campaign {
  const { experiment } = campaign;
  return {
    ...campaign,
    id: uuid5("tuning", campaign.id),
    experiment: { ...experiment, name: `${experiment.name}-tuned`, design: { kind: "guided" } },
  };
}
