import { Command } from "commander";
import type { Finding } from "../doctor/finding.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import type { DataAtHand } from "../registry/data-at-hand.ts";
import type { Report } from "../registry/examine.ts";
import type { Settings } from "../settings.ts";
import { settingsInForce } from "../settings-in-force.ts";

/**
 * `perfatlas doctor`: the settings in force and what is wrong with them here; with --data also what data is at
 * hand. Changes nothing. Exit code 1 where something keeps an instance from working.
 */
export function doctorCommand(): Command {
  return new Command("doctor")
    .option("--data", "also which data sets are at hand, and which need the network")
    .option("--json", "print JSON")
    .action(async ({ data, json }: { data?: boolean; json?: boolean }) => {
      const { examine } = await import("../registry/examine.ts");
      const settings = await settingsInForce();
      const { findFaults } = await import("../doctor/find-faults.ts");
      const findings = await findFaults(settings);
      const report = {
        ...(await examine(settings)),
        findings,
        ...(data ? await found(settings) : {}),
      };
      if (json) terminal.print(JSON.stringify(report, null, 2));
      else for (const line of described(report)) terminal.print(line);
      const faults = findings.filter(({ level }) => level === "fault");
      if (faults.length > 0) throw new UnfitDeploymentError(faults);
    });
}

/** Something keeps an instance from working here. */
class UnfitDeploymentError extends Error {
  override readonly name = "UnfitDeploymentError";
  constructor(faults: readonly Finding[]) {
    super(`at fault: ${faults.map(({ about }) => about).join(", ")}`);
  }
}

type FullReport = Report & Partial<DataAtHand> & { readonly findings: readonly Finding[] };

async function found(settings: Settings): Promise<DataAtHand> {
  const { dataAtHand } = await import("../registry/data-at-hand.ts");
  return await dataAtHand(settings);
}

function described(report: FullReport): readonly string[] {
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
    "",
    ...report.findings.map(
      ({ about, level, says, remedy }) =>
        `${level.padEnd(8)}${about}: ${says}${remedy === undefined ? "" : `; ${remedy}`}`,
    ),
    ...listed("data at hand", report.datasetsAtHand),
    ...listed("data to download", report.datasetsToDownload),
  ];
}

function listed(title: string, ids: readonly string[] | undefined): readonly string[] {
  return ids === undefined ? [] : [`${title}: ${ids.join(", ") || "none"}`];
}
