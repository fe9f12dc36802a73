import { createReadStream } from "node:fs";
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
import { type CsvRecord, csvRecords, utf8Chunks } from "@perfatlas/tables";
import { DesignError } from "./design-error.ts";

/**
 * Configurations from a CSV file with a header of option names, cells quoted where they need it, as
 * `export` writes them. Where an option is inactive its cell is empty; options without a column have
 * their default. The file is read as importers read theirs: any encoding, LF, CRLF or CR.
 * @throws DesignError, or with file and line what reading it and the space throw.
 */
export async function fileDesign(
  space: ConfigurationSpace,
  file: string,
): Promise<readonly Configuration[]> {
  let options: readonly Option[] | undefined;
  const configurations: Configuration[] = [];
  try {
    for await (const batch of csvRecords(
      utf8Chunks(createReadStream(file), undefined, file),
      {},
      file,
    ))
      for (const record of batch) {
        if (options === undefined) options = optionsOf(space, record, file);
        else configurations.push(configurationOfRow(space, options, record, file));
      }
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new DesignError(`the design cannot be read: ${error.message}`, { file });
  }
  if (configurations.length > 0) return configurations;
  const what = options === undefined ? "is empty" : "has a header and no row";
  throw new DesignError(`the file ${what}`, { file, line: 1 });
}

/** The option of each column. */
function optionsOf(
  space: ConfigurationSpace,
  { fields, line }: CsvRecord,
  file: string,
): readonly Option[] {
  const names = fields.map((name) => name.trim());
  return names.map((name, i) => {
    const place: Place = { file, line, column: i + 1 };
    const option = space.options.find((candidate) => candidate.name === name);
    if (option === undefined) {
      const known = space.options.map((one) => one.name).join(", ");
      throw new DesignError(`there is no option "${name}"; options are ${known}`, place);
    }
    if (names.indexOf(name) === i) return option;
    const first = names.indexOf(name) + 1;
    throw new DesignError(
      `option "${name}" has two columns, ${first} and ${i + 1}; legal is one`,
      place,
    );
  });
}

function configurationOfRow(
  space: ConfigurationSpace,
  options: readonly Option[],
  { fields, line }: CsvRecord,
  file: string,
): Configuration {
  const place: Place = { file, line };
  if (fields.length !== options.length) {
    throw new DesignError(`the row has ${fields.length} fields; legal is ${options.length}`, place);
  }
  const stated: [string, Level][] = [];
  const empty: Option[] = [];
  for (const [j, option] of options.entries()) {
    const cell = (fields[j] ?? "").trim();
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
