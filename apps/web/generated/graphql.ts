// Written by apps/api/generate-documents.ts from schema.graphql and graphql/*.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which values of a metric are better. */
export type Better =
  | 'HIGHER'
  | 'LOWER';

/** Same: the same environment. One axis: exactly one thing differs, a difference in performance can be put down to it. Several: more than one. Not: of different systems, or one is simulated: never in one chart or mean. */
export type Comparability =
  | 'NOT'
  | 'ONE_AXIS'
  | 'SAME'
  | 'SEVERAL';

/** Measured: by others. Starter: by this project. Simulated: by a generator. */
export type DatasetOrigin =
  | 'CONTRIBUTED'
  | 'MEASURED'
  | 'SIMULATED'
  | 'STARTER';

/** Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why. No public data: it is known from publications alone. */
export type DatasetState =
  | 'AVAILABLE'
  | 'LOADED'
  | 'MISSING'
  | 'NO_PUBLIC_DATA';

/** Open: more runs may come in. Published: never changes. Retracted: kept for those who cite it, in no figure. */
export type DatasetVersionStatus =
  | 'OPEN'
  | 'PUBLISHED'
  | 'RETRACTED';

/** Failed: ran and broke. Timeout: cut off. Missing: never recorded. Invalid: recorded, not usable. */
export type FailureStatus =
  | 'FAILED'
  | 'INVALID'
  | 'MISSING'
  | 'TIMEOUT';

/** Current: of the data and method of today. Stale: of data or a method of before. Missing: never computed. */
export type FigureState =
  | 'CURRENT'
  | 'MISSING'
  | 'STALE';

/** What a larger value of a term does to a metric, by the metric's direction. */
export type InfluenceEffect =
  | 'IMPROVES'
  | 'WORSENS';

export type JobState =
  | 'CANCELLED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED';

/** Part of the stack that an option belongs to. */
export type Layer =
  | 'APPLICATION'
  | 'BUILD'
  | 'HARDWARE'
  | 'KERNEL'
  | 'RUNTIME';

/** Binary: false, true. Integer, real: a range. Ordinal: listed numbers, in order. Categorical: listed levels without order. */
export type OptionKind =
  | 'BINARY'
  | 'CATEGORICAL'
  | 'INTEGER'
  | 'ORDINAL'
  | 'REAL';

/** Reproduced: computed here. Published: figures of a paper, with its citation. */
export type StrategyOrigin =
  | 'PUBLISHED'
  | 'REPRODUCED';

export type DatasetQueryVariables = Exact<{
  slug: string;
  files: number;
  after?: string | null | undefined;
}>;


export type DatasetQuery = { readonly dataset: { readonly slug: string, readonly title: string, readonly description: string, readonly license: string, readonly licenseNote: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly derivedFrom: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly provenance: { readonly measured: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }>, readonly published: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }>, readonly transformed: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }> } | null, readonly noPublicData: { readonly notes: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly levels: ReadonlyArray<string> | null, readonly source: string }>, readonly environments: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly source: string }>, readonly metrics: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly source: string }> } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly source: string, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly system: { readonly slug: string, readonly title: string } | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly versions: ReadonlyArray<{ readonly number: number, readonly digest: string, readonly status: DatasetVersionStatus, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number, readonly notes: ReadonlyArray<string>, readonly createdAt: string, readonly files: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly path: string, readonly repository: string | null, readonly commit: string | null, readonly url: string | null, readonly sha256: string, readonly bytes: number, readonly rowCount: number }> } }> } | null };

export type DatasetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type DatasetsQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly system: { readonly slug: string, readonly title: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DistributionQueryVariables = Exact<{
  slug: string;
  metric: string;
}>;


export type DistributionQuery = { readonly environment: { readonly failureCounts: ReadonlyArray<{ readonly status: FailureStatus, readonly reason: string, readonly count: number }> } | null };

export type EnvironmentQueryVariables = Exact<{
  slug: string;
}>;


export type EnvironmentQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string, readonly facts: unknown }, readonly workload: { readonly slug: string, readonly title: string, readonly facts: unknown }, readonly version: { readonly slug: string, readonly facts: unknown }, readonly facts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly license: string } } }> } | null };

export type FigureCoverageQueryVariables = Exact<{
  system: string;
  metric?: string | null | undefined;
}>;


export type FigureCoverageQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string }>, readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }> }, readonly coverage: { readonly knownCount: number, readonly combinationCount: number, readonly measuredCombinationCount: number, readonly series: ReadonlyArray<{ readonly environment: string, readonly metric: string, readonly measured: number, readonly failed: number, readonly unmeasured: number }> } } | null };

export type FigureDistributionQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type FigureDistributionQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly distribution: { readonly valueCount: number, readonly failureCount: number, readonly minimum: number, readonly maximum: number, readonly bins: ReadonlyArray<number>, readonly binEdges: ReadonlyArray<number>, readonly isLogarithmic: boolean, readonly timeoutCount: number, readonly timeoutLimit: number | null, readonly quantilesOfRuns: ReadonlyArray<number | null>, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better } } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigureInfluenceMapQueryVariables = Exact<{
  system: string;
  metric: string;
}>;


export type FigureInfluenceMapQuery = { readonly system: { readonly slug: string, readonly title: string, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly influence: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly sample: { readonly valueCount: number }, readonly options: ReadonlyArray<{ readonly option: string, readonly share: number | null }> } | null, readonly refusal: { readonly message: string } | null } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }> }, readonly environmentPairs: { readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string }, readonly target: { readonly slug: string }, readonly relatedness: { readonly result: { readonly stability: { readonly kendallTau: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } } } } | null } | null }> } } | null };

export type FigureInfluenceQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type FigureInfluenceQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly influence: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly rSquared: number | null, readonly order: number, readonly draws: number, readonly sample: { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly terms: ReadonlyArray<{ readonly name: string, readonly options: ReadonlyArray<string>, readonly share: number | null, readonly coefficient: number | null, readonly standardError: number | null, readonly pValue: number | null, readonly unit: string, readonly effect: InfluenceEffect, readonly interval: { readonly low: number | null, readonly high: number | null } }> } | null, readonly refusal: { readonly message: string } | null } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigureLeaderboardQueryVariables = Exact<{
  suite: string;
  subject: string;
  budget?: number | null | undefined;
}>;


export type FigureLeaderboardQuery = { readonly leaderboard: { readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly computedAt: string | null, readonly suite: { readonly slug: string, readonly title: string, readonly dataset: { readonly slug: string } | null, readonly tasks: { readonly nodes: ReadonlyArray<{ readonly dataset: { readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly newestVersion: { readonly number: number } | null } }> } }, readonly rows: ReadonlyArray<{ readonly tieGroup: number | null, readonly untestable: string | null, readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null };

export type FigureParetoQueryVariables = Exact<{
  environment: string;
  first: string;
  second: string;
}>;


export type FigureParetoQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly pareto: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly completeCount: number, readonly memberCount: number, readonly hypervolumeShare: number | null, readonly objectives: ReadonlyArray<{ readonly metric: string, readonly unit: string, readonly better: Better }>, readonly members: ReadonlyArray<{ readonly configuration: unknown, readonly values: ReadonlyArray<number> }> } | null, readonly refusal: { readonly message: string } | null } | null, readonly valuesOfTwo: { readonly count: number, readonly isLogarithmic: boolean, readonly cellColumns: number | null, readonly points: ReadonlyArray<{ readonly source: number, readonly target: number, readonly count: number }> } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigurePlaceFragment = { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> };

export type FigureRelationQueryVariables = Exact<{
  source: string;
  target: string;
  metric: string;
}>;


export type FigureRelationQuery = { readonly environmentPair: { readonly source: { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }, readonly target: { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }, readonly comparability: { readonly verdict: Comparability, readonly differences: ReadonlyArray<{ readonly field: string }> }, readonly sharedValues: { readonly count: number, readonly censoredCount: number, readonly isLogarithmic: boolean, readonly cellColumns: number | null, readonly points: ReadonlyArray<{ readonly source: number, readonly target: number, readonly count: number }> } | null, readonly relatedness: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly sharedCount: number, readonly pearson: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly spearman: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } } } | null, readonly refusal: { readonly message: string } | null } | null } };

export type FigureSpreadQueryVariables = Exact<{
  system: string;
}>;


export type FigureSpreadQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better }>, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly valueCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }> } } | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly counts: { readonly systems: number, readonly environments: number, readonly configurations: number, readonly measurements: number, readonly datasets: number, readonly evaluations: number }, readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly environmentCount: number, readonly configurationCount: number, readonly measurementCount: number }> }, readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly state: DatasetState, readonly newestVersion: { readonly measurementCount: number, readonly createdAt: string } | null }> }, readonly headline: { readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly computedAt: string | null, readonly suite: { readonly slug: string, readonly title: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }, readonly rows: ReadonlyArray<{ readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }>, readonly leaders: ReadonlyArray<{ readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null, readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }> } };

export type JobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string, readonly error: string | null, readonly createdAt: string, readonly finishedAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LeaderboardChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaderboardChoicesQuery = { readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly number: number, readonly title: string, readonly description: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }> } };

export type LeaderboardSizeQueryVariables = Exact<{
  suite: string;
  subject: string;
}>;


export type LeaderboardSizeQuery = { readonly leaderboard: { readonly evaluationCount: number, readonly rows: ReadonlyArray<{ readonly rank: number }> } | null };

export type LeaderboardQueryVariables = Exact<{
  suite: string;
  subject: string;
  budget?: number | null | undefined;
}>;


export type LeaderboardQuery = { readonly leaderboard: { readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly computedAt: string | null, readonly rows: ReadonlyArray<{ readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null };

export type RowFragment = { readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } };

type FigureStamp_CopiesFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_DiagnosisFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_InfluenceFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_InformationFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_OptimumFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_ParetoFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_RelatednessFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

export type FigureStampFragment =
  | FigureStamp_CopiesFigure_Fragment
  | FigureStamp_DiagnosisFigure_Fragment
  | FigureStamp_InfluenceFigure_Fragment
  | FigureStamp_InformationFigure_Fragment
  | FigureStamp_OptimumFigure_Fragment
  | FigureStamp_ParetoFigure_Fragment
  | FigureStamp_RelatednessFigure_Fragment
;

export type StrategiesQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategiesQuery = { readonly strategies: ReadonlyArray<{ readonly name: string, readonly origin: StrategyOrigin, readonly title: string, readonly summary: string | null, readonly isBaseline: boolean, readonly isDefault: boolean, readonly needs: { readonly sources: number, readonly measurements: number, readonly positiveValues: boolean, readonly sameUnit: boolean } | null, readonly settings: ReadonlyArray<{ readonly name: string, readonly description: string, readonly legal: string, readonly default: unknown }> }> };

export type SystemQueryVariables = Exact<{
  slug: string;
  environments: number;
  after?: string | null | undefined;
}>;


export type SystemQuery = { readonly system: { readonly slug: string, readonly title: string, readonly description: string, readonly url: string | null, readonly spaceSize: number | null, readonly configurationCount: number, readonly environmentCount: number, readonly measurementCount: number, readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind, readonly domain: unknown, readonly unit: string | null, readonly default: unknown, readonly layer: Layer | null, readonly activeWhen: string | null, readonly description: string }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly constraints: ReadonlyArray<{ readonly rule: string, readonly why: string }>, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }>, readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly isSimulated: boolean, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly measuredConfigurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly suite: { readonly slug: string } | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } }> } } | null };

export type SystemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SystemsQuery = { readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly spaceSize: number | null, readonly environmentCount: number, readonly configurationCount: number, readonly measurementCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FigurePlaceFragmentDoc = new TypedDocumentString(`
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
    `, {"fragmentName":"FigurePlace"}) as unknown as TypedDocumentString<FigurePlaceFragment, unknown>;
export const RowFragmentDoc = new TypedDocumentString(`
fragment Row on LeaderboardRow {
  rank
  learner
  settings
  changedSettings
  backends
  budget
  subject
  meanMapePercent
  sdMapePercent
  medianApePercent
  meanLogRatio
  rankCorrelation
  regret
  repeatCount
  environmentCount
  failureCount
  strategy {
    id
    name
    title
    origin
    isBaseline
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
  }
}
    `, {"fragmentName":"Row"}) as unknown as TypedDocumentString<RowFragment, unknown>;
export const FigureStampFragmentDoc = new TypedDocumentString(`
fragment FigureStamp on Figure {
  state
  computedAt
  request
  refusal {
    message
  }
}
    `, {"fragmentName":"FigureStamp"}) as unknown as TypedDocumentString<FigureStampFragment, unknown>;
export const DatasetDocument = new TypedDocumentString(`
query Dataset($slug: String!, $files: Int!, $after: String) {
  dataset(slug: $slug) {
    slug
    title
    description
    license
    licenseNote
    origin
    state
    why
    derivedFrom
    bytes
    expectedConfigurationCount
    expectedMeasurementCount
    provenance {
      measured {
        name
        url
        what
      }
      published {
        name
        url
        what
      }
      transformed {
        name
        url
        what
      }
    }
    noPublicData {
      options {
        name
        what
        levels
        source
      }
      environments {
        name
        what
        source
      }
      metrics {
        name
        what
        source
      }
      notes
    }
    statedTotals {
      hardware
      configurationCount
      source
      measuredCount
      coverage
    }
    system {
      slug
      title
    }
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
    versions {
      number
      digest
      status
      configurationCount
      measurementCount
      failureCount
      notes
      createdAt
      files(first: $files, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          path
          repository
          commit
          url
          sha256
          bytes
          rowCount
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<DatasetQuery, DatasetQueryVariables>;
export const DatasetsDocument = new TypedDocumentString(`
query Datasets($first: Int!, $after: String) {
  datasets(first: $first, after: $after) {
    nodes {
      slug
      title
      license
      origin
      state
      why
      bytes
      expectedConfigurationCount
      expectedMeasurementCount
      system {
        slug
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<DatasetsQuery, DatasetsQueryVariables>;
export const DistributionDocument = new TypedDocumentString(`
query Distribution($slug: String!, $metric: String!) {
  environment(slug: $slug) {
    failureCounts(metric: $metric) {
      status
      reason
      count
    }
  }
}
`) as unknown as TypedDocumentString<DistributionQuery, DistributionQueryVariables>;
export const EnvironmentDocument = new TypedDocumentString(`
query Environment($slug: String!) {
  environment(slug: $slug) {
    slug
    variant
    isSimulated
    system {
      slug
      title
    }
    hardware {
      slug
      title
      facts
    }
    workload {
      slug
      title
      facts
    }
    version {
      slug
      facts
    }
    facts {
      name
      number
      text
      boolean
      unit
    }
    series {
      metric {
        name
        unit
        better
        isDeterministic
        description
      }
      datasetVersion {
        number
        dataset {
          slug
          title
          license
        }
      }
      configurationCount
      valueCount
      failureCount
      minimum
      median
      maximum
    }
  }
}
`) as unknown as TypedDocumentString<EnvironmentQuery, EnvironmentQueryVariables>;
export const FigureCoverageDocument = new TypedDocumentString(`
query FigureCoverage($system: String!, $metric: String) {
  system(slug: $system) {
    slug
    title
    metrics {
      name
    }
    environments(first: 100) {
      nodes {
        ...FigurePlace
      }
    }
    coverage(metric: $metric) {
      knownCount
      combinationCount
      measuredCombinationCount
      series {
        environment
        metric
        measured
        failed
        unmeasured
      }
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<FigureCoverageQuery, FigureCoverageQueryVariables>;
export const FigureDistributionDocument = new TypedDocumentString(`
query FigureDistribution($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    distribution(metric: $metric, bins: 40, scale: AUTO) {
      metric {
        name
        unit
        better
      }
      valueCount
      failureCount
      minimum
      maximum
      bins
      binEdges
      isLogarithmic
      timeoutCount
      timeoutLimit
      quantilesOfRuns
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<FigureDistributionQuery, FigureDistributionQueryVariables>;
export const FigureInfluenceMapDocument = new TypedDocumentString(`
query FigureInfluenceMap($system: String!, $metric: String!) {
  system(slug: $system) {
    slug
    title
    environments(first: 12) {
      totalCount
      nodes {
        ...FigurePlace
        influence(metric: $metric) {
          ...FigureStamp
          result {
            sample {
              valueCount
            }
            options {
              option
              share
            }
          }
        }
      }
    }
    environmentPairs(first: 11) {
      nodes {
        source {
          slug
        }
        target {
          slug
        }
        relatedness(metric: $metric) {
          result {
            stability {
              kendallTau {
                value
                interval {
                  low
                  high
                }
              }
            }
          }
        }
      }
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
fragment FigureStamp on Figure {
  state
  computedAt
  request
  refusal {
    message
  }
}`) as unknown as TypedDocumentString<FigureInfluenceMapQuery, FigureInfluenceMapQueryVariables>;
export const FigureInfluenceDocument = new TypedDocumentString(`
query FigureInfluence($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    influence(metric: $metric) {
      ...FigureStamp
      result {
        rSquared
        order
        draws
        sample {
          dataset
          version
          valueCount
          censoredCount
          failedCount
        }
        terms {
          name
          options
          share
          interval {
            low
            high
          }
          coefficient
          standardError
          pValue
          unit
          effect
        }
      }
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
fragment FigureStamp on Figure {
  state
  computedAt
  request
  refusal {
    message
  }
}`) as unknown as TypedDocumentString<FigureInfluenceQuery, FigureInfluenceQueryVariables>;
export const FigureLeaderboardDocument = new TypedDocumentString(`
query FigureLeaderboard($suite: String!, $subject: String!, $budget: Int) {
  leaderboard(suite: $suite, subject: $subject, budget: $budget) {
    subject
    budgets
    evaluationCount
    computedAt
    suite {
      slug
      title
      dataset {
        slug
      }
      tasks(first: 1, subject: $subject) {
        nodes {
          dataset {
            title
            citation {
              authors
              title
              venue
              year
              doi
              url
            }
            newestVersion {
              number
            }
          }
        }
      }
    }
    rows {
      ...Row
      tieGroup
      rankInterval {
        low
        high
      }
      untestable
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  learner
  settings
  changedSettings
  backends
  budget
  subject
  meanMapePercent
  sdMapePercent
  medianApePercent
  meanLogRatio
  rankCorrelation
  regret
  repeatCount
  environmentCount
  failureCount
  strategy {
    id
    name
    title
    origin
    isBaseline
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
  }
}`) as unknown as TypedDocumentString<FigureLeaderboardQuery, FigureLeaderboardQueryVariables>;
export const FigureParetoDocument = new TypedDocumentString(`
query FigurePareto($environment: String!, $first: String!, $second: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    pareto(metrics: [$first, $second]) {
      ...FigureStamp
      result {
        objectives {
          metric
          unit
          better
        }
        completeCount
        memberCount
        hypervolumeShare
        members {
          configuration
          values
        }
      }
    }
    valuesOfTwo(first: $first, second: $second) {
      count
      isLogarithmic
      cellColumns
      points {
        source
        target
        count
      }
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
fragment FigureStamp on Figure {
  state
  computedAt
  request
  refusal {
    message
  }
}`) as unknown as TypedDocumentString<FigureParetoQuery, FigureParetoQueryVariables>;
export const FigureRelationDocument = new TypedDocumentString(`
query FigureRelation($source: String!, $target: String!, $metric: String!) {
  environmentPair(source: $source, target: $target) {
    source {
      ...FigurePlace
    }
    target {
      ...FigurePlace
    }
    comparability {
      verdict
      differences {
        field
      }
    }
    sharedValues(metric: $metric) {
      count
      censoredCount
      isLogarithmic
      cellColumns
      points {
        source
        target
        count
      }
    }
    relatedness(metric: $metric) {
      ...FigureStamp
      result {
        pearson {
          value
          interval {
            low
            high
          }
        }
        spearman {
          value
          interval {
            low
            high
          }
        }
        sharedCount
      }
    }
  }
}
fragment FigurePlace on Environment {
  slug
  variant
  system {
    slug
    title
  }
  hardware {
    slug
    title
  }
  workload {
    slug
    title
  }
  version {
    slug
  }
  series {
    metric {
      name
      unit
      better
    }
    datasetVersion {
      number
      dataset {
        slug
        title
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
fragment FigureStamp on Figure {
  state
  computedAt
  request
  refusal {
    message
  }
}`) as unknown as TypedDocumentString<FigureRelationQuery, FigureRelationQueryVariables>;
export const FigureSpreadDocument = new TypedDocumentString(`
query FigureSpread($system: String!) {
  system(slug: $system) {
    slug
    title
    metrics {
      name
      unit
      better
    }
    environments(first: 100) {
      totalCount
      nodes {
        slug
        variant
        hardware {
          slug
          title
        }
        workload {
          slug
          title
        }
        version {
          slug
        }
        series {
          metric {
            name
          }
          valueCount
          timeoutCount
          minimum
          median
          maximum
          datasetVersion {
            number
            dataset {
              slug
              title
              citation {
                authors
                title
                venue
                year
                doi
                url
              }
            }
          }
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<FigureSpreadQuery, FigureSpreadQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
query Home {
  counts {
    systems
    environments
    configurations
    measurements
    datasets
    evaluations
  }
  systems(first: 100) {
    nodes {
      slug
      title
      description
      environmentCount
      configurationCount
      measurementCount
    }
  }
  datasets(first: 100) {
    nodes {
      slug
      title
      state
      newestVersion {
        measurementCount
        createdAt
      }
    }
  }
  headline {
    suite {
      slug
      title
      subjects
      dataset {
        slug
        title
      }
    }
    subject
    budgets
    evaluationCount
    computedAt
    rows {
      ...Row
    }
    leaders {
      ...Row
    }
  }
  suites(first: 100) {
    nodes {
      slug
      title
      subjects
      dataset {
        slug
        title
      }
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  learner
  settings
  changedSettings
  backends
  budget
  subject
  meanMapePercent
  sdMapePercent
  medianApePercent
  meanLogRatio
  rankCorrelation
  regret
  repeatCount
  environmentCount
  failureCount
  strategy {
    id
    name
    title
    origin
    isBaseline
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
query Jobs($first: Int!, $after: String) {
  jobs(first: $first, after: $after) {
    nodes {
      id
      kind
      state
      done
      total
      message
      error
      createdAt
      finishedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const LeaderboardChoicesDocument = new TypedDocumentString(`
query LeaderboardChoices {
  suites(first: 100) {
    nodes {
      slug
      number
      title
      description
      subjects
      dataset {
        slug
        title
      }
    }
  }
}
`) as unknown as TypedDocumentString<LeaderboardChoicesQuery, LeaderboardChoicesQueryVariables>;
export const LeaderboardSizeDocument = new TypedDocumentString(`
query LeaderboardSize($suite: String!, $subject: String!) {
  leaderboard(suite: $suite, subject: $subject) {
    evaluationCount
    rows {
      rank
    }
  }
}
`) as unknown as TypedDocumentString<LeaderboardSizeQuery, LeaderboardSizeQueryVariables>;
export const LeaderboardDocument = new TypedDocumentString(`
query Leaderboard($suite: String!, $subject: String!, $budget: Int) {
  leaderboard(suite: $suite, subject: $subject, budget: $budget) {
    budgets
    evaluationCount
    computedAt
    rows {
      ...Row
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  learner
  settings
  changedSettings
  backends
  budget
  subject
  meanMapePercent
  sdMapePercent
  medianApePercent
  meanLogRatio
  rankCorrelation
  regret
  repeatCount
  environmentCount
  failureCount
  strategy {
    id
    name
    title
    origin
    isBaseline
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
  }
}`) as unknown as TypedDocumentString<LeaderboardQuery, LeaderboardQueryVariables>;
export const StrategiesDocument = new TypedDocumentString(`
query Strategies {
  strategies {
    name
    origin
    title
    summary
    isBaseline
    isDefault
    needs {
      sources
      measurements
      positiveValues
      sameUnit
    }
    settings {
      name
      description
      legal
      default
    }
  }
}
`) as unknown as TypedDocumentString<StrategiesQuery, StrategiesQueryVariables>;
export const SystemDocument = new TypedDocumentString(`
query System($slug: String!, $environments: Int!, $after: String) {
  system(slug: $slug) {
    slug
    title
    description
    url
    spaceSize
    configurationCount
    environmentCount
    measurementCount
    options(first: 100) {
      nodes {
        name
        kind
        domain
        unit
        default
        layer
        activeWhen
        description
      }
      pageInfo {
        hasNextPage
      }
    }
    constraints {
      rule
      why
    }
    metrics {
      name
      unit
      better
      isDeterministic
      description
    }
    environments(first: $environments, after: $after) {
      nodes {
        slug
        variant
        isSimulated
        hardware {
          slug
          title
        }
        workload {
          slug
          title
        }
        version {
          slug
        }
        series {
          metric {
            name
            unit
            better
          }
          configurationCount
          measuredConfigurationCount
          valueCount
          failureCount
          timeoutCount
          minimum
          median
          maximum
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    datasets(first: 100) {
      nodes {
        slug
        title
        license
        origin
        state
        suite {
          slug
        }
        citation {
          authors
          title
          venue
          year
          doi
          url
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<SystemQuery, SystemQueryVariables>;
export const SystemsDocument = new TypedDocumentString(`
query Systems($first: Int!, $after: String) {
  systems(first: $first, after: $after) {
    nodes {
      slug
      title
      description
      spaceSize
      environmentCount
      configurationCount
      measurementCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<SystemsQuery, SystemsQueryVariables>;