import { auditLog } from "@perfatlas/db";
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from "type-graphql";
import { assertAdministrator } from "../../access/assert-scope.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { AuditEntry, AuditEntryConnection } from "./audit-entry.ts";

/** Which entries, and which page of them. */
@ArgsType()
export class AuditArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      "Of that token (name), job or contribution (uuid), entry (name@revision) or data set (slug) alone.",
  })
  object?: string | null;
}

/** The log of changes, for who administers the instance. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @Query(() => AuditEntryConnection, {
    description:
      "Every change: who made it, when, what, from which state to which; newest first; for the administrator; " +
      "first or last: 1 to 100.",
  })
  async auditLog(@Ctx() context: ApiContext, @Args(() => AuditArguments) asked: AuditArguments) {
    assertAdministrator(context);
    const request = readPage("auditLog", asked);
    const object = asked.object ?? null;
    return toConnection({
      request,
      page: await auditLog.page(context.database, request, object),
      node: (row) => new AuditEntry(row),
      keyset: ({ id }) => [id],
      countTotal: () => auditLog.count(context.database, object),
    });
  }
}
