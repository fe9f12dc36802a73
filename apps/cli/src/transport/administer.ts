import type { AnsweringInstance } from "./find-instance.ts";
import { dataOf } from "./registry-error.ts";
import { UnreachableError } from "./unreachable-error.ts";

/**
 * The bytes of an instance's answer to POST /admin/`task`, as they come.
 * @throws RegistryError when it refuses, UnreachableError when nobody answers or the answer breaks off.
 */
export async function* administer(
  { address, key }: AnsweringInstance,
  task: "backup" | "verify",
): AsyncGenerator<Uint8Array> {
  const url = new URL(`/admin/${task}`, address);
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const lost = (error: unknown) =>
    new UnreachableError(`the registry at ${url.origin} gave no whole answer`, { cause: error });
  const response = await fetch(url, { method: "POST", headers }).catch((error: unknown) => {
    throw lost(error);
  });
  if (!response.ok) {
    const answer: unknown = await response.json().catch((error: unknown) => {
      throw lost(error);
    });
    dataOf(answer as Parameters<typeof dataOf>[0]);
  }
  try {
    for await (const bytes of response.body ?? []) yield bytes;
  } catch (error) {
    throw lost(error);
  }
}
