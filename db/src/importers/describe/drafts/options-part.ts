import type { Option } from "@perfatlas/modeling/space";
import { booleanWord } from "@perfatlas/modeling/space";
import type { NumberNotation } from "../../cells/number-notation.ts";
import type { OptionColumn } from "../../csv/settings.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import { inactiveOptions, type SeenOption } from "../columns/inactive-options.ts";
import { optionDomain } from "../columns/option-domain.ts";
import type { Inquiry } from "../inquiry.ts";
import type { SampledTable } from "../sampled-table.ts";

/** The options of a draft, and the columns that hold their levels. */
export interface OptionsPart {
  readonly options: readonly Option[];
  readonly columns: readonly OptionColumn[];
  /** The levels of a row as one text, alike for cells that mean the same. */
  levelsOf(row: SampledTable["rows"][number]): string;
}

/** The options that columns hold. */
export function optionsPart(
  columns: readonly AssignedColumn[],
  table: SampledTable,
  notation: NumberNotation,
  inquiry: Inquiry,
): OptionsPart {
  const names = optionNames(columns);
  const isComplete = table.isWhole || table.isReadThrough === true;
  const seen = columns.map((column, i): SeenOption => {
    const name = names[i] as string;
    const modelled = table.options?.find((option) => option.name === name);
    const sight = optionDomain(name, column.profile, notation, isComplete);
    const found =
      modelled === undefined ? sight : { ...sight, option: modelled, says: "as its model says" };
    const why = modelled === undefined ? "by its cells" : "the feature model says it";
    if (found.isSure || modelled !== undefined) inquiry.sure(`option ${name}`, found.says, why);
    else inquiry.guess(`option ${name}`, found.says, why);
    return { column, sight: found };
  });
  const conditions = inactiveOptions(seen, table.rows, inquiry);
  return {
    options: seen.map(({ sight: { option } }) => {
      const activeWhen = conditions.get(option.name);
      return activeWhen === undefined ? option : { ...option, activeWhen };
    }),
    columns: seen.map(({ column, sight }) => {
      const { column: source } = column.profile;
      const { missing, ...settings } = sight.settings;
      // Of an option with a condition an empty cell says that it is inactive.
      const isEmpty = conditions.has(sight.option.name) && missing === "";
      return {
        option: sight.option.name,
        column: source.reference,
        ...(source.header === undefined ? {} : { header: source.header }),
        ...settings,
        ...(missing === undefined || isEmpty ? {} : { missing }),
      } as OptionColumn;
    }),
    levelsOf: (row) => seen.map((one) => levelText(one, row)).join("\u0000"),
  };
}

/** "on" and "TRUE" are one level, and so are "1" and "1.0". */
function levelText({ column, sight }: SeenOption, row: SampledTable["rows"][number]): string {
  const text = row[column.profile.index]?.trim() ?? "";
  if (sight.option.kind === "categorical") return text;
  const word = booleanWord(text);
  if (word !== undefined) return word ? "1" : "0";
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}

/** What no option may be called, or could not be named in a rule. */
function legalName(name: string): string {
  return name.replaceAll("`", "'").replace(/^__proto__$/, "proto");
}

/** Names without what tools put before them, and without the path of JSON, where they stay different. */
function optionNames(columns: readonly AssignedColumn[]): readonly string[] {
  const short = columns.map(({ label, profile }) =>
    (profile.column.isPath === true ? label : label.replaceAll(".", "\u0001"))
      .replace(/^(params_|parameter_)/, "")
      .replace(/^(?:[^."]+\.)+(?=[^."]+$)/, "")
      .replaceAll("\u0001", "."),
  );
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  return columns.map(({ label }, i) => {
    const name = short[i] as string;
    const isOwn = name !== "" && counts.get(name) === 1;
    return legalName(isOwn ? name : label);
  });
}
