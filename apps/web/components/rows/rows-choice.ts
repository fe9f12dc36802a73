import { searchText, searchTexts } from "../../addresses.ts";
import type {
  MeasurementOrder,
  MeasurementStatus,
  MeasurementWhere,
} from "../../generated/graphql.ts";
import { type LevelCondition, levelWhere, readCondition } from "./level-condition.ts";

/** What a reader chose to see of the rows of an environment; all of it stands in the address. */
export interface RowsChoice {
  readonly metric: string;
  readonly sort: (typeof ROW_ORDERS)[number][0];
  readonly show: (typeof ROW_STATES)[number][0];
  readonly conditions: readonly LevelCondition[];
  /** Texts that are no condition. */
  readonly odd: readonly string[];
}

/** Orders of rows: word in the address, name, order of the API. */
export const ROW_ORDERS = [
  ["configuration", "as they were enumerated", "CONFIGURATION_ASC"],
  ["lowest", "lowest value first", "VALUE_ASC"],
  ["highest", "highest value first", "VALUE_DESC"],
] as const satisfies readonly (readonly [string, string, MeasurementOrder])[];

/** Which rows are shown: word in the address, name, statuses of the API. */
export const ROW_STATES = [
  ["all", "measured and failed", []],
  ["measured", "measured", ["MEASURED"]],
  ["failed", "failed", ["FAILED", "INVALID", "MISSING", "TIMEOUT"]],
] as const satisfies readonly (readonly [string, string, readonly MeasurementStatus[]])[];

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What the search part of an address chooses; undefined where it names no metric. */
export function rowsChoice(search: Search): RowsChoice | undefined {
  const metric = searchText(search.metric);
  if (metric === undefined) return undefined;
  const [option, sign, level] = ["option", "sign", "level"].map((name) => searchText(search[name]));
  const added =
    option !== undefined && level !== undefined ? [`${option}${sign ?? "="}${level}`] : [];
  const texts = [...searchTexts(search.where), ...added].slice(0, 20);
  const read = texts.map((text) => ({ text, condition: readCondition(text) }));
  return {
    metric,
    sort: ROW_ORDERS.find(([name]) => name === search.sort)?.[0] ?? "configuration",
    show: ROW_STATES.find(([name]) => name === search.show)?.[0] ?? "all",
    conditions: read.flatMap(({ condition }) => condition ?? []),
    odd: read.flatMap(({ text, condition }) => (condition === undefined ? [text] : [])),
  };
}

/** The same as the API takes it. */
export function rowsWhere({ show, conditions }: RowsChoice): MeasurementWhere | null {
  const statusIn = ROW_STATES.find(([name]) => name === show)?.[2] ?? [];
  const levels = conditions.map(levelWhere);
  if (statusIn.length === 0 && levels.length === 0) return null;
  return {
    ...(statusIn.length > 0 && { statusIn: [...statusIn] }),
    ...(levels.length > 0 && { levels }),
  };
}

/** The address of the rows with these choices; usual ones are left out. */
export function rowsAddress(environment: string, choice: Partial<RowsChoice>): string {
  const search = new URLSearchParams();
  if (choice.metric !== undefined) search.set("metric", choice.metric);
  if (choice.sort !== undefined && choice.sort !== "configuration") search.set("sort", choice.sort);
  if (choice.show !== undefined && choice.show !== "all") search.set("show", choice.show);
  for (const { option, sign, level } of choice.conditions ?? [])
    search.append("where", `${option}${sign}${level}`);
  const path = `/environments/${encodeURIComponent(environment).replaceAll("%3A", ":")}/rows`;
  const query = String(search).replaceAll("%3A", ":");
  return query === "" ? path : `${path}?${query}`;
}
