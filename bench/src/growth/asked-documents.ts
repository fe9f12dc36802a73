import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rng } from "@perfatlas/modeling/random";
import { parse, print, separateOperations } from "graphql";
import { grownNames } from "./grown-dataset.ts";

/** A document of the site, and what it asks of one of so many grown data sets. */
export interface AskedDocument {
  readonly name: string;
  readonly text: string;
  variables(rng: Rng, datasets: number): Readonly<Record<string, unknown>>;
}

const FOLDER = fileURLToPath(new URL("../../../apps/web/graphql/", import.meta.url));

const drawn = <T>(list: readonly T[], rng: Rng): T => list[rng.integer(list.length)] as T;
const environment = (rng: Rng, datasets: number, of = rng.integer(datasets)) =>
  drawn(grownNames(of).environments, rng);
const system = (rng: Rng, datasets: number) => grownNames(rng.integer(datasets)).system;

/** What each asks; the names are those of operations in apps/web/graphql. */
const asked: Readonly<Record<string, AskedDocument["variables"]>> = {
  Home: () => ({}),
  HomeHeadline: () => ({}),
  Systems: () => ({ first: 50 }),
  Datasets: () => ({ first: 50 }),
  HardwareList: () => ({ first: 50 }),
  FoundEnvironments: (rng, datasets) => ({
    first: 20,
    where: { systemIn: [system(rng, datasets)] },
  }),
  Sitemap: () => ({}),
  System: (rng, datasets) => ({ slug: system(rng, datasets), environments: 50 }),
  Hardware: (rng, datasets) => ({
    slug: `grown-board-${Math.floor(rng.integer(datasets) / 10) * 4}`,
    first: 50,
  }),
  Dataset: (rng, datasets) => ({ slug: system(rng, datasets), files: 20 }),
  Environment: (rng, datasets) => ({ slug: environment(rng, datasets) }),
  Rows: (rng, datasets) => ({ slug: environment(rng, datasets), metric: "time", first: 50 }),
  Compared: (rng, datasets) => {
    const of = rng.integer(datasets);
    const slugs = [environment(rng, datasets, of), environment(rng, datasets, of)];
    return { slugs, count: 2 };
  },
  Pair: (rng, datasets) => {
    const { environments } = grownNames(rng.integer(datasets));
    return { source: environments[0], target: drawn(environments.slice(1), rng), metric: "time" };
  },
  Pairs: (rng, datasets) => ({ slug: system(rng, datasets), metric: "time", first: 20 }),
  Optima: (rng, datasets) => ({ slug: system(rng, datasets), metric: "time", environments: 20 }),
  FigureCoverage: (rng, datasets) => ({ system: system(rng, datasets), metric: "time" }),
  Search: (rng, datasets) => ({ text: system(rng, datasets), first: 10 }),
};

/** The main documents of the site, as it sends them. */
export function askedDocuments(): readonly AskedDocument[] {
  const files = globSync("*.graphql", { cwd: FOLDER }).sort();
  const all = parse(files.map((file) => readFileSync(`${FOLDER}${file}`, "utf8")).join("\n"));
  const operations = separateOperations(all);
  return Object.entries(asked).map(([name, variables]) => {
    const document = operations[name];
    if (document === undefined) throw new Error(`the site has no document ${name}`);
    return { name, text: print(document), variables };
  });
}
