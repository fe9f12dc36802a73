import { type Database, environmentReader, systemReader } from "@perfatlas/db";
import { ArgumentError } from "./errors.ts";

/** Environments that are named, and that are looked at to find those. */
const SHOWN = 5;
const LOOKED_AT = 500;

/** NOT_FOUND for an environment that there is not, with those that may be meant. */
export async function missingEnvironment(database: Database, slug: string): Promise<ArgumentError> {
  const said = `there is no environment "${slug}"`;
  const [systemSlug = "", ...parts] = slug.split(":");
  const [system] = await systemReader.bySlugs(database, [systemSlug]);
  if (system === undefined) {
    const why = `nor a system "${systemSlug}"; a slug is SYSTEM:HARDWARE:WORKLOAD:VERSION`;
    return new ArgumentError("NOT_FOUND", `${said}, ${why}`);
  }
  const [page] = await environmentReader.pagesOf(database, "system", [system.id], {
    first: LOOKED_AT,
    after: null,
  });
  const alike = ({ slug: other }: { readonly slug: string }) => {
    const own = new Set(other.split(":").slice(1));
    return parts.filter((part) => own.has(part)).length;
  };
  const rows = (page?.rows ?? []).toSorted((a, b) => alike(b) - alike(a));
  const names = rows.slice(0, SHOWN).map((row) => row.slug);
  const rest = rows.length > SHOWN ? ", …" : "";
  return new ArgumentError("NOT_FOUND", `${said}; there are ${names.join(", ")}${rest}`);
}
