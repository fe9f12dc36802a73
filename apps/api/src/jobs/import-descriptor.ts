import { importDataset, openSource, parseDescriptor, type Source } from "@perfatlas/db/importers";
import { z } from "zod";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";
import { importProgress } from "./import-progress.ts";

const shape = z.strictObject({ descriptor: z.string(), directory: z.string() });

/** The folder's files, then the mirror and what was downloaded before: where `validate` looks, too. */
function nearSource(folder: string, others: Source): Source {
  const own = openSource({ folder, offline: true });
  const find: Source["find"] = async (file) => (await own.find(file)) ?? (await others.find(file));
  return { ...own, find, fetch: async (file) => (await find(file)) ?? (await own.fetch(file)) };
}

/** Imports a data set of a user's own: a YAML descriptor, and files in a folder of this machine. */
export const importDescriptorJob: JobHandler<z.infer<typeof shape>> = {
  kind: "import-descriptor",
  deadlineSeconds: 6 * 3600,
  loadsSubject: true,
  subject: ({ descriptor }) => parseDescriptor(descriptor).id,
  followedBy: ({ descriptor }) => {
    const payload = { dataset: parseDescriptor(descriptor).id };
    return [
      { kind: "export-dataset", payload },
      { kind: "refresh-figures", payload },
    ];
  },

  parse(payload) {
    const parsed = parsePayload("import-descriptor", shape, payload);
    parseDescriptor(parsed.descriptor);
    return parsed;
  },

  async run({ descriptor: text, directory }, context) {
    const descriptor = parseDescriptor(text);
    const progress = importProgress(descriptor.id, context);
    const source = nearSource(directory, context.source);
    const version = await importDataset(context.database, descriptor, source, progress);
    return { slug: descriptor.id, ...version };
  },
};
