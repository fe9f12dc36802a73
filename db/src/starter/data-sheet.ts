import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { readCampaigns } from "./campaigns.ts";
import { type Variation, variations } from "./variation.ts";

/**
 * The sheet of the shipped data as Markdown: rows, environments, failures, and per metric the
 * coefficient of variation of repeats.
 */
export function dataSheet(datasets: readonly DatasetDescriptor[]): string {
  const sections = datasets.map((dataset) => section(dataset));
  return [
    "# Data sheet of the starter data",
    "",
    "Written by `npm run generate` from the tables in `data/`. Coefficient of",
    "variation: standard deviation over mean of the repeats of one configuration, in percent; the median",
    "over configurations, and the largest. Pressure: share of the time in which some task of the machine",
    "waited for a processor, mean over runs.",
    "",
    ...sections,
  ].join("\n");
}

function section(dataset: DatasetDescriptor): string {
  const { id, title, expected, environments, space } = dataset;
  const { tables, revision } = readCampaigns(id);
  const all = variations(dataset);
  const metrics = dataset.metrics.map(({ name }) => name);
  const rows = dataset.files.map((file) => {
    const table = tables.find((one) => `${id}/${one.file}` === file.path);
    const name = (file.environment ?? file.path).split(":").slice(1).join(", ");
    const cells = metrics.map((metric) => {
      const found = all.find(
        (one) => one.environment === file.environment && one.metric === metric,
      );
      return found === undefined ? "" : `${percent(found)} (${percent(found, "maximumPercent")})`;
    });
    const pressure = mean((table?.blocks ?? []).flatMap(({ cpuPressure }) => cpuPressure ?? []));
    return [name, String(file.rowCount), String(table?.failedRuns ?? 0), pressure, ...cells];
  });
  const header = ["environment", "runs", "failed", "pressure", ...metrics];
  return [
    `## ${id}: ${title}`,
    "",
    `${space.options.length} options, ${expected.configurations} configurations, ` +
      `${environments.length} environments, ${expected.measurements} measurements, ` +
      `${expected.failures} of them failures; measured at commit ${revision.slice(0, 7)}.`,
    "",
    row(header),
    row(header.map(() => "---")),
    ...rows.map(row),
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(
  variation: Variation,
  part: "medianPercent" | "maximumPercent" = "medianPercent",
): string {
  return Number.isNaN(variation[part]) ? "–" : variation[part].toFixed(1);
}

function mean(values: readonly number[]): string {
  if (values.length === 0) return "–";
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
}
