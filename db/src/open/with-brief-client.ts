import pg from "pg";
import { CONNECT_MS } from "./postgres-settings.ts";

/** What `work` gives with a connection of its own to the server at `url`, whose every answer has a deadline of seconds. */
export async function withBriefClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    ...{ connectionString: url, connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS },
    fallback_application_name: "perfatlas",
  });
  // Who asks it hears of its end.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    // A server that is silent would not take a goodbye.
    client.connection.stream.destroy();
  }
}
