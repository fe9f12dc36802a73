import { configurationKey } from "@perfatlas/modeling/space";
import { datasetDigest } from "../../importers/dataset-digest.ts";
import type { Handle } from "../../open/database.ts";
import { loadSpace } from "../../registry/load-space.ts";
import type { Check } from "../check.ts";

/** Configurations that are read at once. */
const PAGE = 5000;

/**
 * Contents are those of their digests: the description of each imported version, and the levels of each
 * configuration. The digest of a live campaign is a chain over its uploads and cannot be made again.
 */
export const contents: Check = {
  name: "contents",
  isQuick: false,
  needsNewestSchema: true,
  async find(handle) {
    const versions = await handle.kysely
      .selectFrom("dataset_version as version")
      .innerJoin("dataset", "dataset.id", "version.dataset_id")
      .where("version.state", "=", "published")
      .select(["dataset.slug", "version.number", "version.digest", "version.descriptor"])
      .orderBy("version.id")
      .execute();
    const faults = versions
      .filter(({ digest, descriptor }) => datasetDigest(descriptor) !== digest)
      .map(({ slug, number }) => `the description of version ${number} of ${slug} was changed`);
    const systems = await handle.kysely.selectFrom("system").select(["id", "slug"]).execute();
    let count = 0;
    for (const system of systems) {
      const { looked, strange } = await configurationsOf(handle, system.id);
      count += looked;
      if (strange > 0) {
        faults.push(
          `${strange} configurations of ${system.slug} have other levels than their keys`,
        );
      }
    }
    return { looked: `${versions.length} descriptions, ${count} configurations`, faults };
  },
};

async function configurationsOf(handle: Handle, systemId: number) {
  const space = await loadSpace(handle, systemId);
  let looked = 0;
  let strange = 0;
  for (let last = 0; ; ) {
    const page = await handle.kysely
      .selectFrom("configuration")
      .where("system_id", "=", systemId)
      .where("id", ">", last)
      .orderBy("id")
      .limit(PAGE)
      .select(["id", "key", "levels"])
      .execute();
    for (const { id, key, levels } of page) {
      last = id;
      if (configurationKey(space, levels) !== key) strange++;
    }
    looked += page.length;
    if (page.length < PAGE) return { looked, strange };
  }
}
