import type { Importer } from "../importer.ts";
import { arff } from "./arff.ts";
import { joinedCsv } from "./joined-csv.ts";
import { json } from "./json.ts";
import { mootCsv } from "./moot-csv.ts";
import { parquet } from "./parquet.ts";
import { splconqueror } from "./splconqueror.ts";
import { wideCsv } from "./wide-csv.ts";

/** All formats of files, by name. */
export const formats: readonly Importer[] = [
  arff,
  joinedCsv,
  json,
  mootCsv,
  parquet,
  splconqueror,
  wideCsv,
];
