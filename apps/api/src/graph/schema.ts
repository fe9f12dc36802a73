import "reflect-metadata";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import type { GraphQLSchema } from "graphql";
import { lexicographicSortSchema, specifiedDirectives } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { costDirectives } from "../cost/cost-directives.ts";
import { AdviceResolver } from "./advice/advice-resolver.ts";
import { asOfDirective } from "./as-of/as-of-directive.ts";
import { AuditResolver } from "./audit/audit-resolver.ts";
import { HardwareResolver, VersionResolver, WorkloadResolver } from "./axis/axis-resolver.ts";
import { SystemAxesResolver } from "./axis/system-axes-resolver.ts";
import { ClaimsReportResolver } from "./claim/claims-report-resolver.ts";
import { PeerReportResolver } from "./claim/peer-report-resolver.ts";
import { TransferReportResolver } from "./claim/transfer-report-resolver.ts";
import { ConfigurationResolver } from "./configuration/configuration-resolver.ts";
import { ContributionChangeResolver } from "./contribution/contribution-change-resolver.ts";
import { ContributionReportResolver } from "./contribution/contribution-report-resolver.ts";
import { ContributionResolver } from "./contribution/contribution-resolver.ts";
import { ContributionRunResolver } from "./contribution/contribution-run-resolver.ts";
import { CountsResolver } from "./counts/counts-resolver.ts";
import { DatasetResolver, DatasetVersionResolver } from "./dataset/dataset-resolver.ts";
import { VersionPublicationResolver } from "./dataset/version-publication-resolver.ts";
import { EntryEventsResolver } from "./entry/entry.ts";
import { EntryResolver } from "./entry/entry-resolver.ts";
import { EnvironmentResolver } from "./environment/environment-resolver.ts";
import { EvaluationResolver } from "./evaluation/evaluation-resolver.ts";
import { DatasetVersionExportResolver, ExportResolver } from "./export/export-resolver.ts";
import { EnvironmentFigureResolver } from "./figure/figure-resolver.ts";
import { SystemHardwareResolver } from "./figure/hardware-resolver.ts";
import { HighlightResolver } from "./figure/highlight-resolver.ts";
import { EnvironmentPairResolver, SystemPairResolver } from "./figure/pair-resolver.ts";
import { SystemFigureResolver } from "./figure/system-figure-resolver.ts";
import { TwoMetricsResolver } from "./figure/two-metrics-resolver.ts";
import { JobProgressResolver } from "./job/job-progress-resolver.ts";
import { JobResolver } from "./job/job-resolver.ts";
import { RecheckResolver } from "./job/recheck-resolver.ts";
import { LeaderboardChangeResolver } from "./leaderboard/leaderboard-change-resolver.ts";
import { LeaderboardResolver, LeaderboardRowResolver } from "./leaderboard/leaderboard-resolver.ts";
import { LearnerResolver } from "./learner/learner.ts";
import { MeasurementResolver, SeriesResolver } from "./measurement/measurement-resolver.ts";
import { NodeResolver } from "./node/node-resolver.ts";
import { RateLimitResolver } from "./rate-limit/rate-limit-resolver.ts";
import { RunResolver } from "./run/run-resolver.ts";
import { sayLegalValues } from "./say-legal-values.ts";
import { SearchResolver } from "./search/search-resolver.ts";
import { StrategyResolver } from "./strategy/strategy.ts";
import { SuggestionResolver } from "./suggestion/suggestion-resolver.ts";
import { SuiteResolver, TaskResolver } from "./suite/suite-resolver.ts";
import { SystemResolver } from "./system/system-resolver.ts";
import { TokenResolver } from "./token/token-resolver.ts";
import { UploadResolver } from "./upload/upload-resolver.ts";
import { ViewerResolver } from "./viewer/viewer-resolver.ts";

/** One line a noun. */
const RESOLVERS = [
  AdviceResolver,
  AuditResolver,
  ClaimsReportResolver,
  PeerReportResolver,
  TransferReportResolver,
  ConfigurationResolver,
  ContributionChangeResolver,
  ContributionReportResolver,
  ContributionRunResolver,
  ContributionResolver,
  CountsResolver,
  DatasetResolver,
  DatasetVersionExportResolver,
  DatasetVersionResolver,
  EntryEventsResolver,
  EntryResolver,
  EnvironmentFigureResolver,
  EnvironmentPairResolver,
  EnvironmentResolver,
  EvaluationResolver,
  ExportResolver,
  HardwareResolver,
  JobProgressResolver,
  HighlightResolver,
  JobResolver,
  LeaderboardChangeResolver,
  LeaderboardResolver,
  LeaderboardRowResolver,
  LearnerResolver,
  MeasurementResolver,
  NodeResolver,
  RateLimitResolver,
  RecheckResolver,
  RunResolver,
  SearchResolver,
  SeriesResolver,
  StrategyResolver,
  SuggestionResolver,
  SuiteResolver,
  SystemAxesResolver,
  SystemFigureResolver,
  SystemHardwareResolver,
  TwoMetricsResolver,
  SystemPairResolver,
  SystemResolver,
  TaskResolver,
  TokenResolver,
  UploadResolver,
  VersionPublicationResolver,
  VersionResolver,
  ViewerResolver,
  WorkloadResolver,
] as const;

let built: GraphQLSchema | undefined;

/** The schema with its resolvers; one for the whole process, as nothing of it is of one API. */
export function buildApiSchema(): GraphQLSchema {
  built ??= sayLegalValues(
    buildSchemaSync({
      resolvers: RESOLVERS,
      // What is given stands in the place of what every schema has: @skip, @include, @deprecated.
      directives: [...specifiedDirectives, ...costDirectives, asOfDirective],
      // Arguments are checked where they are used, with errors that say what is legal.
      validate: false,
      // Subscriptions look at the registry, which all processes share: nothing is published within one.
      pubSub: { publish() {}, subscribe: () => NOTHING },
    }),
  );
  return built;
}

const NOTHING: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/** The schema as text, sorted, as `schema.graphql` holds it. */
export function schemaText(): string {
  return `# Emitted by \`npm run generate\`; do not edit.\n\n${printSchemaWithDirectives(
    lexicographicSortSchema(buildApiSchema()),
  )}\n`;
}
