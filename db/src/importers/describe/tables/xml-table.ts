import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError, type Option } from "@perfatlas/modeling/space";
import { measuredRows } from "../../splconqueror/measured-rows.ts";
import { modelSpace } from "../../splconqueror/model-space.ts";
import type { FileSample } from "../file-sample.ts";
import type { Remark, SampledColumn, SampledTable } from "../sampled-table.ts";

/** What a feature model beside the measurements states. */
interface Model {
  readonly name: string;
  readonly options: readonly Option[];
  readonly mandatory: readonly string[];
  readonly constraints: readonly { readonly rule: string; readonly why?: string }[];
}

/** Bytes of a feature model at most. */
const MAX_MODEL = 4 << 20;

/** The table of measurements of SPL Conqueror, with the feature model that lies beside it. */
export async function xmlTable(
  sample: FileSample,
  fullPath: string,
  maxCells: number,
): Promise<SampledTable> {
  const model = await modelBeside(fullPath);
  const rows: ReadonlyMap<string, unknown>[] = [];
  const names = new Map<string, "binary" | "numeric" | "measured">();
  let isCut = false;
  try {
    for await (const row of measuredRows(once(sample.bytes), sample.path)) {
      const cells = row.value as ReadonlyMap<string, unknown>;
      for (const [name, cell] of cells) {
        const kind = cell === true ? "binary" : Array.isArray(cell) ? "measured" : "numeric";
        if (!names.has(name) || names.get(name) === "numeric") names.set(name, kind);
      }
      rows.push(cells);
      isCut = rows.length * names.size > maxCells;
      if (isCut) break;
    }
  } catch (error) {
    if (sample.isWhole || !(error instanceof InputError) || rows.length === 0) throw error;
  }
  const always = (name: string) => rows.every((row) => row.has(name));
  const columns = [...names].map(([name, kind]): SampledColumn => {
    const column = { name, reference: name };
    if (kind === "measured") return { ...column, role: "metric", why: "its values are measured" };
    const isMandatory = model?.mandatory.includes(name) ?? (kind === "binary" && always(name));
    return isMandatory
      ? { ...column, role: "ignore", why: "every configuration has it" }
      : { ...column, role: "option", why: `it is a ${kind} option of the rows` };
  });
  const flat = rows.flatMap((row) => {
    const lists = [...row.values()].map((cell) => (Array.isArray(cell) ? cell.length : 1));
    return Array.from({ length: Math.max(1, ...lists) }, (_, repeat) =>
      [...names].map(([name, kind]) => {
        const cell = row.get(name);
        if (kind === "binary") return cell === true ? "1" : "0";
        if (Array.isArray(cell)) return cell[repeat] as string | undefined;
        return repeat > 0 && kind === "measured" ? undefined : String(cell ?? "");
      }),
    );
  });
  const remarks: Remark[] = [
    { isSure: true, says: "measurements of SPL Conqueror", why: "it has <results> with <data>" },
  ];
  if (model !== undefined)
    remarks.push({
      isSure: true,
      says: `options and rules from ${model.name}`,
      why: "it is the feature model beside it",
    });
  return {
    path: sample.path,
    reader: { format: "splconqueror" },
    columns,
    rows: flat,
    share: sample.share,
    isWhole: sample.isWhole && !isCut,
    remarks,
    ...(model === undefined ? {} : { constraints: model.constraints, options: model.options }),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The first feature model in the folder. */
async function modelBeside(path: string): Promise<Model | undefined> {
  const folder = dirname(path);
  const names = (await readdir(folder))
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .slice(0, 20);
  for (const name of names) {
    if ((await stat(join(folder, name))).size > MAX_MODEL) continue;
    try {
      const { space, mandatory } = await modelSpace(
        createReadStream(join(folder, name)),
        name,
        "x",
      );
      return { name, options: space.options, mandatory, constraints: space.constraints };
    } catch (error) {
      // Measurements, and XML of other kinds.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return undefined;
}
