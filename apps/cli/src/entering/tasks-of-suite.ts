import { ReadTasksDocument } from "../../generated/graphql.ts";
import type { Transport } from "../transport/transport.ts";

/** A task as the registry lists it. */
export interface ListedTask {
  readonly slug: string;
  readonly subject: string;
  readonly budgets: readonly number[];
}

const FIRST = 100;

/** The tasks of a suite, of the named subjects (undefined: all). */
export async function tasksOfSuite(
  transport: Transport,
  suite: string,
  subjects: readonly string[] | undefined,
): Promise<readonly ListedTask[]> {
  const tasks: ListedTask[] = [];
  for (let after: string | null = null; ; ) {
    const variables: { suite: string; first: number; after: string | null } = {
      suite,
      first: FIRST,
      after,
    };
    const page: Awaited<ReturnType<typeof read>> = await read(transport, variables);
    tasks.push(...page.nodes.filter(({ subject }) => subjects?.includes(subject) ?? true));
    if (!page.pageInfo.hasNextPage) return tasks;
    after = page.pageInfo.endCursor;
  }
}

async function read(
  transport: Transport,
  variables: { suite: string; first: number; after: string | null },
) {
  return (await transport.request(ReadTasksDocument, variables)).tasks;
}
