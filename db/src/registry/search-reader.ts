import { type RawBuilder, sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";

/** What can be found by its name, in the order in which it is listed. */
export const SEARCH_KINDS = [
  "system",
  "dataset",
  "hardware",
  "workload",
  "version",
  "strategy",
  "suite",
  "metric",
  "option",
  "environment",
] as const;
/** One of them. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that was found. */
export interface SearchHitRow {
  readonly kind: SearchKind;
  readonly slug: string;
  readonly title: string;
  /** What it says of itself; empty where it says nothing. */
  readonly detail: string;
  /** Slug of its system; null where it is of none, or of a data set that is not loaded. */
  readonly system: string | null;
  /** How many of its kind were found. */
  readonly kindCount: number;
}

/** A data set as the catalogue names it: those that are not stored can be found, too. */
export interface SearchedDataset {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** What is looked for. */
export interface SearchRequest {
  /** All of them have to occur. */
  readonly words: readonly string[];
  /** Of this kind alone; of any when absent. */
  readonly kind?: SearchKind;
  /** At most so many of each kind. */
  readonly first: number;
}

/** Looks for things by name: the nearest name first, then in the order of the alphabet. */
export const searchReader = {
  async find(
    { kysely }: Queryable,
    { words, kind, first }: SearchRequest,
    datasets: readonly SearchedDataset[],
  ): Promise<readonly SearchHitRow[]> {
    const phrase = words.join(" ").toLowerCase();
    const isFound = sql.join(
      words.map(
        (word) =>
          sql`strpos(lower(slug || ' ' || title || ' ' || detail), ${word.toLowerCase()}::text) > 0`,
      ),
      sql` and `,
    );
    const nearness = sql`case
      when lower(slug) = ${phrase}::text or lower(title) = ${phrase}::text then 0
      when strpos(lower(slug), ${phrase}::text) = 1 or strpos(lower(title), ${phrase}::text) = 1 then 1
      when strpos(lower(slug || ' ' || title), ${phrase}::text) > 0 then 2
      else 3 end`;
    const ofKind = kind === undefined ? sql`true` : sql`kind = ${kind}::text`;
    const found = sql<SearchHitRow>`
      select kind, slug, title, detail, system, "kindCount" from (
        select named.*, count(*) over (partition by kind)::int as "kindCount",
          row_number() over (partition by kind order by ${nearness}, slug, system) as place
        from (${named(datasets, words)}) as named where ${ofKind} and ${isFound}) as found
      where place <= ${first}::int
      order by array_position(array[${sql.join(SEARCH_KINDS)}]::text[], kind), place`;
    return (await found.execute(kysely)).rows;
  },
};

/**
 * Everything that has a name. Of environments, of which there are as many as of all else ten times, those alone
 * that the index of their names has for the words.
 */
function named(
  datasets: readonly SearchedDataset[],
  words: readonly string[],
): RawBuilder<unknown> {
  const hasWords = sql.join(
    words.map((word) => sql`trigrams(environment.names) @> trigrams(${word.toLowerCase()}::text)`),
    sql` and `,
  );
  return sql`
    select 'system' as kind, slug, title, description as detail, slug as system from system
    union all
    select 'dataset', slug, title, description, null
      from json_to_recordset(${JSON.stringify(datasets)}::text::json) as catalogue (slug text, title text, description text)
    union all
    select 'hardware', slug, title, '', null from hardware
    union all
    select 'workload', workload.slug, workload.title, '', system.slug
      from workload join system on system.id = workload.system_id
    union all
    select 'version', version.slug, system.title || ' ' || version.slug, '', system.slug
      from version join system on system.id = version.system_id
    union all
    select 'strategy', name, min(title), coalesce(min(summary), ''), null from strategy group by name
    union all
    select 'suite', slug, title, description, null from suite
    union all
    select 'metric', metric.name, metric.name, metric.description, system.slug
      from metric join system on system.id = metric.system_id
    union all
    select 'option', option.name, option.name, option.description, system.slug
      from option join system on system.id = option.system_id
    union all
    select 'environment', environment.slug,
        hardware.title || ' · ' || workload.title || ' · ' || version.slug, environment.variant, system.slug
      from environment
      join system on system.id = environment.system_id
      join hardware on hardware.id = environment.hardware_id
      join workload on workload.id = environment.workload_id
      join version on version.id = environment.version_id
      where ${hasWords}`;
}
