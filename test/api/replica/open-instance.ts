import { createApi } from "@perfatlas/api";
import { migrate, openDatabase, openReads } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { serve } from "../../../apps/cli/src/up/serve.ts";
import { createToken } from "../live-campaign.ts";

/** An instance over HTTP on a registry, with a replica for its readers. */
export interface Instance {
  /** Asks as the holder of the token, or as anybody; gives `data`. */
  ask(query: string, variables?: object, token?: string): Promise<Record<string, unknown>>;
  /** What /readyz says of the replica. */
  replica(): Promise<string>;
  /** Queries that each server answered. */
  answered(): { readonly primary: number; readonly replica: number };
  token(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens one on the registry at `url` whose replica is at `readUrl`. */
export async function openInstance(url: string, readUrl: string): Promise<Instance> {
  const database = await openDatabase({ url, connections: 4 });
  await migrate(database);
  const reads = await openReads({ primary: database, url: readUrl });
  const api = await createApi({
    ...{ database, reads, revision: "test" },
    ...{ source: openSource({ offline: true }), descriptors: [] },
  });
  const serving = await serve(api.router, { host: "127.0.0.1", port: 0 });
  const post = async (path: string, body?: object, token?: string) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const sent = body && { method: "POST", body: JSON.stringify(body) };
    const answer = await fetch(`${serving.address}${path}`, { ...sent, headers });
    return (await answer.json()) as Record<string, unknown>;
  };
  return {
    async ask(query, variables = {}, token) {
      const { data, errors } = await post("/graphql", { query, variables }, token);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data as Record<string, unknown>;
    },
    replica: async () => String((await post("/readyz")).replica),
    answered: () => ({ ...reads.answered }),
    token: (name) => createToken({ api }, name, ["CURATE"]),
    async close() {
      await serving.close();
      await api.close();
      await reads.close();
      await database.close();
    },
  };
}
