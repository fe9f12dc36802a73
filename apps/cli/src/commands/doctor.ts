import { describeInstance } from "@perfatlas/db";
import { Command } from "commander";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { codeRevision } from "../registry/code-revision.ts";
import { knownDatasets } from "../registry/known-datasets.ts";
import { registrySource } from "../registry/registry-source.ts";
import { readSettings, type Settings } from "../settings.ts";

interface Report {
  readonly settings: Readonly<Record<string, string | number | null>>;
  readonly given: readonly string[];
  readonly node: string;
  readonly revision: string;
  /** Process that has the data folder open, and its address. */
  readonly instance: { readonly pid: number; readonly address: string | null } | null;
  /** Data sets whose files are all at hand, and those that need the network. */
  readonly datasetsAtHand: readonly string[];
  readonly datasetsToDownload: readonly string[];
}

/** `perfatlas doctor`: the settings in force and what is at hand. Opens nothing. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("print the settings in force, a running instance, and what data is at hand")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const report = await examine(readSettings(process.env));
      if (json) terminal.print(JSON.stringify(report, null, 2));
      else for (const line of described(report)) terminal.print(line);
    });
}

async function examine(settings: Settings): Promise<Report> {
  const instance =
    settings.databaseUrl === undefined ? await describeInstance(settings.home) : undefined;
  const source = registrySource(settings);
  const atHand = await Promise.all(
    knownDatasets.map(async ({ files }) => {
      const found = await Promise.all(files.map((file) => source.find(file)));
      return found.every((path) => path !== undefined);
    }),
  );
  const ids = knownDatasets.map(({ id }) => id);
  return {
    settings: {
      DATABASE_URL:
        settings.databaseUrl === undefined ? null : withoutPassword(settings.databaseUrl),
      PERFATLAS_HOME: settings.home,
      PERFATLAS_MIRROR: settings.mirror ?? null,
      PERFATLAS_API: settings.api ?? null,
      PERFATLAS_TOKEN: settings.token === undefined ? null : "(set)",
      PORT: settings.port,
    },
    given: settings.given,
    node: process.versions.node,
    revision: codeRevision(),
    instance:
      instance === undefined ? null : { pid: instance.pid, address: instance.address ?? null },
    datasetsAtHand: ids.filter((_, index) => atHand[index]),
    datasetsToDownload: ids.filter((_, index) => !atHand[index]),
  };
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== "") url.password = "***";
  return url.href;
}

function described(report: Report): readonly string[] {
  const rows = Object.entries(report.settings).map(([name, value]) => [
    name,
    String(value ?? "(not set)"),
    report.given.includes(name) ? "given" : "default",
  ]);
  const { instance } = report;
  return [
    ...table(["setting", "value", ""], rows),
    "",
    `node: ${report.node}`,
    `revision: ${report.revision}`,
    instance === null
      ? "instance: none runs here"
      : `instance: process ${instance.pid} at ${instance.address ?? "no address yet"}`,
    `data at hand: ${report.datasetsAtHand.join(", ") || "none"}`,
    `data to download: ${report.datasetsToDownload.join(", ") || "none"}`,
  ];
}
