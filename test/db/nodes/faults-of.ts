import { type Database, verifyRegistry } from "@perfatlas/db";

/** What is wrong but for the made-up digests of these descriptions. */
export async function faultsOf({ database }: { readonly database: Database }): Promise<string[]> {
  return (await verifyRegistry(database))
    .filter(({ name }) => name !== "contents")
    .flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
}
