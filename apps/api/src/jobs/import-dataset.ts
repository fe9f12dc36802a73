import { importDataset } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";
import { registerDatasetTasks } from "../evaluation/register-dataset-tasks.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";
import { importProgress } from "./import-progress.ts";

const shape = z.strictObject({ slug: z.string() });

/** A data set that this build does not know. */
export class UnknownDatasetError extends InputError {
  readonly code = "UNKNOWN_DATASET";
}

/** A data set whose measurements are not public. */
export class NoPublicDataError extends InputError {
  readonly code = "NO_PUBLIC_DATA";
}

/**
 * Imports a built-in data set and adds the tasks that suites set on it; what is stored already is
 * left as it is.
 */
export const importDatasetJob: JobHandler<{ readonly slug: string }> = {
  kind: "import-dataset",
  deadlineSeconds: 6 * 3600,
  loadsSubject: true,
  // Every file is pinned by its digest.
  isPinned: true,
  subject: ({ slug }) => slug,
  followedBy: ({ slug }) => [
    { kind: "export-dataset", payload: { dataset: slug } },
    { kind: "refresh-figures", payload: { dataset: slug } },
  ],

  parse(payload, { descriptors, withoutData }) {
    const { slug } = parsePayload("import-dataset", shape, payload);
    const closed = withoutData.find(({ id }) => id === slug);
    if (closed !== undefined) {
      throw new NoPublicDataError(
        `"${slug}" has no public data, so there is nothing to import: ${closed.noPublicData.why}; who has its ` +
          "files describes them (perfatlas describe) and imports that descriptor",
      );
    }
    if (!descriptors.some(({ id }) => id === slug)) {
      const known = descriptors.map(({ id }) => id).join(", ");
      throw new UnknownDatasetError(`there is no data set "${slug}"; there are ${known}`);
    }
    return { slug };
  },

  async run({ slug }, context) {
    const descriptor = context.descriptors.find(({ id }) => id === slug);
    if (descriptor === undefined) throw new UnknownDatasetError(`there is no data set "${slug}"`);
    const progress = importProgress(slug, context);
    const version = await importDataset(context.database, descriptor, context.source, progress);
    context.progress(version.measurementCount, version.measurementCount, `stored ${slug}`);
    return { slug, ...version, ...(await registerDatasetTasks(slug, context)) };
  },
};
