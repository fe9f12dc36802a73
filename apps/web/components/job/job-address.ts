import type { JobKind } from "../../generated/graphql.ts";

/** The page of a job: of advice the page on which it will stand, of others what they do and did. */
export function jobAddress({
  id,
  kind,
}: {
  readonly id: string;
  readonly kind: JobKind | null;
}): string {
  return `/${kind === "ADVISE" ? "advise" : "jobs"}/${encodeURIComponent(id)}`;
}
