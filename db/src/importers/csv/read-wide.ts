import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import type { ImportBlock } from "../../store/import-block.ts";
import { BlockBuilder } from "../block-builder.ts";
import type { ImportInput } from "../importer.ts";
import { describedFailures } from "./described-failures.ts";
import { filteredRows, type RowsOf } from "./row-conditions.ts";
import { planOptions, planRow } from "./row-plan.ts";
import { configurationReader, valuesReader } from "./row-reader.ts";
import type { CsvSettings } from "./settings.ts";
import { settingsOf } from "./table.ts";

/** Blocks of a data set whose files have a row per configuration; formats differ in `rowsOf` alone. */
export async function* readWide(
  input: ImportInput,
  rowsOf: RowsOf<CsvSettings>,
): AsyncGenerator<ImportBlock> {
  const { descriptor } = input;
  const builder = new BlockBuilder({
    space: descriptor.space,
    metricCount: descriptor.metrics.length,
    duplicates: (descriptor.reader as unknown as CsvSettings).duplicates ?? "refuse",
    failures: describedFailures(descriptor),
  });
  const full: ImportBlock[] = [];
  for (const file of descriptor.files) {
    builder.startFile();
    for await (const _ of readFile(input, file, builder, full, rowsOf)) {
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
  rowsOf: RowsOf<CsvSettings>,
): AsyncGenerator<void, number> {
  const { descriptor } = input;
  // Failure indices count the descriptor's own rules, so a file cannot bring others.
  const settings = {
    ...settingsOf<CsvSettings>(descriptor, file),
    ...ownRules(descriptor),
  };
  const { watch } = input;
  if (watch !== undefined)
    return filteredRows(rowsOf, input, file, settings, (columns) => watch(columns, file));
  return filteredRows(rowsOf, input, file, settings, (columns) => {
    const options = planOptions(columns, settings, descriptor);
    const plan = planRow(columns, settings, descriptor, file, options);
    const configurationOf = configurationReader(options, descriptor.space, builder, file.path);
    const addValues = valuesReader(plan, builder, file.path, true);
    return (record) => {
      if (builder.lacksRoomFor(plan.values.length)) full.push(builder.take());
      addValues(record, configurationOf(record));
    };
  });
}

function ownRules(descriptor: DraftDescriptor): Pick<CsvSettings, "failures"> {
  const { failures } = descriptor.reader as unknown as CsvSettings;
  return failures === undefined ? {} : { failures };
}
