import type { ResponseTable } from "@perfatlas/modeling/evaluation";
import { choose, createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode, numberAt, type Sample } from "@perfatlas/modeling/space";
import { confirmationGroups } from "../tables/confirmation-tables.ts";
import { convolutionCards } from "../tables/convolution-cards.ts";
import { opml19Table } from "../tables/opml19-tables.ts";
import { SEMPL_SYSTEMS, semplTable } from "../tables/sempl-table.ts";

/** A source and a target of one system, with what else was measured of it. */
export interface TransferPair {
  readonly suite: string;
  /** What differs between both, as far as the data set says it. */
  readonly differs: string;
  readonly source: Sample;
  readonly target: Sample;
  /** Environments that are neither. */
  readonly others: readonly Sample[];
}

/** Rows of an environment at most, and pairs of a system. */
const ROWS = 1000;
const PAIRS = 12;

/** Pairs of all suites, of a system at most twelve, drawn with a fixed seed. */
export async function transferPairs(): Promise<readonly TransferPair[]> {
  const tables: [string, string, ResponseTable][] = [
    ...SEMPL_SYSTEMS.map((system): [string, string, ResponseTable] => [
      "sempl-fse24",
      "not stated",
      semplTable(system),
    ]),
    ["opml19-tx2", "workload", opml19Table("jetson-tx2-opml19", "inference_time")],
    ["opml19-boards", "hardware", opml19Table("jetson-translucence", "inference_time")],
    ...(await confirmationGroups()).map(({ name, table }): [string, string, ResponseTable] => [
      "confirmation",
      DIFFERS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? "not stated",
      table,
    ]),
  ];
  return [
    ...tables.flatMap(([suite, differs, table]) =>
      pairsOf(
        suite,
        () => differs,
        new Map(table.environments.map((name, e) => [name, sampleOf(table, e)])),
      ),
    ),
    ...pairsOf(
      "convolution",
      vendors,
      new Map([...convolutionCards()].map(([card, own]) => [card, thinned(own)])),
    ),
  ];
}

const DIFFERS = [
  ["ase17 SQLite", "hardware"],
  ["DeepArch", "hardware"],
  ["XGBoost", "hardware"],
  ["input_sensitivity", "workload"],
  ["matrix products", "version"],
] as const;

const vendors = (a: string, b: string): string =>
  a.startsWith("A") === b.startsWith("A") ? "hardware, same vendor" : "hardware, other vendor";

function pairsOf(
  suite: string,
  differs: (source: string, target: string) => string,
  samples: ReadonlyMap<string, Sample>,
): readonly TransferPair[] {
  const names = [...samples.keys()].filter((name) =>
    samples.get(name)?.y.some((v) => v !== samples.get(name)?.y[0]),
  );
  const all = names.flatMap((from) =>
    names
      .filter((to) => to !== from)
      .map(
        (to): TransferPair => ({
          suite,
          differs: differs(from, to),
          source: samples.get(from) as Sample,
          target: samples.get(to) as Sample,
          others: names
            .filter((one) => one !== from && one !== to)
            .map((one) => samples.get(one) as Sample),
        }),
      ),
  );
  const system = samples.values().next().value?.space.system ?? suite;
  return [
    ...choose(all.length, Math.min(PAIRS, all.length), createRng(`pairs ${suite} ${system}`)),
  ].map((i) => all[i] as TransferPair);
}

function sampleOf({ space, metric, configurations, values }: ResponseTable, e: number): Sample {
  const own = values[e] as Float64Array;
  const rows = [...own.keys()].filter((row) => Number.isFinite(own[row]) && numberAt(own, row) > 0);
  const kept = rows.map((row) => configurations[row] as Configuration);
  const y = Float64Array.from(rows, (row) => numberAt(own, row));
  return thinned({ space, metric, configurations: kept, x: encode(space, kept), y });
}

/** The same configurations of every environment of a space, so that they can be compared. */
function thinned(sample: Sample): Sample {
  if (sample.y.length <= ROWS) return sample;
  const rows = [...choose(sample.y.length, ROWS, createRng("rows"))];
  const configurations = rows.map((row) => sample.configurations[row] as Configuration);
  const y = Float64Array.from(rows, (row) => numberAt(sample.y, row));
  return { ...sample, configurations, x: encode(sample.space, configurations), y };
}
