import {
  EXPORT_FORMATS,
  exportReader,
  exportWriter,
  publishedVersions,
  storeExport,
} from "@perfatlas/db";
import { z } from "zod";
import { requestOf } from "../export/export-selection.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

const shape = z.strictObject({ dataset: z.string() });

/** Makes the files of the newest published version of a data set, when that states a licence. */
export const exportDatasetJob: JobHandler<z.infer<typeof shape>> = {
  kind: "export-dataset",
  deadlineSeconds: 3600,
  subject: ({ dataset }) => dataset,
  needs: ({ dataset }) => [dataset],
  publicError: ({ message }) => message,
  parse: (payload) => parsePayload("export-dataset", shape, payload),

  async run({ dataset }, { database, signal, progress }) {
    const [newest] = await publishedVersions.ofDataset(database, dataset);
    if (newest === undefined || newest.license === "NOASSERTION") return { dataset, files: [] };
    const files: string[] = [];
    for (const format of EXPORT_FORMATS) {
      progress(files.length, EXPORT_FORMATS.length, `${dataset} as ${format}`);
      const request = requestOf({ format, versions: [newest], includeUnlicensed: false });
      const id = await exportWriter.request(database, request);
      const row = await exportReader.byId(database, id);
      const { sha256 } =
        row?.isStored && row.manifest !== null
          ? row.manifest
          : await storeExport(database, id, { signal });
      files.push(`${sha256}.${format}`);
    }
    return { dataset, files };
  },
};
