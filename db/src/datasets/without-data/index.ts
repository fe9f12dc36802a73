import { cobot } from "./cobot.ts";
import type { DatasetWithoutData } from "./dataset-without-data.ts";
import { socialSensor } from "./social-sensor.ts";

/** Data sets that publications name and whose measurements are not public, by id. */
export const datasetsWithoutData: readonly DatasetWithoutData[] = [cobot, socialSensor];

export type { DatasetWithoutData } from "./dataset-without-data.ts";
