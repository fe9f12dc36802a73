import type { ApolloServerPlugin } from "@apollo/server";
import type { Database, Reads } from "@perfatlas/db";
import { operationKind } from "../access/operation-kind.ts";
import type { ApiContext } from "../graph/api-context.ts";
import type { Report } from "../log/error-log.ts";
import { noteWrite } from "./note-write.ts";

/** What the plugin works with. */
export interface ReadsSource {
  readonly database: Database;
  /** Absent where there is no replica. */
  readonly reads: Reads | undefined;
  readonly report: Report;
}

/**
 * Lets queries be answered by the replica when it has what their caller wrote, and notes what mutations write. A caller
 * who was answered by the primary for that is not shown anything older later.
 */
export function readsPlugin({
  database,
  reads,
  report,
}: ReadsSource): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      let isAhead = false;
      return {
        // The caller is known, and charged: that told where its writes are.
        async executionDidStart(request) {
          const { contextValue } = request;
          const { limits } = contextValue;
          const { written, over } = limits;
          const kind = operationKind(request);
          if (kind !== "query") {
            isAhead = kind === "mutation";
            return;
          }
          if (reads === undefined || written === undefined) return;
          const handle = await reads.onReplica(written, over.signal);
          if (handle === undefined) isAhead = written !== null;
          else contextValue.database = { ...contextValue.database, ...handle };
        },
        async willSendResponse({ contextValue }) {
          if (!isAhead) return;
          await noteWrite(database, contextValue.limits).catch((error: unknown) =>
            report("reads", error),
          );
        },
      };
    },
  };
}
