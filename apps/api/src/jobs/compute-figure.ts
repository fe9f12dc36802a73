import { type FigureSubject, figureSubject } from "@perfatlas/wire";
import { AnalysisThread } from "../analysis/analysis-thread.ts";
import { dueSubjects } from "../analysis/due-subjects.ts";
import { FigureTables } from "../analysis/figure-tables.ts";
import { refreshFigure } from "../analysis/refresh-figure.ts";
import { resolveSubject } from "../analysis/resolve-subject.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

/** Computes one figure that somebody asked for: not behind the figures of whole data sets. */
export const computeFigureJob: JobHandler<FigureSubject> = {
  kind: "compute-figure",
  deadlineSeconds: 900,
  subject: (subject) => placeOf(subject),
  // Made of names that everybody can read in the registry.
  publicError: ({ message }) => message,
  parse: (payload) => parsePayload("compute-figure", figureSubject, payload),

  async check(subject, { database }) {
    await resolveSubject(database, subject);
  },

  async run(subject, { database, revision, signal, progress }) {
    const thread = new AnalysisThread({ isInBackground: false });
    try {
      progress(0, 1, `computing ${subject.kind} of ${placeOf(subject)}`);
      const resolved = await resolveSubject(database, subject);
      const tables = new FigureTables(database, { isForMany: false });
      const [due] = await dueSubjects(database, [resolved]);
      if (due === undefined) return { kind: subject.kind, outcome: "current" };
      const outcome = await refreshFigure(due, { database, revision, signal, thread, tables });
      return { kind: subject.kind, outcome };
    } finally {
      await thread.close();
    }
  },
};

/** Slug of what the figure is of. */
function placeOf(subject: FigureSubject): string {
  return "system" in subject ? subject.system : subject.environment;
}
