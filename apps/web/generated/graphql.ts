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


export type DistributionQuery = { readonly environment: { readonly distribution: { readonly valueCount: number, readonly failureCount: number, readonly minimum: number, readonly maximum: number, readonly bins: ReadonlyArray<number>, readonly timeoutCount: number, readonly timeoutLimit: number | null, readonly quantilesOfRuns: ReadonlyArray<number | null>, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better } } | null, readonly failureCounts: ReadonlyArray<{ readonly status: FailureStatus, readonly reason: string, readonly count: number }> } | null };

export type EnvironmentQueryVariables = Exact<{
  slug: string;
}>;


export type EnvironmentQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string, readonly facts: unknown }, readonly workload: { readonly slug: string, readonly title: string, readonly facts: unknown }, readonly version: { readonly slug: string, readonly facts: unknown }, readonly facts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly license: string } } }> } | null };

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
    distribution(metric: $metric, bins: 40) {
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
      timeoutCount
      timeoutLimit
      quantilesOfRuns
    }
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