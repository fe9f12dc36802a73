import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { type VerifiedPart, verifyRegistry } from "@perfatlas/db";
import type { Settings } from "../settings.ts";
import { administer } from "../transport/administer.ts";
import { type AnsweringInstance, findInstance } from "../transport/find-instance.ts";
import { UnreachableError } from "../transport/unreachable-error.ts";
import { withDatabase } from "./with-database.ts";

/** Verifies the registry of the settings, through the instance that has it open, or by opening it. */
export async function verifyAnywhere(
  settings: Settings,
  onPart: (part: VerifiedPart) => void,
): Promise<readonly VerifiedPart[]> {
  const instance = await findInstance(settings);
  if (instance !== undefined) return await verifyThere(instance, onPart);
  return await withDatabase(settings, (database) => verifyRegistry(database, { onPart }));
}

async function verifyThere(
  instance: AnsweringInstance,
  onPart: (part: VerifiedPart) => void,
): Promise<readonly VerifiedPart[]> {
  const parts: VerifiedPart[] = [];
  const answer = Readable.from(administer(instance, "verify"));
  for await (const line of createInterface({ input: answer })) {
    const said = JSON.parse(line) as VerifiedPart | { readonly isComplete: true };
    if ("isComplete" in said) return parts;
    parts.push(said);
    onPart(said);
  }
  throw new UnreachableError(`the registry at ${instance.address} did not come to the end`);
}
