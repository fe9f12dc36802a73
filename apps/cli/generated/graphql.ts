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

/** Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why. */
export type DatasetState =
  | 'AVAILABLE'
  | 'LOADED'
  | 'MISSING';

/** Which cells of a suite, or of the suite made from a data set, to compute. */
export type EvaluationInput = {
  /** All by default; of a data set 5, 10 and 20, as far as they are at most half of a target's configurations. */
  readonly budgets?: ReadonlyArray<number> | null | undefined;
  /** Slug of a loaded data set: one environment is the source, all others with at least 8 measured configurations are targets. */
  readonly dataset?: string | null | undefined;
  /** Learners with settings, beside those of `learners`. */
  readonly learnerChoices?: ReadonlyArray<MethodInput> | null | undefined;
  /** The quick ones by default. */
  readonly learners?: ReadonlyArray<string> | null | undefined;
  /** Of the data set; its first by default. */
  readonly metric?: string | null | undefined;
  /** Repeats of each cell; the suite's own by default, 10 of a data set. */
  readonly repeats?: number | null | undefined;
  /** Environment of the data set, as hardware:workload:version or by slug; by default that with most measured configurations. */
  readonly source?: string | null | undefined;
  /** The quick ones by default. */
  readonly strategies?: ReadonlyArray<string> | null | undefined;
  /** Strategies with settings, beside those of `strategies`. */
  readonly strategyChoices?: ReadonlyArray<MethodInput> | null | undefined;
  /** All by default. */
  readonly subjects?: ReadonlyArray<string> | null | undefined;
  /** Slug; this or a data set is needed. */
  readonly suite?: string | null | undefined;
};

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

/** A strategy or learner with settings. */
export type MethodInput = {
  readonly name: string;
  /** An object of the settings that it declares; the others are at their default. */
  readonly settings?: unknown;
};

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

/** Upload: runs of campaigns. Read: what costs computing. Admin: everything. */
export type TokenScope =
  | 'ADMIN'
  | 'READ'
  | 'UPLOAD';

export type ListedDatasetFragment = { readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly files: { readonly count: number, readonly atHandCount: number, readonly summary: string } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly newestVersion: { readonly number: number, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number } | null };

export type ListDatasetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListDatasetsQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly files: { readonly count: number, readonly atHandCount: number, readonly summary: string } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly newestVersion: { readonly number: number, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type JobFragment = { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null };

export type QueuedJobFragment = { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> };

export type QueueDatasetImportMutationVariables = Exact<{
  slug: string;
}>;


export type QueueDatasetImportMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type QueueDescriptorImportMutationVariables = Exact<{
  descriptor: string;
  directory: string;
}>;


export type QueueDescriptorImportMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type QueueFiguresMutationVariables = Exact<{
  dataset: string;
}>;


export type QueueFiguresMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type QueueEvaluationMutationVariables = Exact<{
  input: EvaluationInput;
}>;


export type QueueEvaluationMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ReadJobQueryVariables = Exact<{
  id: string;
}>;


export type ReadJobQuery = { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null };

export type ListJobsQueryVariables = Exact<{
  first: number;
}>;


export type ListJobsQuery = { readonly jobs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null }> } };

export type CancelJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobMutation = { readonly cancelled: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ReadLeaderboardQueryVariables = Exact<{
  suite: string;
  subject: string;
}>;


export type ReadLeaderboardQuery = { readonly leaderboard: { readonly rows: ReadonlyArray<{ readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly censoredCount: number | null, readonly tieGroup: number | null, readonly untestable: string | null, readonly strategy: { readonly name: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean }, readonly rankInterval: { readonly low: number, readonly high: number } | null }> } | null };

export type ReadSystemQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadSystemQuery = { readonly system: { readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind, readonly domain: unknown, readonly unit: string | null, readonly default: unknown, readonly layer: Layer | null, readonly activeWhen: string | null, readonly description: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly constraints: ReadonlyArray<{ readonly rule: string, readonly why: string }>, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }> } | null };

export type ListSystemsQueryVariables = Exact<{
  first: number;
}>;


export type ListSystemsQuery = { readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } };

export type TokenFragment = { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean };

export type ListTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ListTokensQuery = { readonly tokens: ReadonlyArray<{ readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean }> };

export type CreateTokenMutationVariables = Exact<{
  name: string;
  scope: ReadonlyArray<TokenScope> | TokenScope;
  expiresAt?: string | null | undefined;
}>;


export type CreateTokenMutation = { readonly tokenCreate: { readonly secret: string | null, readonly token: { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type RevokeTokenMutationVariables = Exact<{
  name: string;
}>;


export type RevokeTokenMutation = { readonly tokenRevoke: { readonly token: { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

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
export const ListedDatasetFragmentDoc = new TypedDocumentString(`
fragment ListedDataset on Dataset {
  slug
  title
  license
  origin
  state
  why
  files {
    count
    atHandCount
    summary
  }
  bytes
  expectedConfigurationCount
  expectedMeasurementCount
  statedTotals {
    hardware
    configurationCount
    measuredCount
    coverage
  }
  newestVersion {
    number
    configurationCount
    measurementCount
    failureCount
  }
}
    `, {"fragmentName":"ListedDataset"}) as unknown as TypedDocumentString<ListedDatasetFragment, unknown>;
export const JobFragmentDoc = new TypedDocumentString(`
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
    `, {"fragmentName":"Job"}) as unknown as TypedDocumentString<JobFragment, unknown>;
export const QueuedJobFragmentDoc = new TypedDocumentString(`
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}`, {"fragmentName":"QueuedJob"}) as unknown as TypedDocumentString<QueuedJobFragment, unknown>;
export const TokenFragmentDoc = new TypedDocumentString(`
fragment Token on Token {
  name
  scope
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}
    `, {"fragmentName":"Token"}) as unknown as TypedDocumentString<TokenFragment, unknown>;
export const ListDatasetsDocument = new TypedDocumentString(`
query ListDatasets($first: Int!, $after: String) {
  datasets(first: $first, after: $after) {
    nodes {
      ...ListedDataset
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment ListedDataset on Dataset {
  slug
  title
  license
  origin
  state
  why
  files {
    count
    atHandCount
    summary
  }
  bytes
  expectedConfigurationCount
  expectedMeasurementCount
  statedTotals {
    hardware
    configurationCount
    measuredCount
    coverage
  }
  newestVersion {
    number
    configurationCount
    measurementCount
    failureCount
  }
}`) as unknown as TypedDocumentString<ListDatasetsQuery, ListDatasetsQueryVariables>;
export const QueueDatasetImportDocument = new TypedDocumentString(`
mutation QueueDatasetImport($slug: String!) {
  queued: datasetImport(slug: $slug) {
    ...QueuedJob
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<QueueDatasetImportMutation, QueueDatasetImportMutationVariables>;
export const QueueDescriptorImportDocument = new TypedDocumentString(`
mutation QueueDescriptorImport($descriptor: String!, $directory: String!) {
  queued: descriptorImport(descriptor: $descriptor, directory: $directory) {
    ...QueuedJob
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<QueueDescriptorImportMutation, QueueDescriptorImportMutationVariables>;
export const QueueFiguresDocument = new TypedDocumentString(`
mutation QueueFigures($dataset: String!) {
  queued: figuresRefresh(dataset: $dataset) {
    ...QueuedJob
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<QueueFiguresMutation, QueueFiguresMutationVariables>;
export const QueueEvaluationDocument = new TypedDocumentString(`
mutation QueueEvaluation($input: EvaluationInput!) {
  queued: evaluationCreate(input: $input) {
    ...QueuedJob
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<QueueEvaluationMutation, QueueEvaluationMutationVariables>;
export const ReadJobDocument = new TypedDocumentString(`
query ReadJob($id: ID!) {
  job(id: $id) {
    ...Job
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}`) as unknown as TypedDocumentString<ReadJobQuery, ReadJobQueryVariables>;
export const ListJobsDocument = new TypedDocumentString(`
query ListJobs($first: Int!) {
  jobs(first: $first) {
    nodes {
      ...Job
    }
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}`) as unknown as TypedDocumentString<ListJobsQuery, ListJobsQueryVariables>;
export const CancelJobDocument = new TypedDocumentString(`
mutation CancelJob($id: ID!) {
  cancelled: jobCancel(id: $id) {
    ...QueuedJob
  }
}
fragment Job on Job {
  id
  uuid
  kind
  subject
  state
  position
  done
  total
  message
  result
  error
  createdAt
  startedAt
  finishedAt
  waitsBehind {
    uuid
    kind
    subject
    state
    done
    total
    message
  }
}
fragment QueuedJob on JobPayload {
  job {
    ...Job
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const ReadLeaderboardDocument = new TypedDocumentString(`
query ReadLeaderboard($suite: String!, $subject: String!) {
  leaderboard(suite: $suite, subject: $subject) {
    rows {
      rank
      strategy {
        name
        origin
        isBaseline
      }
      learner
      settings
      changedSettings
      backends
      budget
      meanMapePercent
      sdMapePercent
      repeatCount
      environmentCount
      censoredCount
      tieGroup
      rankInterval {
        low
        high
      }
      untestable
    }
  }
}
`) as unknown as TypedDocumentString<ReadLeaderboardQuery, ReadLeaderboardQueryVariables>;
export const ReadSystemDocument = new TypedDocumentString(`
query ReadSystem($slug: String!, $first: Int!, $after: String) {
  system(slug: $slug) {
    options(first: $first, after: $after) {
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
        endCursor
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
  }
}
`) as unknown as TypedDocumentString<ReadSystemQuery, ReadSystemQueryVariables>;
export const ListSystemsDocument = new TypedDocumentString(`
query ListSystems($first: Int!) {
  systems(first: $first) {
    nodes {
      slug
    }
  }
}
`) as unknown as TypedDocumentString<ListSystemsQuery, ListSystemsQueryVariables>;
export const ListTokensDocument = new TypedDocumentString(`
query ListTokens {
  tokens {
    ...Token
  }
}
fragment Token on Token {
  name
  scope
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<ListTokensQuery, ListTokensQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
mutation CreateToken($name: String!, $scope: [TokenScope!]!, $expiresAt: DateTime) {
  tokenCreate(name: $name, scope: $scope, expiresAt: $expiresAt) {
    token {
      ...Token
    }
    secret
    userErrors {
      message
      code
    }
  }
}
fragment Token on Token {
  name
  scope
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = new TypedDocumentString(`
mutation RevokeToken($name: String!) {
  tokenRevoke(name: $name) {
    token {
      ...Token
    }
    userErrors {
      message
      code
    }
  }
}
fragment Token on Token {
  name
  scope
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;