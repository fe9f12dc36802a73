import { editDistance } from "@perfatlas/modeling/space";
import { ArgumentError } from "../../errors/errors.ts";

const SHOWN = 5;

/** The error of a name that is none of those known: it shows the ones that are nearest to it. */
export function unknownName(
  code: string,
  what: string,
  given: string,
  known: readonly string[],
): ArgumentError {
  const distance = (name: string) => editDistance(given.toLowerCase(), name.toLowerCase());
  const near = known
    .map((name) => ({ name, distance: distance(name) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ name }) => JSON.stringify(name));
  const legal =
    near.length === 0
      ? "there is none yet"
      : known.length <= SHOWN
        ? `legal are ${near.join(", ")}`
        : `nearest of ${known.length} are ${near.join(", ")}`;
  return new ArgumentError(
    code,
    `there is no ${what} ${JSON.stringify(given.slice(0, 80))}; ${legal}`,
  );
}
