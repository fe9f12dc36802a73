import { configurationKey } from "@perfatlas/modeling/space";
import { wholePlots } from "../campaign/whole-plots.ts";
import { designConfigurations } from "../design/design-configurations.ts";
import { openMachine } from "../machine/machine.ts";
import { blockOrder } from "../measure/blocks.ts";
import { knobLevels } from "../run/set-knobs.ts";
import { recordingSysroot } from "../sysroot/recording-sysroot.ts";
import type { CommandOptions } from "../terminal/command-options.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { preparedCampaign } from "./prepared-campaign.ts";

/**
 * `plan`: what would be measured. With --dry-run every write of the first block, in order, tried on a
 * copy that never reaches the machine.
 */
export async function planExperiment(options: CommandOptions, terminal: Terminal): Promise<void> {
  const machine = openMachine(options);
  const file = options.files[0] as string;
  const campaign = await preparedCampaign(file, machine, options.spool, terminal);
  const { experiment, space } = campaign;
  const context = { folder: campaign.folder, isAllowed: options.isAllowed };
  const configurations = await designConfigurations(experiment.design, space, context);
  const repeats = experiment.measurement?.repeats ?? { min: 1, max: 1 };
  const plots = wholePlots(campaign, configurations);
  const { hardware, workload, version } = campaign.environment;
  terminal.out(
    [
      `campaign     ${campaign.id}`,
      `environment  ${hardware} | ${workload} | ${version}${machine.isSimulated ? " (simulated)" : ""}`,
      `options      ${space.options.map((option) => option.name).join(", ")}`,
      `design       ${experiment.design.kind}: ${configurations.length} configurations`,
      ...(plots === undefined
        ? []
        : [`order        split plot: ${new Set(plots).size} whole plots in a block`]),
      `runs         ${configurations.length * repeats.min} to ${configurations.length * repeats.max}`,
      "",
    ].join("\n"),
  );
  if (!options.isDryRun) return;
  const dry = recordingSysroot(machine.sys, false);
  const seed = experiment.measurement?.order?.seed ?? 0;
  let shown = 0;
  for (const index of blockOrder(configurations.length, seed, 0, plots)) {
    const configuration = configurations[index];
    if (configuration === undefined) continue;
    terminal.out(`\n${configurationKey(space, configuration)}\n`);
    for (const { knob, level } of knobLevels(campaign, configuration)) {
      for (const write of knob.writes(dry, level)) {
        if (write.tool !== undefined) dry.run(write.tool);
        else dry.write(write.path, `${write.value}\n`);
      }
    }
    for (const { path, text } of dry.writes.slice(shown)) {
      terminal.out(text === "" ? `  run ${path}\n` : `  write ${text.trim()} to ${path}\n`);
    }
    shown = dry.writes.length;
  }
}
