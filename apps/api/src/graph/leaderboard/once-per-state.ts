import { boardState } from "@perfatlas/db";
import type { ApiContext } from "../api-context.ts";

/**
 * What is computed from leaderboards, once for each state that they are in, whoever asks; of an earlier time it is
 * computed each time. The answer must be plain: nothing of the request that computed it may hang on it.
 * @param name of the answer, with all that it depends on beside the registry.
 */
export async function oncePerState<T>(
  context: ApiContext,
  name: string,
  compute: () => Promise<T>,
): Promise<T> {
  const { database, kept, loaders } = context;
  if (database.asOf !== undefined) return await compute();
  const states = loaders.of<string, string>("board state", async (keys) => {
    const state = await boardState(database);
    return keys.map(() => state);
  });
  return await kept.answers.get(name, await states.load("now"), compute);
}
