import { InputError } from "@perfatlas/modeling/space";
import type { DraftDescriptor, DraftFile } from "../../datasets/descriptor.ts";
import type { ImportBlock } from "../../store/import-block.ts";
import { BlockBuilder } from "../block-builder.ts";
import { checkCsv } from "../csv/check-csv.ts";
import { CSV_DEFINITIONS } from "../csv/csv-definitions.ts";
import { CSV_SETTINGS, TABLE_SETTINGS, VALUE_SETTINGS } from "../csv/csv-schema.ts";
import { describedFailures } from "../csv/described-failures.ts";
import { filteredRows } from "../csv/row-conditions.ts";
import {
  ignore,
  planConstants,
  planOptions,
  planRow,
  ReaderSettingsError,
} from "../csv/row-plan.ts";
import { configurationReader, valuesReader } from "../csv/row-reader.ts";
import type { JoinedCsvSettings } from "../csv/settings.ts";
import { checkConstants, settingsOf, tableRows } from "../csv/table.ts";
import { type DescriptorFault, known } from "../descriptor-fault.ts";
import type { FaultFound, Importer, ImportInput } from "../importer.ts";

/** A measurement that names a configuration which the configuration file does not have. */
export class UnknownConfigurationError extends InputError {
  readonly code = "UNKNOWN_CONFIGURATION";
}

/** Settings of one file: `role` marks configuration files, `configurationFile` chooses among them. */
interface FileSettings extends JoinedCsvSettings {
  readonly role?: "configurations";
  readonly configurationFile?: string;
}

/**
 * Configurations in files of their own, measurements in others that name them by row number.
 * Settings: `JoinedCsvSettings`; a configuration file has `reader: {role: "configurations"}`.
 */
export const joinedCsv: Importer = {
  format: "joined-csv",
  schema: {
    settings: {
      configurations: {
        type: "object",
        additionalProperties: false,
        properties: TABLE_SETTINGS,
        description: "How configuration files are read.",
      },
      id: {
        type: "object",
        additionalProperties: false,
        properties: {
          column: { $ref: "#/definitions/column" },
          base: { enum: [0, 1], description: "Number of the first row.", examples: [1] },
        },
        required: ["column", "base"],
        description: "Column with the row number of the configuration.",
      },
      ...CSV_SETTINGS,
    },
    required: ["configurations", "id"],
    fileSettings: {
      ...VALUE_SETTINGS,
      role: { const: "configurations" },
      configurationFile: {
        type: "string",
        minLength: 1,
        description:
          "Configuration file that the rows of this one number, where there are several.",
        examples: ["configurations.csv"],
      },
    },
    definitions: CSV_DEFINITIONS,
  },
  check,
  failures: describedFailures,
  read,
};

function* check(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  yield* checkCsv(descriptor);
  const paths = descriptor.files.map(({ path }) => path);
  for (const [i, { reader = {} }] of descriptor.files.entries()) {
    const { configurationFile } = reader as Partial<FileSettings>;
    if (configurationFile === undefined) continue;
    const path = ["files", i, "reader", "configurationFile"];
    yield* known(configurationFile, paths, path, "file");
  }
}

async function* read(given: ImportInput): AsyncGenerator<ImportBlock> {
  const { descriptor, onFault } = given;
  let faultCount = 0;
  const counted: FaultFound = (fault) => {
    faultCount++;
    onFault?.(fault);
  };
  const input = onFault === undefined ? given : { ...given, onFault: counted };
  const builder = new BlockBuilder({
    space: descriptor.space,
    metricCount: descriptor.metrics.length,
    duplicates: settings(descriptor).duplicates ?? "refuse",
    failures: describedFailures(descriptor),
  });
  const isConfigurationFile = (file: DraftFile): boolean =>
    settingsOf<FileSettings>(descriptor, file).role === "configurations";
  /** Per configuration file: index of the configuration of each row. */
  const listed = new Map<string, readonly number[]>();
  for (const file of descriptor.files.filter(isConfigurationFile)) {
    builder.startFile();
    const indices: number[] = [];
    for await (const _ of readConfigurations(input, file, builder, indices));
    listed.set(file.path, indices);
  }
  // Rows that are left out move the numbers of those behind them: every measurement would be refused.
  if (faultCount > 0) return;
  const full: ImportBlock[] = [];
  for (const file of descriptor.files) {
    if (isConfigurationFile(file)) continue;
    const indices = configurationsFor(descriptor, file, listed);
    for await (const _ of readMeasurements(input, file, builder, indices, full)) {
      yield* full;
      full.length = 0;
    }
  }
  if (!builder.isEmpty) yield builder.take();
}

function settings(descriptor: DraftDescriptor): JoinedCsvSettings {
  return descriptor.reader as unknown as JoinedCsvSettings;
}

function configurationsFor(
  descriptor: DraftDescriptor,
  file: DraftFile,
  listed: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const { configurationFile } = settingsOf<FileSettings>(descriptor, file);
  const only = listed.size === 1 ? [...listed.keys()][0] : undefined;
  const indices = listed.get(configurationFile ?? only ?? "");
  if (indices !== undefined) return indices;
  throw new ReaderSettingsError(
    `${file.path} needs a configurationFile, one of ${[...listed.keys()].join(", ")}`,
  );
}

function readConfigurations(
  input: ImportInput,
  file: DraftFile,
  builder: BlockBuilder,
  indices: number[],
): AsyncGenerator<void, number> {
  const { descriptor } = input;
  const own = {
    ...settings(descriptor).configurations,
    ...(file.reader as Partial<JoinedCsvSettings["configurations"]> | undefined),
  };
  return filteredRows(tableRows, input, file, own, (columns) => {
    const options = planOptions(columns, own, descriptor);
    const constants = planConstants(columns, own);
    ignore(columns, own);
    const configurationOf = configurationReader(options, descriptor.space, builder, file.path);
    return (record) => {
      if (constants.length > 0) checkConstants(constants, record, file.path);
      const configuration = configurationOf(record);
      builder.startRow(configuration);
      indices.push(configuration);
    };
  });
}

function readMeasurements(
  input: ImportInput,
  file: DraftFile,
  builder: BlockBuilder,
  indices: readonly number[],
  full: ImportBlock[],
): AsyncGenerator<void, number> {
  const { descriptor } = input;
  const { failures } = settings(descriptor);
  const own = {
    ...settingsOf<FileSettings>(descriptor, file),
    ...(failures === undefined ? {} : { failures }),
  };
  return filteredRows(tableRows, input, file, own, (columns) => {
    const idColumn = columns.claim(own.id.column, "configuration number");
    const plan = planRow(columns, own, descriptor, file, []);
    const addValues = valuesReader(plan, builder, file.path, false);
    const { base } = own.id;
    return (record) => {
      if (builder.lacksRoomFor(plan.values.length)) full.push(builder.take());
      const text = (record.fields[idColumn] as string).trim();
      const configuration = /^\d+$/.test(text) ? indices[Number(text) - base] : undefined;
      if (configuration === undefined) {
        throw new UnknownConfigurationError(
          `there is no configuration ${JSON.stringify(text.slice(0, 40))}; legal are ` +
            `${base} to ${indices.length - 1 + base}`,
          { file: file.path, line: record.line, column: idColumn + 1 },
        );
      }
      addValues(record, configuration);
    };
  });
}
