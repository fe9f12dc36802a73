import type { FigureGap } from "../components/figure/figure-content.ts";
import type { FigureInput, FigureStampFragment } from "../generated/graphql.ts";

/** Why a stored figure of `subject` cannot be shown: refused by its data, or not computed yet. */
export function gapOf(title: string, stamp: FigureStampFragment, subject: FigureInput): FigureGap {
  const { refusal, request } = stamp;
  if (refusal !== null)
    return { title, gap: `The data do not give this figure: ${refusal.message}.` };
  return {
    title,
    gap: "This figure has not been computed yet; the registry computes those of newly loaded data one after the other. This mutation asks for it at once:",
    request,
    subject,
  };
}

/** What a note ends with where newer data have come since a figure was computed. */
export function staleNote(stamp: FigureStampFragment): string {
  return stamp.state === "STALE" ? "; newer data are stored, this is of those before" : "";
}
