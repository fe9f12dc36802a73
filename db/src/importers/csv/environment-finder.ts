import { InputError, numberAt } from "@perfatlas/modeling/space";
import { type DraftDescriptor, environmentName } from "../../datasets/descriptor.ts";
import { keptText } from "../cells/kept-text.ts";
import type { Columns } from "./columns.ts";
import type { EnvironmentColumn, EnvironmentColumns } from "./settings.ts";

/** A row that names an environment which the descriptor does not have. */
export class UnknownEnvironmentError extends InputError {
  readonly code = "UNKNOWN_ENVIRONMENT";
}

/** Index of the environment that a row names. */
export type EnvironmentFinder = (fields: readonly string[], file: string, line: number) => number;

const AXES = ["hardware", "workload", "version", "variant"] as const;
type Axis = (typeof AXES)[number];

/** Different texts of the columns that are remembered: what they name is looked up once. */
const REMEMBERED = 65_536;

/**
 * Finds environments by the columns that name their axes; undefined when no column does. An axis
 * without a column does not tell environments apart. A text names what it is mapped to, else what has it
 * as slug, else what has it as title.
 * The returned function throws UnknownEnvironmentError, naming what is legal.
 */
export function environmentFinder(
  columns: Columns,
  settings: EnvironmentColumns | undefined,
  descriptor: DraftDescriptor,
): EnvironmentFinder | undefined {
  if (settings === undefined) return undefined;
  const named = AXES.flatMap((axis) => {
    const setting = settings[axis];
    if (setting === undefined) return [];
    const { column, header, slugs }: EnvironmentColumn =
      typeof setting === "object" ? setting : { column: setting };
    const index = columns.claim(column, axis, header);
    return { axis, index, slugOf: slugReader(axis, slugs, descriptor) };
  });
  const indexOf = new Map(
    descriptor.environments.map((environment, i) => [
      JSON.stringify(named.map(({ axis }) => environment[axis] ?? "")),
      i,
    ]),
  );
  const known = new Map<string, number>();
  const indices = named.map(({ index }) => index);
  const [first = 0] = indices;
  return (fields, file, line) => {
    let texts = fields[first] ?? "";
    for (let i = 1; i < indices.length; i++) texts += `\u0000${fields[numberAt(indices, i)] ?? ""}`;
    const remembered = known.get(texts);
    if (remembered !== undefined) return remembered;
    const parts = named.map(({ index }) => fields[index]?.trim() ?? "");
    const found = indexOf.get(JSON.stringify(named.map(({ slugOf }, i) => slugOf(parts[i] ?? ""))));
    if (found === undefined) {
      const names = descriptor.environments.map(environmentName);
      const shown =
        names.slice(0, 12).join(", ") + (names.length > 12 ? `, … (${names.length})` : "");
      throw new UnknownEnvironmentError(
        `there is no environment ${parts.join(":")}; described are ${shown} (a column's texts are slugs, ` +
          'titles, or those that "slugs" maps)',
        { file, line, column: first + 1 },
      );
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(keptText(texts), found);
    return found;
  };
}

function slugReader(
  axis: Axis,
  slugs: Readonly<Record<string, string>> | undefined,
  { hardware, workloads, versions }: DraftDescriptor,
): (text: string) => string {
  const mapped = new Map(Object.entries(slugs ?? {}));
  const described = { hardware, workload: workloads, version: versions, variant: [] }[axis];
  const titles = new Map(described.map(({ title, slug }) => [title, slug]));
  for (const { slug } of described) titles.set(slug, slug);
  return (text) => mapped.get(text) ?? titles.get(text) ?? text;
}
