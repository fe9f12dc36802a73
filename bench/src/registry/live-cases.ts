import { starterDatasets } from "@perfatlas/db/starter";
import {
  itemHash,
  SUGGEST_CONFIGURATIONS,
  UPLOAD_RUNS,
  type UploadCampaign,
  uuid5,
} from "@perfatlas/wire";
import type { Asked, FieldCase } from "./field-case.ts";

/** Runs of one batch. */
const BATCH = 200;

/** A campaign in an environment of its own. */
function campaignOf(
  system: string,
  space: Pick<UploadCampaign, "options" | "constraints" | "metrics">,
) {
  return {
    id: uuid5("campaign", system),
    name: system,
    project: system,
    system,
    ...space,
    environment: { hardware: "bench", workload: "none", version: "1", facts: {} },
    design: { kind: "random", size: 10, seed: 1 },
    harnessVersion: "0",
  };
}

const live = campaignOf("bench-live", {
  options: [{ name: "level", kind: "integer", domain: { min: 0, max: 1_000_000 } }],
  constraints: [],
  metrics: [{ name: "time", unit: "s", better: "lower" }],
});

let next = 0;
/** Runs that were never uploaded, of which one in twenty failed. */
function freshItems(count: number) {
  return Array.from({ length: count }, () => {
    const level = next++;
    const outcome =
      level % 20 === 0
        ? { values: {}, failures: { time: { status: "failed", reason: `code ${level % 3}` } } }
        : { values: { time: 1 + (level % 997) / 997 }, failures: {} };
    const item = {
      id: uuid5("run", String(level)),
      configuration: { level },
      repeat: 0,
      block: 0,
      position: level % 1000,
      attempt: 1,
      startedAt: "2026-03-01T10:00:00.000Z",
      ...outcome,
      covariates: {},
      health: { status: "healthy", causes: [] },
    };
    return { ...item, contentHash: itemHash(item) };
  });
}

/** A batch of so many runs that are new. */
export function freshUpload(count: number): Asked {
  return {
    document: UPLOAD_RUNS,
    variables: () => ({ campaign: live, batchId: "b", items: freshItems(count) }),
  };
}

/** A suggestion for zlib, where so much is measured already. */
function suggestion(measuredCount: number, strategy: string | null): Asked {
  const zlib = starterDatasets.find(({ id }) => id === "zlib");
  if (zlib === undefined) throw new Error("zlib is not shipped");
  const { options, constraints } = zlib.space;
  const campaign = campaignOf("zlib", { options, constraints, metrics: zlib.metrics });
  const measured = Array.from({ length: measuredCount }, (_, n) => ({
    configuration: { level: 6, mem_level: 1 + (n % 9), window_bits: 9 + (n % 7), strategy: "rle" },
    values: Object.fromEntries(zlib.metrics.map(({ name }) => [name, 1 + n])),
  }));
  return {
    document: SUGGEST_CONFIGURATIONS,
    variables: () => ({ campaign, count: 10, measured, strategy }),
  };
}

const environment = "bench-live:bench:none:1";

/** What is asked with a token, and about the runs of 16,000 configurations that are uploaded first. */
export function liveCases(): readonly FieldCase[] {
  const aboutRuns = (name: string, field: string): FieldCase => ({
    name,
    few: { document: "{ __typename }" },
    many: { document: `{ environment(slug: "${environment}") { ${field} } }` },
    rows: 1,
  });
  const isUploader = true;
  return [
    {
      name: "Mutation.uploadRuns, a run",
      few: freshUpload(1),
      many: freshUpload(BATCH),
      rows: BATCH - 1,
      isUploader,
    },
    {
      name: "Mutation.uploadRuns, a batch",
      few: { document: "{ __typename }" },
      many: freshUpload(1),
      rows: 1,
      isUploader,
    },
    aboutRuns("Environment.distribution of 15,000", 'distribution(metric: "time") { bins }'),
    aboutRuns("Environment.failureCounts of 15,000", 'failureCounts(metric: "time") { count }'),
    {
      name: "Query.suggestConfigurations, random",
      few: { document: "{ __typename }" },
      many: suggestion(0, "random"),
      rows: 1,
      isUploader,
    },
    {
      name: "Query.suggestConfigurations, a run measured",
      few: suggestion(0, "random"),
      many: suggestion(2000, "random"),
      rows: 2000,
      isUploader,
    },
    {
      name: "Query.suggestConfigurations, by sources",
      few: { document: "{ __typename }" },
      many: suggestion(0, null),
      rows: 1,
      isUploader,
    },
  ];
}
