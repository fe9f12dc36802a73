import { contributionParts, contributionWriter, type Handle, storeDataset } from "@perfatlas/db";
import { readDataset } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { z } from "zod";
import { anyContribution, withFiles } from "../contribution/contribution-source.ts";
import { publishRuns } from "../contribution/publish-runs.ts";
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
  followedBy({ dataset }, { slug = dataset, isOpen, evaluations }) {
    const payload = { dataset: slug };
    return [
      // What still grows has no files.
      ...(isOpen === true ? [] : [{ kind: "export-dataset", payload }]),
      { kind: "refresh-figures", payload },
      ...(evaluations as readonly FollowingJob[]),
    ];
  },

  async run({ contribution: id, dataset }, context) {
    const { database } = context;
    const contribution = await anyContribution(database, id);
    const slug = contribution?.datasetSlug ?? dataset;
    const isOpen = contribution?.kind === "runs";
    // A worker that was killed after the commit finds its work done.
    if (contribution?.state === "published")
      return { slug, isOpen, evaluations: await touchedEvaluations(database, slug) };
    if (contribution?.state !== "accepted") {
      throw new ArgumentError("WRONG_STATE", "the contribution is not accepted any more");
    }
    const move = {
      contribution: id,
      from: ["accepted"],
      tokenId: null,
      actor: "the instance",
    } as const;
    const publish = async (handle: Handle) => {
      const to = { ...move, to: "published", reason: "" } as const;
      if ((await contributionWriter.transit(handle, to)) !== null) return;
      throw new ArgumentError("WRONG_STATE", "it is not accepted any more");
    };
    try {
      if (isOpen) {
        const own = await publishRuns(contribution, context, publish);
        return { slug: own, isOpen, evaluations: await touchedEvaluations(database, own) };
      }
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
          await publish(handle);
          await contributionWriter.setVersion(handle, id, version.datasetVersionId, slug);
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
