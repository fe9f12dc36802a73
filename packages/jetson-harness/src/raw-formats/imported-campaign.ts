import { InputError, type Place } from "@perfatlas/modeling/space";
import type { RunEnd, UploadCampaign } from "@perfatlas/wire";

/** A published file as a campaign and its runs. */
export interface ImportedCampaign {
  readonly campaign: UploadCampaign;
  readonly runs: readonly RunEnd[];
}

/** A published file that is not of its form. */
export class RawFormatError extends InputError {
  readonly code = "ILLEGAL_RAW_FORMAT";
  constructor(message: string, place: Place) {
    super(message, place);
  }
}
