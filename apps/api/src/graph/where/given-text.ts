import { ArgumentError } from "../../errors/errors.ts";

/** Characters of a text that is looked for. */
const LENGTH_MOST = 200;

/**
 * A text that is looked for in names; undefined when none is given.
 * @throws ArgumentError for one that is too long to be a part of a name.
 */
export function givenText(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || text.trim() === "") return undefined;
  if (text.length > LENGTH_MOST)
    throw new ArgumentError(
      "SEARCH_TEXT",
      `a text of ${text.length} characters is not looked for; legal are at most ${LENGTH_MOST}`,
    );
  return text.trim();
}
