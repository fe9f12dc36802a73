import type { PublishedVersionKey } from "@perfatlas/db";
import { Arg, Ctx, Directive, Resolver, Root, Subscription } from "type-graphql";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { loadDatasetVersion } from "./dataset-loader.ts";
import { DatasetVersion } from "./dataset-version.ts";

/** What is subscribed to. */
interface Asked {
  readonly dataset?: string | null;
  readonly since?: Date | null;
}

/** Versions are seen when their transaction has ended, which is a moment after the time that they state. */
const OVERLAP_MS = 60_000;

/** Versions, as they are published. */
@Resolver()
export class VersionPublicationResolver {
  @Directive('@cost(weight: "11")')
  @Subscription(() => DatasetVersion, {
    nullable: true,
    subscribe: ({ args, context }) => publicationsOf(args as Asked, context),
    description:
      "Each version of a data set that is published from now on, within a second or so; after an interruption, since then. " +
      "Null: it was taken back at once.",
  })
  async versionPublished(
    @Ctx() context: ApiContext,
    @Root() id: number,
    @Arg("dataset", () => String, { nullable: true, description: "Slug; null: all." })
    _dataset: string | null,
    @Arg("since", () => DateTime, {
      nullable: true,
      description:
        "First those published since then and still there, oldest first: createdAt of the last one heard of misses none. One of the " +
        "minute before may come once more.",
    })
    _since: Date | null,
  ): Promise<DatasetVersion | null> {
    return await loadDatasetVersion(context, id);
  }
}

async function publicationsOf(
  { dataset = null, since = null }: Asked,
  { live, limits }: ApiContext,
): Promise<AsyncIterable<number>> {
  const looks = live.versions.watch("", limits.over.signal);
  // What is there by now is told where it is asked for, and whatever comes later is.
  const { value: known = [] }: { value?: readonly PublishedVersionKey[] } = await looks.next();
  const from = since === null ? Number.POSITIVE_INFINITY : since.getTime() - OVERLAP_MS;
  const missed = known
    .filter(({ createdAt }) => createdAt.getTime() >= from)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return publicationsIn({ looks, known, missed }, dataset);
}

interface Publications {
  readonly looks: AsyncIterable<readonly PublishedVersionKey[]>;
  readonly known: readonly PublishedVersionKey[];
  /** Of those known what is told first. */
  readonly missed: readonly PublishedVersionKey[];
}

async function* publicationsIn(
  { looks, known, missed }: Publications,
  slug: string | null,
): AsyncGenerator<number> {
  for (const version of missed) if (slug === null || version.slug === slug) yield version.id;
  let before = new Set(known.map(({ id }) => id));
  for await (const versions of looks) {
    const fresh = versions.filter(({ id }) => !before.has(id));
    before = new Set(versions.map(({ id }) => id));
    for (const version of fresh) if (slug === null || version.slug === slug) yield version.id;
  }
}
