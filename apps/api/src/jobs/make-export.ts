import { exportReader, storeExport } from "@perfatlas/db";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

const shape = z.strictObject({ export: z.int().min(1).max(2_147_483_647) });

/** An export that nobody asked for. */
class UnknownExportError extends InputError {
  readonly code = "UNKNOWN_EXPORT";
}

/** Makes the file of a stored request, or makes it again when its bytes had to make room. */
export const makeExportJob: JobHandler<z.infer<typeof shape>> = {
  kind: "make-export",
  deadlineSeconds: 3600,
  subject: (payload) => `export-${payload.export}`,
  publicError: ({ message }) => message,
  parse: (payload) => parsePayload("make-export", shape, payload),

  async run({ export: id }, { database, signal, progress }) {
    const row = await exportReader.byId(database, id);
    if (row === null) throw new UnknownExportError(`there is no export ${id}`);
    const about = `writing ${row.format}`;
    progress(0, 0, about);
    const { sha256, bytes, rowCount, leftOut } = row.isStored
      ? (row.manifest ?? (await make()))
      : await make();
    const leftOutCount = leftOut.reduce((sum, each) => sum + each.rowCount, 0);
    return { sha256, format: row.format, bytes, rowCount, leftOutCount };

    function make() {
      return storeExport(database, id, {
        signal,
        progress: (done) => progress(done, 0, about),
      });
    }
  },
};
