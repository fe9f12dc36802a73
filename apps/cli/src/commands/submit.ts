import { Command } from "commander";
import { assertWholeRepeat } from "../entering/assert-whole-repeat.ts";
import { type EntryOptions, entryOf, entryOptions } from "../entering/entry-options.ts";
import { readPredictions } from "../entering/read-predictions.ts";
import { sendPredictions } from "../entering/send-predictions.ts";
import { repeatsAtOnce, TaskData } from "../entering/task-data.ts";
import { terminal } from "../output/terminal.ts";
import { withFiles } from "../publishing/with-files.ts";
import { readSettings } from "../settings.ts";

interface SubmitOptions extends EntryOptions {
  readonly task: string;
  readonly json?: boolean;
}

/** `perfatlas submit`: predictions of somebody's method, which the registry scores. */
export function submitCommand(): Command {
  const command = new Command("submit")
    .description("send predictions of a task, which the registry scores as an unverified entry")
    .addHelpText(
      "after",
      "\nThe file is CSV with the columns budget, repeat, row and predicted, and lower and upper of 90 % intervals; nothing is sent\nof a file that is not whole.",
    )
    .argument("<file>", "CSV")
    .requiredOption("--task <slug>", "whose rows they are")
    .option("--json", "print JSON");
  return entryOptions(command).action(async (file: string, options: SubmitOptions) => {
    const entry = entryOf(options);
    await withFiles(readSettings(process.env), async (files) => {
      const data = new TaskData(files, options.task);
      const description = await data.describe();
      const cells = await readPredictions(file, description);
      const atOnce = repeatsAtOnce(description);
      for (const [budget, repeats] of cells) {
        for (let first = 0; first < description.repeats; first += atOnce) {
          const last = Math.min(first + atOnce, description.repeats) - 1;
          const here = repeats.filter(({ repeat }) => repeat >= first && repeat <= last);
          if (here.length === 0) continue;
          const rows = await data.rows(budget, first, last);
          const testOf = new Map(rows.repeats.map(({ repeat, test }) => [repeat, test]));
          for (const one of here) assertWholeRepeat(budget, one, testOf.get(one.repeat) ?? []);
        }
      }
      const { task, digest } = description;
      const sent = [];
      for (const [budget, repeats] of cells) {
        const cell = { task, digest, budget, repeats };
        const meanMapePercent = await sendPredictions(files.transport, entry, cell);
        sent.push({ task, budget, repeatCount: repeats.length, meanMapePercent });
      }
      if (options.json) return terminal.print(JSON.stringify({ entry, cells: sent }, null, 2));
      for (const { budget, repeatCount, meanMapePercent } of sent) {
        terminal.print(
          `${entry.name}@${entry.revision}: ${task}, budget ${budget}: MAPE ` +
            `${meanMapePercent?.toFixed(2) ?? "undefined"} % over ${repeatCount} repeats, unverified`,
        );
      }
    });
  });
}
