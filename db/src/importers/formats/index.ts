import type { Importer } from "../importer.ts";
import { joinedCsv } from "./joined-csv.ts";
import { json } from "./json.ts";
import { wideCsv } from "./wide-csv.ts";

/** All formats of files, by name. */
export const formats: readonly Importer[] = [joinedCsv, json, wideCsv];
