import { contributionRuns } from "@perfatlas/db";
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import { Contribution } from "./contribution.ts";
import { ContributionRun, ContributionRunConnection } from "./contribution-run.ts";

/** Runs that wait for a curator, page by page. */
@Resolver(() => Contribution)
export class ContributionRunResolver {
  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @FieldResolver(() => ContributionRunConnection, {
    nullable: true,
    description:
      "Runs that wait, in the order in which they came; those that are published are measurements. Null for others " +
      "than its contributor and curators.",
  })
  async runs(
    @Ctx() context: ApiContext,
    @Root() contribution: Contribution,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const request = readPage("contributionRuns", page);
    if (!contribution.isOpen) return null;
    return toConnection({
      request,
      page: await contributionRuns.page(context.database, contribution.uuid, request),
      node: (row) => new ContributionRun(row),
      keyset: ({ position }) => [position],
      countTotal: () => contributionRuns.count(context.database, contribution.uuid),
    });
  }
}
