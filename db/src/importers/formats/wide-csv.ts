import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import type { ImportBlock } from "../../store/import-block.ts";
import { BlockBuilder } from "../block-builder.ts";
import { checkCsv } from "../csv/check-csv.ts";
import { CSV_DEFINITIONS, CSV_SETTINGS, VALUE_SETTINGS } from "../csv/csv-schema.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { planOptions, planRow } from "../csv/row-plan.ts";
import { configurationReader, valuesReader } from "../csv/row-reader.ts";
import type { CsvSettings } from "../csv/settings.ts";
import { settingsOf, tableRows } from "../csv/table.ts";
import type { Importer, ImportInput } from "../importer.ts";

/**
 * One row per configuration: option columns, and a column per metric and environment. Environments
 * may instead be one per file or named by columns. Settings: `CsvSettings`.
 */
export const wideCsv: Importer = {
  format: "wide-csv",
  schema: {
    settings: CSV_SETTINGS,
    required: [],
    fileSettings: VALUE_SETTINGS,
    definitions: CSV_DEFINITIONS,
  },
  check: checkCsv,
  failures: describedFailures,
  read,
};

async function* read(input: ImportInput): AsyncGenerator<ImportBlock> {
  const { descriptor } = input;
  const builder = new BlockBuilder({
    space: descriptor.space,
    metricCount: descriptor.metrics.length,
    duplicates: (descriptor.reader as unknown as CsvSettings).duplicates ?? "refuse",
  });
  const full: ImportBlock[] = [];
  for (const file of descriptor.files) {
    builder.startFile();
    for await (const _ of readFile(input, file, builder, full)) {
      yield* full;
      full.length = 0;
    }
  }
  if (!builder.isEmpty) yield builder.take();
}

function readFile(
  input: ImportInput,
  file: DraftFile,
  builder: BlockBuilder,
  full: ImportBlock[],
): AsyncGenerator<void, number> {
  const { descriptor } = input;
  // Failure indices count the descriptor's own rules, so a file cannot bring others.
  const settings = {
    ...settingsOf<CsvSettings>(descriptor, file),
    ...ownRules(descriptor),
  };
  return tableRows(input, file, settings, (columns) => {
    const options = planOptions(columns, settings, descriptor);
    const plan = planRow(columns, settings, descriptor, file, options);
    const configurationOf = configurationReader(options, descriptor.space, builder, file.path);
    const addValues = valuesReader(plan, builder, file.path);
    return (record) => {
      if (builder.lacksRoomFor(plan.values.length)) full.push(builder.take());
      const configuration = configurationOf(record);
      builder.startRow(configuration);
      addValues(record, configuration);
    };
  });
}

function ownRules(descriptor: DraftDescriptor): Pick<CsvSettings, "failures"> {
  const { failures } = descriptor.reader as unknown as CsvSettings;
  return failures === undefined ? {} : { failures };
}
