import { SEARCH_KINDS, type SearchKind, searchReader } from "@perfatlas/db";
import { Arg, Ctx, Directive, Int, Query, Resolver } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import type { ApiContext } from "../api-context.ts";
import { loadAllDatasets } from "../dataset/dataset-loader.ts";
import { givenText } from "../where/given-text.ts";
import { SEARCH_KIND, SearchGroup } from "./search-group.ts";

/** Words of a text that is looked for. */
const WORDS_MOST = 10;
/** Hits of each kind. */
const FIRST_MOST = 100;

/** Finds things by their names. */
@Resolver()
export class SearchResolver {
  @Directive('@cost(weight: "500")')
  @Directive(`@listSize(assumedSize: ${SEARCH_KINDS.length})`)
  @Query(() => [SearchGroup], {
    description:
      "What has a name or description with all of these words, by kind, as things are named now. A text has at most " +
      `200 characters and ${WORDS_MOST} words; without words nothing is found.`,
  })
  async search(
    @Ctx() context: ApiContext,
    @Arg("text", () => String) text: string,
    @Arg("kind", () => SEARCH_KIND, { nullable: true, description: "Of this kind alone." })
    kind: SearchKind | null | undefined,
    @Arg("first", () => Int, { defaultValue: 10, description: "Hits of each kind, at most 100." })
    first: number,
  ): Promise<readonly SearchGroup[]> {
    const words = wordsOf(text);
    if (first < 1 || first > FIRST_MOST)
      throw new ArgumentError(
        "PAGE_SIZE",
        `first cannot be ${first}; legal are 1 to ${FIRST_MOST}`,
      );
    if (words.length === 0) return [];
    const request = { words, first, ...(kind ? { kind } : {}) };
    const datasets = (await loadAllDatasets(context)).map(({ slug, title, description }) => ({
      slug,
      title,
      description,
    }));
    const rows = await searchReader.find(context.database, request, datasets);
    return SEARCH_KINDS.flatMap((of) => {
      const own = rows.filter((row) => row.kind === of);
      return own.length === 0 ? [] : [new SearchGroup(of, own)];
    });
  }
}

function wordsOf(text: string): readonly string[] {
  const words = givenText(text)?.split(/\s+/) ?? [];
  if (words.length > WORDS_MOST)
    throw new ArgumentError(
      "SEARCH_TEXT",
      `a text of ${words.length} words is not looked for; legal are at most ${WORDS_MOST}`,
    );
  return words;
}
