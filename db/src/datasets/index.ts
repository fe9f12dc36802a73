import type { DatasetDescriptor } from "./descriptor.ts";
import { semplX264 } from "./sempl-x264.ts";
import { spear } from "./spear.ts";
import { x264 } from "./x264.ts";

/** All built-in data sets, by id. */
export const datasets: readonly DatasetDescriptor[] = [semplX264, spear, x264];

export type { DatasetDescriptor, DraftDescriptor, SourceFile } from "./descriptor.ts";
export { environmentName } from "./descriptor.ts";
