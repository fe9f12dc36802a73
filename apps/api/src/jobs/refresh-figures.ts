import { z } from "zod";
import { AnalysisThread } from "../analysis/analysis-thread.ts";
import { dueSubjects } from "../analysis/due-subjects.ts";
import { FigureTables } from "../analysis/figure-tables.ts";
import { type RefreshOutcome, refreshFigure } from "../analysis/refresh-figure.ts";
import { subjectsOfDataset } from "../analysis/subjects-of-dataset.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

const shape = z.strictObject({ dataset: z.string() });

/**
 * Seconds after which no further figure of the data set is begun: others may wait. What is left is the next
 * job's, behind them: so the first figures of every data set come before the last ones of any.
 */
const ENOUGH_SECONDS = 60;

/**
 * Computes the figures of a data set that are not stored, or are stale, in one thread that gets the processor
 * when nobody else wants it.
 */
export const refreshFiguresJob: JobHandler<z.infer<typeof shape>> = {
  kind: "refresh-figures",
  deadlineSeconds: 3600,
  subject: ({ dataset }) => dataset,
  needs: ({ dataset }) => [dataset],
  publicError: ({ message }) => message,
  followedBy: ({ dataset }, { left }) =>
    left === 0 ? [] : [{ kind: "refresh-figures", payload: { dataset } }],
  parse: (payload) => parsePayload("refresh-figures", shape, payload),

  async run({ dataset }, { database, revision, signal, progress }) {
    const all = await subjectsOfDataset(database, dataset);
    const due = await dueSubjects(database, all);
    const current = all.length - due.length;
    const counts: Record<RefreshOutcome, number> = { computed: 0, refused: 0 };
    const thread = new AnalysisThread({ isInBackground: true });
    const tables = new FigureTables(database, { isForMany: true });
    const tools = { database, revision, signal, thread, tables };
    const started = performance.now();
    let done = 0;
    try {
      for (const subject of due) {
        signal.throwIfAborted();
        if (done > 0 && performance.now() - started > ENOUGH_SECONDS * 1000) break;
        const place = subject.columns[0]?.environment.slug ?? dataset;
        progress(done, due.length, `${subject.key.kind} of ${place}`);
        counts[await refreshFigure(subject, tools)] += 1;
        done += 1;
      }
    } finally {
      await thread.close();
    }
    progress(done, due.length, `figures of ${dataset}`);
    return { dataset, current, ...counts, left: due.length - done };
  },
};
