import type { DraftDescriptor } from "../../datasets/descriptor.ts";
import type { CsvSettings } from "./settings.ts";

/** What a format knows of its cells, where a descriptor does not say it. */
export interface FormatDefaults {
  /** Text of a cell that holds nothing. */
  readonly missing?: string;
  readonly reader?: CsvSettings;
}

/**
 * The descriptor of a format that names its columns: what the reader does not place comes from the column
 * of its name, options and metrics both, and columns that nothing names are passed over.
 */
export function columnsByName(
  descriptor: DraftDescriptor,
  { missing, reader = {} }: FormatDefaults,
): DraftDescriptor {
  const given = descriptor.reader as unknown as CsvSettings & { readonly format: string };
  const options = descriptor.space.options.map(({ name }) => ({
    option: name,
    column: name,
    ...(missing === undefined ? {} : { missing }),
  }));
  const values = descriptor.metrics.map(({ name }) => ({ column: name, metric: name }));
  const rules: CsvSettings =
    missing === undefined
      ? {}
      : { failures: [{ text: missing, status: "missing", reason: "the cell holds nothing" }] };
  return {
    ...descriptor,
    reader: { options, values, ignore: "rest", ...rules, ...reader, ...given },
  };
}
