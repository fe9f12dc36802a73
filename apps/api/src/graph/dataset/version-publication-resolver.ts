import type { PublishedVersionKey } from "@perfatlas/db";
import { Arg, Ctx, Directive, Resolver, Root, Subscription } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { loadDatasetVersion } from "./dataset-loader.ts";
import { DatasetVersion } from "./dataset-version.ts";

/** Versions, as they are published. */
@Resolver()
export class VersionPublicationResolver {
  @Directive('@cost(weight: "11")')
  @Subscription(() => DatasetVersion, {
    nullable: true,
    subscribe: ({ args, context }) => publicationsOf(args.dataset ?? null, context),
    description:
      "Each version of a data set that is published from now on, within a second or so. Null: it was taken back at once.",
  })
  async versionPublished(
    @Ctx() context: ApiContext,
    @Root() id: number,
    @Arg("dataset", () => String, { nullable: true, description: "Slug; null: all." })
    _dataset: string | null,
  ): Promise<DatasetVersion | null> {
    return await loadDatasetVersion(context, id);
  }
}

async function publicationsOf(
  slug: string | null,
  { live, limits }: ApiContext,
): Promise<AsyncIterable<number>> {
  const looks = live.versions.watch("", limits.over.signal);
  // What is there by now is not told, and whatever comes later is.
  const { value: known = [] } = await looks.next();
  return newIn(looks, known, slug);
}

async function* newIn(
  looks: AsyncIterable<readonly PublishedVersionKey[]>,
  known: readonly PublishedVersionKey[],
  slug: string | null,
): AsyncGenerator<number> {
  let before = new Set(known.map(({ id }) => id));
  for await (const versions of looks) {
    const fresh = versions.filter(({ id }) => !before.has(id));
    before = new Set(versions.map(({ id }) => id));
    for (const version of fresh) if (slug === null || version.slug === slug) yield version.id;
  }
}
