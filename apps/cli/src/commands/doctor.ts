import { Command } from "commander";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import type { Report } from "../registry/examine.ts";
import { readSettings } from "../settings.ts";

/** `perfatlas doctor`: the settings in force and what is at hand. Opens nothing. */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("print the settings in force, a running instance, and what data is at hand")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const { examine } = await import("../registry/examine.ts");
      const report = await examine(readSettings(process.env));
      if (json) terminal.print(JSON.stringify(report, null, 2));
      else for (const line of described(report)) terminal.print(line);
    });
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
    `token for PERFATLAS_API: ${report.token}`,
    `node: ${report.node}`,
    `revision: ${report.revision}`,
    instance === null
      ? "instance: none runs here"
      : `instance: process ${instance.pid} at ${instance.address ?? "no address yet"}`,
    `data at hand: ${report.datasetsAtHand.join(", ") || "none"}`,
    `data to download: ${report.datasetsToDownload.join(", ") || "none"}`,
  ];
}
