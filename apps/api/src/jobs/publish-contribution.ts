import { contributionParts, contributionWriter, storeDataset } from "@perfatlas/db";
import { readDataset } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";
import { anyContribution, withFiles } from "../contribution/contribution-source.ts";
import { touchedEvaluations } from "../contribution/touched-evaluations.ts";
import { ArgumentError } from "../errors/errors.ts";
import { type FollowingJob, type JobHandler, parsePayload } from "../queue/job-handler.ts";
import { importProgress } from "./import-progress.ts";

const shape = z.strictObject({ contribution: z.uuid(), dataset: z.string() });

/**
 * Publishes an accepted contribution: the version, the state and the end of the parts are one transaction, so
 * that a killed worker has done all or nothing. What the registry refuses goes back to the curators.
 */
export const publishContributionJob: JobHandler<z.infer<typeof shape>> = {
  kind: "publish-contribution",
  deadlineSeconds: 6 * 3600,
  loadsSubject: true,
  subject: ({ dataset }) => dataset,
  parse: (payload) => parsePayload("publish-contribution", shape, payload),
  followedBy({ dataset }, { evaluations }) {
    const payload = { dataset };
    return [
      { kind: "export-dataset", payload },
      { kind: "refresh-figures", payload },
      ...(evaluations as readonly FollowingJob[]),
    ];
  },

  async run({ contribution: id, dataset }, context) {
    const { database } = context;
    const contribution = await anyContribution(database, id);
    const slug = contribution?.datasetSlug ?? dataset;
    // A worker that was killed after the commit finds its work done.
    if (contribution?.state === "published")
      return { slug, evaluations: await touchedEvaluations(database, slug) };
    if (contribution?.state !== "accepted") {
      throw new ArgumentError("WRONG_STATE", "the contribution is not accepted any more");
    }
    const move = {
      contribution: id,
      from: ["accepted"],
      tokenId: null,
      actor: "the instance",
    } as const;
    try {
      return await withFiles(contribution, context, async ({ descriptor, source }) => {
        const progress = importProgress(slug, context);
        const content = await readDataset(descriptor, source, progress);
        const stored = await storeDataset(database, content, progress, async (handle, version) => {
          if (!version.isNew) {
            throw new ArgumentError(
              "STORED",
              `version ${version.number} of ${slug} holds the same`,
            );
          }
          const before = await contributionWriter.transit(handle, {
            ...move,
            to: "published",
            reason: "",
          });
          if (before === null)
            throw new ArgumentError("WRONG_STATE", "it is not accepted any more");
          await contributionWriter.setVersion(handle, id, version.datasetVersionId);
          await contributionParts.removeAll(handle, id);
        });
        return { slug, ...stored, evaluations: await touchedEvaluations(database, slug) };
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const reason = `could not be published: ${error.message}`;
      await database.transaction((handle) =>
        contributionWriter.transit(handle, { ...move, to: "submitted", reason }),
      );
      throw error;
    }
  },
};
