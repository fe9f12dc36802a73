import type { VerifiedPart } from "@perfatlas/db";

/** A registry that is not what it says it is. */
export class DamagedRegistryError extends Error {
  override readonly name = "DamagedRegistryError";
  constructor(where: string, parts: readonly Pick<VerifiedPart, "name" | "faults">[]) {
    const faults = parts.flatMap((part) => part.faults);
    const [first] = faults;
    const more = faults.length > 1 ? ` and ${faults.length - 1} more faults` : "";
    super(
      `${where} is damaged: ${first}${more}; \`perfatlas verify\` names all, a backup restores it`,
    );
  }
}

/** Whether an error says that the files of a registry are damaged. */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedRegistryError) return true;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "STORAGE" || code === "DATABASE_FOLDER";
}
