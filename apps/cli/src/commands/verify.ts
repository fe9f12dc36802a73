import type { VerifiedPart } from "@perfatlas/db";
import { Command } from "commander";
import { terminal } from "../output/terminal.ts";
import { settingsInForce } from "../settings-in-force.ts";

/** `perfatlas verify`: whether the registry is what it says it is. Writes nothing. */
export function verifyCommand(): Command {
  return new Command("verify")
    .option("--json", "print JSON")
    .action(async ({ json }: { json?: boolean }) => {
      const settings = await settingsInForce();
      const { verifyAnywhere } = await import("../keeping/verify-anywhere.ts");
      const { backupSentence } = await import("../keeping/last-backup.ts");
      const { DamagedRegistryError, isDamage } = await import(
        "../registry/damaged-registry-error.ts"
      );
      try {
        const parts = await verifyAnywhere(settings, json ? () => {} : printPart);
        const isSound = parts.every(({ faults }) => faults.length === 0);
        if (json) terminal.print(JSON.stringify({ isSound, parts }, null, 2));
        if (!isSound) throw new DamagedRegistryError("the registry", parts);
        const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
        if (!json) terminal.print(`sound (${seconds.toFixed(1)} s)`);
      } catch (error) {
        if (isDamage(error) && settings.api === undefined) {
          terminal.note(await backupSentence(settings));
        }
        throw error;
      }
    });
}

function printPart({ name, looked, faults, notes }: VerifiedPart): void {
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  terminal.print(`${name.padEnd(10)}  ${faults.length === 0 ? "ok" : count}: ${looked}`);
  for (const line of [...faults, ...notes]) terminal.print(`  ${line}`);
}
