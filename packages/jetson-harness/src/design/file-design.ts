import { readFileSync } from "node:fs";
import {
  type Configuration,
  type ConfigurationSpace,
  checkConfiguration,
  completedConfiguration,
  IllegalLevelError,
  type Level,
  type Option,
  type Place,
  parseLevel,
} from "@perfatlas/modeling/space";
import { parse } from "csv-parse/sync";
import { DesignError } from "./design-error.ts";

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Configurations from a CSV file with a header of option names, cells quoted where they need it, as
 * `export` writes them. Where an option is inactive its cell is empty; options without a column have
 * their default.
 * @throws DesignError, or the space's own errors with file and line.
 */
export function fileDesign(space: ConfigurationSpace, file: string): readonly Configuration[] {
  const [header, ...rows] = readRows(file);
  const options = (header?.record ?? []).map((name) => {
    const option = space.options.find((candidate) => candidate.name === name);
    if (option !== undefined) return option;
    const names = space.options.map((one) => one.name).join(", ");
    throw new DesignError(`there is no option "${name}"; options are ${names}`, { file, line: 1 });
  });
  return rows.map((row) => configurationOfRow(space, options, row, file));
}

function readRows(file: string): readonly Row[] {
  try {
    return parse(readFileSync(file, "utf8"), {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Row[];
  } catch (error) {
    throw new DesignError(`no CSV: ${(error as Error).message}`, { file });
  }
}

function configurationOfRow(
  space: ConfigurationSpace,
  options: readonly Option[],
  { record, info }: Row,
  file: string,
): Configuration {
  const place: Place = { file, line: info.lines };
  if (record.length > options.length) {
    throw new DesignError(`${record.length} cells for ${options.length} columns`, place);
  }
  const stated: [string, Level][] = [];
  const empty: Option[] = [];
  for (const [j, option] of options.entries()) {
    const cell = record[j] ?? "";
    const at = { ...place, column: option.name };
    if (cell === "" && option.activeWhen !== undefined) empty.push(option);
    else stated.push([option.name, parseLevel(option, cell, at, space.system)]);
  }
  const whole = completedConfiguration(space, Object.fromEntries(stated), place);
  const lacking = empty.find(({ name }) => Object.hasOwn(whole, name));
  if (lacking !== undefined) {
    throw new IllegalLevelError(lacking, "", { ...place, column: lacking.name }, space.system);
  }
  checkConfiguration(space, whole, place);
  return whole;
}
