import type { Fact } from "@perfatlas/modeling/space";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";

/** What all runs of an upload share. */
export interface CampaignUpload {
  readonly id: string;
  readonly name: string;
  /** How configurations were chosen. */
  readonly design: Readonly<Record<string, Fact>>;
  /** Program and version that sends it. */
  readonly client: string;
  /**
   * System, space, metrics, the one environment and the data set that the runs go to, as they are
   * where the registry has none of them yet.
   */
  readonly descriptor: DatasetDescriptor;
}
