import { type FigureSubject, figureSubject } from "@perfatlas/wire";
import { ArgumentError } from "../../errors/errors.ts";

/** The subject that arguments of a field state. @throws ArgumentError BAD_FIGURE for arguments that no figure has. */
export function readSubject<Kind extends FigureSubject["kind"]>(
  given: object,
): Extract<FigureSubject, { kind: Kind }> {
  const { success, data, error } = figureSubject.safeParse(given);
  if (success) return data as Extract<FigureSubject, { kind: Kind }>;
  const [issue] = error.issues;
  throw new ArgumentError("BAD_FIGURE", `${issue?.path.join(".")}: ${issue?.message}`);
}
