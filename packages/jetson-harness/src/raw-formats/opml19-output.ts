import {
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  type Metric,
  type Option,
  type Place,
} from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import { canonicalJson, type UploadCampaign, uuid5 } from "@perfatlas/wire";
import { HARNESS_VERSION } from "../campaign/upload-header.ts";
import { type ImportedCampaign, RawFormatError } from "./imported-campaign.ts";

const CORES = ["core0_status", "core1_status", "core2_status", "core3_status"] as const;
const NEEDED = [
  ...["model_name", "size", "system_name", "core_freq", "gpu_freq", "emc_freq"],
  ...["inference_time", "power_consumption"],
  ...CORES,
];

/**
 * The power column sums raw readings taken whenever one arrived; it is neither watts nor joules and
 * compares within one file only, and its unit says so.
 */
const METRICS: readonly Metric[] = [
  { name: "inference_time", unit: "s", better: "lower" },
  { name: "power_consumption", unit: "{raw sum of mW samples}", better: "lower" },
];

/**
 * Reads an output file of Jamshidi et al., OpML 2019: single blanks or commas between fields, an
 * optional unnamed index column, clocks of the CPU in kHz and all others in Hz. The four core columns
 * are a chain and become the number of cores. Every row is one run; when it was measured is not
 * recorded, so its time is the epoch and its covariate `is_time_recorded` 0.
 * @throws RawFormatError with file and line.
 */
export function readOpml19Output(text: string, file: string): ImportedCampaign {
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const separator = header.includes(",") ? "," : " ";
  const columns = header.split(separator);
  const missing = NEEDED.find((name) => !columns.includes(name));
  if (missing !== undefined) throw new RawFormatError(`no column "${missing}"`, { file, line: 1 });
  const rows = lines.map((line, i) => {
    const cells = line.split(separator);
    if (cells.length !== columns.length) {
      const counts = `${cells.length} fields, the header has ${columns.length}`;
      throw new RawFormatError(counts, { file, line: i + 2 });
    }
    return Object.fromEntries(columns.map((name, j) => [name, cells[j] as string]));
  });
  const first = rows[0];
  if (first === undefined) throw new RawFormatError("no rows", { file, line: 1 });
  const configurations = rows.map((row, i) => configurationOf(row, { file, line: i + 2 }));
  const space = spaceOf(configurations);
  const campaign = campaignOf(first, space);
  const repeats = new Map<string, number>();
  const runs = rows.map((row, i): RunEnd => {
    const configuration = configurations[i] as Configuration;
    const key = configurationKey(space, configuration);
    const repeat = repeats.get(key) ?? 0;
    repeats.set(key, repeat + 1);
    return {
      kind: "end",
      run: uuid5("run", campaign.id, key, String(repeat), "0"),
      configuration,
      repeat,
      block: 0,
      position: i,
      attempt: 1,
      startedAt: "1970-01-01T00:00:00.000Z",
      values: Object.fromEntries(
        METRICS.map(({ name }) => [name, numberIn(row, name, { file, line: i + 2 })]),
      ),
      failures: {},
      covariates: { is_time_recorded: 0 },
      health: { status: "healthy", causes: [] },
    };
  });
  return { campaign, runs };
}

function numberIn(row: Readonly<Record<string, string>>, name: string, place: Place): number {
  const text = row[name] ?? "";
  const value = Number(text);
  // "Permission denied" became "Permission000" in a published log; only numbers are numbers.
  if (text.trim() === "" || !Number.isFinite(value)) {
    throw new RawFormatError(`"${text}" is no number for ${name}`, { ...place, column: name });
  }
  return value;
}

function configurationOf(row: Readonly<Record<string, string>>, place: Place): Configuration {
  const states = CORES.map((name) => numberIn(row, name, place));
  const cores = states.filter((state) => state === 1).length;
  if (states.some((state, i) => (state === 1) !== i < cores)) {
    throw new RawFormatError(`cores ${states.join("")} are no prefix of the cluster`, place);
  }
  return {
    cores,
    cpu_frequency: numberIn(row, "core_freq", place) * 1000,
    gpu_frequency: numberIn(row, "gpu_freq", place),
    emc_frequency: numberIn(row, "emc_freq", place),
  };
}

function spaceOf(configurations: readonly Configuration[]): ConfigurationSpace {
  const names = ["cores", "cpu_frequency", "gpu_frequency", "emc_frequency"];
  const options = names.map((name): Option => {
    const levels = [...new Set(configurations.map((one) => Number(one[name])))];
    return {
      name,
      kind: "ordinal",
      domain: levels.sort((a, b) => a - b),
      unit: name === "cores" ? "1" : "Hz",
      layer: "hardware",
    };
  });
  return { system: "dnn-inference", options, constraints: [] };
}

function campaignOf(
  row: Readonly<Record<string, string>>,
  space: ConfigurationSpace,
): UploadCampaign {
  const environment = {
    hardware: `jetson-${(row.system_name ?? "").toLowerCase()}`,
    workload: `${row.model_name} ${row.size}`,
    version: "as published",
    facts: { source: "Jamshidi et al., OpML 2019" },
  };
  return {
    id: uuid5("campaign", "opml19-output", canonicalJson([space, environment])),
    name: `opml19-${environment.workload.replaceAll(" ", "-")}`,
    // Boards have tables of their own: their option lists differ, and so must their projects.
    project: `opml19-${(row.system_name ?? "").toLowerCase()}`,
    system: space.system,
    options: space.options,
    constraints: [],
    metrics: METRICS,
    environment,
    design: { kind: "full" },
    harnessVersion: HARNESS_VERSION,
  };
}
