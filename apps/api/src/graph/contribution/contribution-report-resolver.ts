import { contributionReportReader } from "@perfatlas/db";
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { PAGED } from "../../relay/paged.ts";
import type { ApiContext } from "../api-context.ts";
import {
  ContributionFinding,
  ContributionFindingConnection,
  ContributionReport,
  FindingSeverity,
} from "./contribution-report.ts";

/** Which findings, and which page of them. */
@ArgsType()
export class FindingsArguments extends PageArguments {
  @Field(() => [FindingSeverity], { nullable: true, description: "One of these." })
  severityIn?: ("error" | "note" | "warning")[] | null;
}

/** What a check found, page by page. */
@Resolver(() => ContributionReport)
export class ContributionReportResolver {
  @Directive('@cost(weight: "20")')
  @Directive(PAGED)
  @FieldResolver(() => ContributionFindingConnection, {
    description: "Errors first, then warnings, then notes; first or last: 1 to 100.",
  })
  async findings(
    @Ctx() context: ApiContext,
    @Root() { row }: ContributionReport,
    @Args(() => FindingsArguments) asked: FindingsArguments,
  ) {
    const request = readPage("contributionFindings", asked);
    const severities = asked.severityIn ?? [];
    return toConnection({
      request,
      page: await contributionReportReader.findings(
        context.database,
        row.contributionId,
        request,
        severities,
      ),
      node: (finding) => new ContributionFinding(finding),
      keyset: ({ position }) => [position],
      countTotal: () =>
        contributionReportReader.findingCount(context.database, row.contributionId, severities),
    });
  }
}
