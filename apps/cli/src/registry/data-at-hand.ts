import type { Settings } from "../settings.ts";
import { knownDatasets } from "./known-datasets.ts";
import { registrySource } from "./registry-source.ts";

/** Data sets by where their files are. */
export interface DataAtHand {
  /** All files are on this machine. */
  readonly datasetsAtHand: readonly string[];
  /** Some need the network. */
  readonly datasetsToDownload: readonly string[];
}

/** Looks for the files of every data set that can be loaded. */
export async function dataAtHand(settings: Pick<Settings, "home" | "mirror">): Promise<DataAtHand> {
  const source = registrySource(settings);
  const here: string[] = [];
  const away: string[] = [];
  for (const { id, files } of knownDatasets) {
    let isHere = true;
    for (const file of files) isHere &&= (await source.find(file)) !== undefined;
    (isHere ? here : away).push(id);
  }
  return { datasetsAtHand: here, datasetsToDownload: away };
}
