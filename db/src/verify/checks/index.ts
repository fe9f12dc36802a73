import type { Check } from "../check.ts";
import { contents } from "./contents.ts";
import { counts } from "./counts.ts";
import { files } from "./files.ts";
import { jobs } from "./jobs.ts";
import { keys } from "./keys.ts";
import { migrations } from "./migrations.ts";
import { nodes } from "./nodes.ts";
import { partitions } from "./partitions.ts";
import { references } from "./references.ts";
import { schema } from "./schema.ts";
import { sequences } from "./sequences.ts";
import { series } from "./series.ts";
import { tables } from "./tables.ts";
import { totals } from "./totals.ts";

/** Every check, the quick ones first. */
export const checks: readonly Check[] = [
  migrations,
  schema,
  files,
  partitions,
  sequences,
  tables,
  keys,
  nodes,
  references,
  counts,
  totals,
  series,
  contents,
  jobs,
];
