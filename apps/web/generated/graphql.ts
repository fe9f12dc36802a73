// Written by apps/api/generate-documents.ts from schema.graphql and graphql/*.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Map: predict every configuration. Best: find the best by one metric, within bounds. Pareto: by two to four metrics, within bounds. */
export type AdviceGoal =
  | 'BEST'
  | 'MAP'
  | 'PARETO';

/** What advice is asked about; what is left out is chosen. */
export type AdviceInput = {
  /** At most 8. */
  readonly bounds?: ReadonlyArray<BoundInput> | null | undefined;
  /** Configurations of the target that may be measured in all. */
  readonly budget: number;
  /** How many to name now, at most 1,000. */
  readonly count?: number | null | undefined;
  /** Slug of the target where the registry has it: what is measured there counts. */
  readonly environment?: string | null | undefined;
  readonly goal: AdviceGoal;
  /** Measured so far: {configuration, values}, at most 5,000; values of a failed one are empty. */
  readonly measured?: ReadonlyArray<unknown> | null | undefined;
  /** Objectives; one, or 2 to 4 of a Pareto set. */
  readonly metrics?: ReadonlyArray<string> | null | undefined;
  readonly seed?: string | null | undefined;
  /** Slugs of environments to learn from, at most 5; the fittest when left out. */
  readonly sources?: ReadonlyArray<string> | null | undefined;
  /** Slug; this or the environment. */
  readonly system?: string | null | undefined;
};

/** By Wilcoxon's one-sided signed rank test on paired repeats, 5 %. Harms is negative transfer. */
export type BaselineVerdict =
  | 'HARMS'
  | 'HELPS'
  | 'UNDECIDED';

/** Which values of a metric are better. */
export type Better =
  | 'HIGHER'
  | 'LOWER';

/** A bound on a metric, in its unit; one end or both. */
export type BoundInput = {
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly metric: string;
};

/** TASK: the paper's own task, as described. PUBLISHED_CODE: the same with the sample as the published code takes it. BOARDS: other boards in the place of those without public data. */
export type ClaimScope =
  | 'BOARDS'
  | 'PUBLISHED_CODE'
  | 'TASK';

/** By the 95 % interval. REPRODUCED: the error is lower, by as much as printed or more. SMALLER: lower, by less than printed. UNDECIDED: 0 lies inside. CONTRADICTED: the error is higher. */
export type ClaimVerdict =
  | 'CONTRADICTED'
  | 'REPRODUCED'
  | 'SMALLER'
  | 'UNDECIDED';

/** Same: the same environment. One axis: exactly one thing differs, a difference in performance can be put down to it. Several: more than one. Not: of different systems, or one is simulated: never in one chart or mean. */
export type Comparability =
  | 'NOT'
  | 'ONE_AXIS'
  | 'SAME'
  | 'SEVERAL';

/** Draft: takes parts. Submitted: waits for a curator, and takes further runs of an upload. Accepted: is being published. The others are final; of what is withdrawn, rejected or retracted the record stays, without the data. */
export type ContributionState =
  | 'ACCEPTED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'RETRACTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** Legal: all configurations that conditions and constraints allow. Known: those of any environment, where the legal ones are endless or too many to count. */
export type CoverageBasis =
  | 'KNOWN'
  | 'LEGAL';

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

/** Conditions on data sets; all that are given must hold. */
export type DatasetWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<DatasetWhere> | null | undefined;
  /** SPDX identifiers, or NOASSERTION. */
  readonly licenseIn?: ReadonlyArray<string> | null | undefined;
  /** Of the newest version; what is not loaded has none. */
  readonly measurementCount?: NumberWhere | null | undefined;
  /** This does not hold. */
  readonly not?: DatasetWhere | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<DatasetWhere> | null | undefined;
  readonly originIn?: ReadonlyArray<DatasetOrigin> | null | undefined;
  /** One of these slugs. */
  readonly slugIn?: ReadonlyArray<string> | null | undefined;
  readonly stateIn?: ReadonlyArray<DatasetState> | null | undefined;
  /** The newest version was stored then or later. */
  readonly storedSince?: string | null | undefined;
  /** Of one of these systems; slugs. */
  readonly systemIn?: ReadonlyArray<string> | null | undefined;
};

/** How the default configuration did. Unmeasured: never tried. Undeclared: an active option has no default. */
export type DefaultState =
  | 'CUT_OFF'
  | 'FAILED'
  | 'MEASURED'
  | 'UNDECLARED'
  | 'UNMEASURED';

/** What two environments of a system can differ in. */
export type EnvironmentAxis =
  | 'HARDWARE'
  | 'VARIANT'
  | 'VERSION'
  | 'WORKLOAD';

/** Conditions on environments, slugs for the axes; all that are given must hold. */
export type EnvironmentWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<EnvironmentWhere> | null | undefined;
  readonly fact?: FactWhere | null | undefined;
  readonly hardware?: string | null | undefined;
  /** One of these slugs. */
  readonly hardwareIn?: ReadonlyArray<string> | null | undefined;
  readonly isSimulated?: boolean | null | undefined;
  readonly measured?: MeasuredWhere | null | undefined;
  /** This does not hold. */
  readonly not?: EnvironmentWhere | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<EnvironmentWhere> | null | undefined;
  /** One of these slugs. */
  readonly slugIn?: ReadonlyArray<string> | null | undefined;
  /** One of these slugs. */
  readonly systemIn?: ReadonlyArray<string> | null | undefined;
  /** Occurs in its slug, or in the title of its hardware or workload; at most 200 characters. */
  readonly text?: string | null | undefined;
  /** One of these; empty for most. */
  readonly variantIn?: ReadonlyArray<string> | null | undefined;
  readonly version?: string | null | undefined;
  /** 3.10 is at least 3.7; versions without numbers are not. */
  readonly versionAtLeast?: string | null | undefined;
  readonly versionBelow?: string | null | undefined;
  /** One of these slugs. */
  readonly versionIn?: ReadonlyArray<string> | null | undefined;
  readonly workload?: string | null | undefined;
  /** One of these slugs. */
  readonly workloadIn?: ReadonlyArray<string> | null | undefined;
};

/** Conditions on evaluations; all that are given must hold. */
export type EvaluationWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<EvaluationWhere> | null | undefined;
  readonly budget?: NumberWhere | null | undefined;
  readonly hasFailed?: boolean | null | undefined;
  /** Names. */
  readonly learnerIn?: ReadonlyArray<string> | null | undefined;
  readonly mapePercent?: NumberWhere | null | undefined;
  /** This does not hold. */
  readonly not?: EvaluationWhere | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<EvaluationWhere> | null | undefined;
  /** Computed at that time or later. */
  readonly since?: string | null | undefined;
  /** Names. */
  readonly strategyIn?: ReadonlyArray<string> | null | undefined;
  readonly subjectIn?: ReadonlyArray<string> | null | undefined;
  /** Slugs. */
  readonly suiteIn?: ReadonlyArray<string> | null | undefined;
  /** Slugs. */
  readonly taskIn?: ReadonlyArray<string> | null | undefined;
};

/** Parquet: typed columns, texts as they are. CSV: texts that a spreadsheet would run stand behind an apostrophe. NDJSON: an object a line. */
export type ExportFormat =
  | 'CSV'
  | 'NDJSON'
  | 'PARQUET';

/** What a fact is known about: an environment itself, or one of its three axes. */
export type FactOwner =
  | 'ENVIRONMENT'
  | 'HARDWARE'
  | 'VERSION'
  | 'WORKLOAD';

/** A condition on one fact, of an environment or of its hardware, workload or version; all that is given must hold. */
export type FactWhere = {
  readonly above?: number | null | undefined;
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly below?: number | null | undefined;
  /** Its text, number or truth value, as text; numbers are compared as numbers. */
  readonly equals?: string | null | undefined;
  /** One of these, as equals. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly name: string;
  /** Only what is known about these. */
  readonly of?: ReadonlyArray<FactOwner> | null | undefined;
  /** Of a text that reads as a version: 3.10 is at least 3.7, and 1.0-rc1 is not 1.0. */
  readonly versionAtLeast?: string | null | undefined;
  readonly versionBelow?: string | null | undefined;
};

/** Failed: ran and broke. Timeout: cut off. Missing: never recorded. Invalid: recorded, not usable. */
export type FailureStatus =
  | 'FAILED'
  | 'INVALID'
  | 'MISSING'
  | 'TIMEOUT';

/** Which figure to compute; `kind` says which of the others are needed. */
export type FigureInput = {
  /** Of a Pareto set, at most 8. */
  readonly bounds?: ReadonlyArray<BoundInput> | null | undefined;
  /** Levels by option, of a diagnosis. */
  readonly configuration?: unknown;
  /** Slug; the source of a pair. */
  readonly environment?: string | null | undefined;
  readonly kind: FigureKind;
  /** Of a choice of hardware: what the workload took where it was run, 1 to 50. */
  readonly measured?: ReadonlyArray<HardwareRunInput> | null | undefined;
  readonly metric?: string | null | undefined;
  /** Objectives of a Pareto set, 2 to 4. */
  readonly metrics?: ReadonlyArray<string> | null | undefined;
  /** Of a diagnosis: repairs, too. */
  readonly repair?: RepairInput | null | undefined;
  /** Slug. */
  readonly system?: string | null | undefined;
  /** Slug of the other environment of a pair. */
  readonly target?: string | null | undefined;
};

/** Influence, information, optimum: of an environment and a metric. Relatedness: of an environment, a target and a metric. Pareto: of an environment and metrics, under bounds. Diagnosis: of a configuration in an environment. Copies: of a system. Hardware: of a system, a metric that is a time, and what was measured. */
export type FigureKind =
  | 'COPIES'
  | 'DIAGNOSIS'
  | 'HARDWARE'
  | 'INFLUENCE'
  | 'INFORMATION'
  | 'OPTIMUM'
  | 'PARETO'
  | 'RELATEDNESS';

/** Current: of the data and method of today. Stale: of data or a method of before. Missing: never computed. */
export type FigureState =
  | 'CURRENT'
  | 'MISSING'
  | 'STALE';

/** What a new workload took on a machine. */
export type HardwareRunInput = {
  /** Slug. */
  readonly hardware: string;
  /** Above 0; of several runs their median. */
  readonly seconds: number;
};

/** What a larger value of a term does to a metric, by the metric's direction. */
export type InfluenceEffect =
  | 'IMPROVES'
  | 'WORSENS';

/** What a job does. */
export type JobKind =
  | 'ADVISE'
  | 'CHECK_CONTRIBUTION'
  | 'COMPUTE_FIGURE'
  | 'EVALUATE_SUITE'
  | 'EXPORT_DATASET'
  | 'IMPORT_DATASET'
  | 'IMPORT_DESCRIPTOR'
  | 'MAKE_EXPORT'
  | 'PUBLISH_CONTRIBUTION'
  | 'RECHECK'
  | 'REFRESH_FIGURES';

export type JobState =
  | 'CANCELLED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'SUCCEEDED';

/** Conditions on jobs; all that are given must hold. */
export type JobWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<JobWhere> | null | undefined;
  /** Queued before that time. */
  readonly createdBefore?: string | null | undefined;
  /** Queued at that time or later. */
  readonly createdSince?: string | null | undefined;
  /** One of these. */
  readonly kindIn?: ReadonlyArray<JobKind> | null | undefined;
  /** This does not hold. */
  readonly not?: JobWhere | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<JobWhere> | null | undefined;
  /** One of these. */
  readonly stateIn?: ReadonlyArray<JobState> | null | undefined;
  /** Slugs of data sets or suites. */
  readonly subjectIn?: ReadonlyArray<string> | null | undefined;
};

/** Part of the stack that an option belongs to. */
export type Layer =
  | 'APPLICATION'
  | 'BUILD'
  | 'HARDWARE'
  | 'KERNEL'
  | 'RUNTIME';

/** A condition on the level of one option; all that is given must hold. */
export type LevelWhere = {
  readonly above?: number | null | undefined;
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly below?: number | null | undefined;
  /** A level: number, text or truth value. */
  readonly equals?: unknown;
  /** One of these levels. */
  readonly in?: ReadonlyArray<unknown> | null | undefined;
  /** Whether it has a level; one that a condition switches off has none. */
  readonly isActive?: boolean | null | undefined;
  /** Its name. */
  readonly option: string;
};

/** Published: never changes. Open: a live campaign adds to it. */
export type MeasuredState =
  | 'OPEN'
  | 'PUBLISHED';

/** What is stored of an environment, in the newest versions; all that is given must hold of one data set. */
export type MeasuredWhere = {
  /** Stored before that time. */
  readonly before?: string | null | undefined;
  /** Slugs. */
  readonly datasetIn?: ReadonlyArray<string> | null | undefined;
  /** SPDX identifiers, or NOASSERTION. */
  readonly licenseIn?: ReadonlyArray<string> | null | undefined;
  /** Names. */
  readonly metricIn?: ReadonlyArray<string> | null | undefined;
  readonly originIn?: ReadonlyArray<DatasetOrigin> | null | undefined;
  /** Stored at that time or later, or a run of a live campaign. */
  readonly since?: string | null | undefined;
  readonly stateIn?: ReadonlyArray<MeasuredState> | null | undefined;
};

/** Orders; CONFIGURATION_ASC when none is given. */
export type MeasurementOrder =
  | 'CONFIGURATION_ASC'
  | 'CONFIGURATION_DESC'
  | 'VALUE_ASC'
  | 'VALUE_DESC';

/** Measured: it has a value. The others: how it failed, as in FailureStatus. */
export type MeasurementStatus =
  | 'FAILED'
  | 'INVALID'
  | 'MEASURED'
  | 'MISSING'
  | 'TIMEOUT';

/** Conditions on measurements; all that are given must hold. */
export type MeasurementWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<MeasurementWhere> | null | undefined;
  /** Of one of these data sets; slugs. */
  readonly datasetIn?: ReadonlyArray<string> | null | undefined;
  /** All of these hold of the configuration. */
  readonly levels?: ReadonlyArray<LevelWhere> | null | undefined;
  /** This does not hold. */
  readonly not?: MeasurementWhere | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<MeasurementWhere> | null | undefined;
  /** One of these repeats. */
  readonly repeatIn?: ReadonlyArray<number> | null | undefined;
  /** Measured then or later; stored then or later where it is not known when it was measured. */
  readonly since?: string | null | undefined;
  /** One of these. */
  readonly statusIn?: ReadonlyArray<MeasurementStatus> | null | undefined;
  /** In the metric's unit; failures have none. */
  readonly value?: NumberWhere | null | undefined;
};

/** Bounds of a number; all that are given must hold. */
export type NumberWhere = {
  readonly above?: number | null | undefined;
  readonly atLeast?: number | null | undefined;
  readonly atMost?: number | null | undefined;
  readonly below?: number | null | undefined;
  readonly equals?: number | null | undefined;
};

/** Binary: false, true. Integer, real: a range. Ordinal: listed numbers, in order. Categorical: listed levels without order. */
export type OptionKind =
  | 'BINARY'
  | 'CATEGORICAL'
  | 'INTEGER'
  | 'ORDINAL'
  | 'REAL';

/** Pairs of source and target: all of them, those of one vendor, those of two. */
export type PeerScope =
  | 'ACROSS_VENDORS'
  | 'ALL'
  | 'WITHIN_A_VENDOR';

/** Asks for the smallest changes that repair a configuration. */
export type RepairInput = {
  /** Most changes, 1 to 20; 5 when left out. */
  readonly changes?: number | null | undefined;
  /** Options that stay as they are. */
  readonly keep?: ReadonlyArray<string> | null | undefined;
  /** Value to reach; the best 5 % of what was measured when left out. */
  readonly reach?: number | null | undefined;
};

/** What can be found by its name. */
export type SearchKind =
  | 'DATASET'
  | 'ENVIRONMENT'
  | 'HARDWARE'
  | 'METRIC'
  | 'OPTION'
  | 'STRATEGY'
  | 'SUITE'
  | 'SYSTEM'
  | 'VERSION'
  | 'WORKLOAD';

/** Reproduced: computed here. Published: figures of a paper, with its citation. Submitted: predictions of somebody, scored here. */
export type StrategyOrigin =
  | 'PUBLISHED'
  | 'REPRODUCED'
  | 'SUBMITTED';

/** Orders; SLUG_ASC when none is given. */
export type SystemOrder =
  | 'AGE_ASC'
  | 'AGE_DESC'
  | 'MEASUREMENTS_ASC'
  | 'MEASUREMENTS_DESC'
  | 'SLUG_ASC'
  | 'SLUG_DESC';

/** Conditions on systems; all that are given must hold. */
export type SystemWhere = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<SystemWhere> | null | undefined;
  /** Has such an environment. */
  readonly environment?: EnvironmentWhere | null | undefined;
  /** Has a metric of one of these names. */
  readonly metricIn?: ReadonlyArray<string> | null | undefined;
  /** This does not hold. */
  readonly not?: SystemWhere | null | undefined;
  /** Has an option of one of these names. */
  readonly optionIn?: ReadonlyArray<string> | null | undefined;
  /** One of these holds. */
  readonly or?: ReadonlyArray<SystemWhere> | null | undefined;
  /** One of these slugs. */
  readonly slugIn?: ReadonlyArray<string> | null | undefined;
  /** Occurs in its slug, title or description; at most 200 characters. */
  readonly text?: string | null | undefined;
};

export type AdvisedSystemsQueryVariables = Exact<{
  first: number;
}>;


export type AdvisedSystemsQuery = { readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string }> } };

export type AdvisedSystemQueryVariables = Exact<{
  slug: string;
  environments: number;
}>;


export type AdvisedSystemQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better }>, readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind }> }, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string }> } } | null };

export type AdvisedPlacesQueryVariables = Exact<{
  slugs: ReadonlyArray<string> | string;
}>;


export type AdvisedPlacesQuery = { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly system: { readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string }> } }> } };

export type AskFigureMutationVariables = Exact<{
  input: FigureInput;
}>;


export type AskFigureMutation = { readonly figureCompute: { readonly job: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type AskAdviceMutationVariables = Exact<{
  input: AdviceInput;
}>;


export type AskAdviceMutation = { readonly adviceCompute: { readonly job: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type AxisEnvironmentFragment = { readonly slug: string, readonly shortTitle: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string } };

export type HardwareListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type HardwareListQuery = { readonly allHardware: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly environments: { readonly totalCount: number | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type HardwareQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HardwareQuery = { readonly hardware: { readonly slug: string, readonly title: string, readonly price: { readonly amount: number, readonly currency: string | null, readonly date: string | null } | null, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type WorkloadQueryVariables = Exact<{
  system: string;
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkloadQuery = { readonly workloads: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly system: { readonly slug: string, readonly title: string }, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }> } };

export type ClaimsQueryVariables = Exact<{
  slug: string;
}>;


export type ClaimsQuery = { readonly claimsReport: { readonly slug: string, readonly title: string, readonly summary: string, readonly conditions: ReadonlyArray<string>, readonly command: string, readonly shippedAt: string | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly totals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null }>, readonly claims: ReadonlyArray<{ readonly slug: string, readonly statement: string, readonly metric: string, readonly learner: string, readonly other: string, readonly lowerPercent: number, readonly checks: ReadonlyArray<{ readonly scope: ClaimScope, readonly title: string, readonly strategy: string, readonly verdict: ClaimVerdict | null, readonly lowerPercent: number | null, readonly p: number | null, readonly pairCount: number, readonly isShipped: boolean, readonly interval: { readonly low: number, readonly high: number } | null, readonly errors: ReadonlyArray<{ readonly strategy: string, readonly learner: string, readonly suite: string, readonly subject: string, readonly target: string, readonly budget: number, readonly meanMapePercent: number, readonly repeatCount: number, readonly command: string }> }> }> } | null, readonly transferReport: { readonly title: string, readonly about: string, readonly budget: number, readonly firstCount: number, readonly harmedCount: number, readonly pairCount: number, readonly bands: ReadonlyArray<{ readonly from: number, readonly to: number, readonly isOfFirstRows: boolean, readonly pairCount: number, readonly factor: number | null, readonly harmedPercent: number | null }> } };

export type ComparedEnvironmentFragment = { readonly slug: string, readonly shortTitle: string, readonly variant: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly workload: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly version: { readonly slug: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly facts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string } } }> };

export type ComparedQueryVariables = Exact<{
  slugs: ReadonlyArray<string> | string;
  count: number;
}>;


export type ComparedQuery = { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly variant: string, readonly isSimulated: boolean, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly workload: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly version: { readonly slug: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly facts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string } } }> }> } };

export type VerdictQueryVariables = Exact<{
  source: string;
  target: string;
}>;


export type VerdictQuery = { readonly environmentPair: { readonly comparability: { readonly verdict: Comparability, readonly differences: ReadonlyArray<{ readonly field: string, readonly source: unknown, readonly target: unknown }> } } };

export type ContributionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ContributionsQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly uuid: string, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly state: ContributionState, readonly changedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DatasetQueryVariables = Exact<{
  slug: string;
  files: number;
  after?: string | null | undefined;
}>;


export type DatasetQuery = { readonly dataset: { readonly slug: string, readonly title: string, readonly description: string, readonly license: string, readonly licenseNote: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly derivedFrom: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly provenance: { readonly measured: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }>, readonly published: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }>, readonly transformed: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly what: string | null }> } | null, readonly noPublicData: { readonly notes: ReadonlyArray<string>, readonly options: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly levels: ReadonlyArray<string> | null, readonly source: string }>, readonly environments: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly source: string }>, readonly metrics: ReadonlyArray<{ readonly name: string, readonly what: string | null, readonly source: string }> } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly source: string, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly system: { readonly slug: string, readonly title: string } | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly versions: ReadonlyArray<{ readonly number: number, readonly digest: string, readonly status: DatasetVersionStatus, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number, readonly notes: ReadonlyArray<string>, readonly createdAt: string, readonly exports: ReadonlyArray<{ readonly format: ExportFormat, readonly path: string, readonly bytes: number, readonly sha256: string, readonly rowCount: number }>, readonly files: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly path: string, readonly repository: string | null, readonly commit: string | null, readonly url: string | null, readonly sha256: string, readonly bytes: number, readonly rowCount: number }> } }> } | null };

export type DatasetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: DatasetWhere | null | undefined;
}>;


export type DatasetsQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly system: { readonly slug: string, readonly title: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type DiagnosedEnvironmentQueryVariables = Exact<{
  slug: string;
}>;


export type DiagnosedEnvironmentQuery = { readonly environment: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string, readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind, readonly domain: unknown, readonly default: unknown }> } }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better } }> } | null };

export type DiagnosisQueryVariables = Exact<{
  slug: string;
  metric: string;
  configuration: unknown;
}>;


export type DiagnosisQuery = { readonly environment: { readonly diagnosis: { readonly state: FigureState, readonly refusal: { readonly message: string } | null, readonly result: { readonly configuration: unknown, readonly measured: number | null, readonly influences: { readonly typical: number | null, readonly predicted: number | null, readonly rSquared: number | null, readonly blames: ReadonlyArray<{ readonly name: string, readonly contribution: number | null, readonly standardError: number | null }> }, readonly forest: { readonly typical: number | null, readonly predicted: number | null, readonly blames: ReadonlyArray<{ readonly option: string, readonly contribution: number | null, readonly standardError: number | null }> } } | null } | null } | null };

export type DistributionQueryVariables = Exact<{
  slug: string;
  metric: string;
}>;


export type DistributionQuery = { readonly environment: { readonly failureCounts: ReadonlyArray<{ readonly status: FailureStatus, readonly reason: string, readonly count: number }> } | null };

export type EnvironmentQueryVariables = Exact<{
  slug: string;
}>;


export type EnvironmentQuery = { readonly environment: { readonly slug: string, readonly shortTitle: string, readonly variant: string, readonly isSimulated: boolean, readonly hasRuns: boolean, readonly system: { readonly slug: string, readonly title: string, readonly environmentCount: number }, readonly hardware: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly workload: { readonly slug: string, readonly title: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly version: { readonly slug: string, readonly typedFacts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }> }, readonly facts: ReadonlyArray<{ readonly name: string, readonly number: number | null, readonly text: string | null, readonly boolean: boolean | null, readonly unit: string | null }>, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly license: string } }, readonly coverage: { readonly basis: CoverageBasis, readonly measured: number, readonly failed: number, readonly unmeasured: number, readonly total: number } }> } | null };

export type FigureCoverageQueryVariables = Exact<{
  system: string;
  metric?: string | null | undefined;
}>;


export type FigureCoverageQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string }>, readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }> }, readonly coverage: { readonly knownCount: number, readonly combinationCount: number, readonly measuredCombinationCount: number, readonly series: ReadonlyArray<{ readonly environment: string, readonly metric: string, readonly measured: number, readonly failed: number, readonly unmeasured: number }> } } | null };

export type FigureCriticalDifferenceQueryVariables = Exact<{
  suite: string;
  place: number;
}>;


export type FigureCriticalDifferenceQuery = { readonly suite: { readonly slug: string, readonly title: string, readonly tasks: { readonly nodes: ReadonlyArray<{ readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly newestVersion: { readonly number: number } | null } }> } } | null, readonly suiteRanking: { readonly taskCount: number, readonly p: number | null, readonly criticalDifference: number | null, readonly incompleteCount: number, readonly methods: ReadonlyArray<{ readonly learner: string, readonly settings: unknown, readonly meanRank: number, readonly noHarmPercent: number | null, readonly isTiedWithBest: boolean, readonly strategy: { readonly id: string, readonly name: string } }> } | null };

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

export type FigureInformationQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type FigureInformationQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly information: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly entropyBits: number | null, readonly responseBits: number | null, readonly bins: number, readonly sample: { readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly options: ReadonlyArray<{ readonly option: string, readonly bits: number | null, readonly chanceBits: number | null, readonly pValue: number | null }> } | null, readonly refusal: { readonly message: string } | null } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigureLeaderboardQueryVariables = Exact<{
  suite: string;
  subject: string;
  budget?: number | null | undefined;
}>;


export type FigureLeaderboardQuery = { readonly leaderboard: { readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly computedAt: string | null, readonly suite: { readonly slug: string, readonly title: string, readonly dataset: { readonly slug: string } | null, readonly tasks: { readonly nodes: ReadonlyArray<{ readonly dataset: { readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly newestVersion: { readonly number: number } | null } }> } }, readonly rows: ReadonlyArray<{ readonly tieGroup: number | null, readonly untestable: string | null, readonly coverage90Percent: number | null, readonly sampleEntropyBits: number | null, readonly rank: number, readonly isUnverified: boolean, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null };

export type FigureParetoQueryVariables = Exact<{
  environment: string;
  first: string;
  second: string;
}>;


export type FigureParetoQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly pareto: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly completeCount: number, readonly memberCount: number, readonly hypervolumeShare: number | null, readonly objectives: ReadonlyArray<{ readonly metric: string, readonly unit: string, readonly better: Better }>, readonly members: ReadonlyArray<{ readonly configuration: unknown, readonly values: ReadonlyArray<number> }> } | null, readonly refusal: { readonly message: string } | null } | null, readonly valuesOfTwo: { readonly count: number, readonly isLogarithmic: boolean, readonly cellColumns: number | null, readonly points: ReadonlyArray<{ readonly source: number, readonly target: number, readonly count: number }> } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigurePeersQueryVariables = Exact<{
  scope: PeerScope;
}>;


export type FigurePeersQuery = { readonly peerReport: { readonly title: string, readonly about: string, readonly budget: number, readonly runCount: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly newestVersion: { readonly number: number } | null } | null, readonly points: ReadonlyArray<{ readonly strategy: string, readonly measured: number, readonly runCount: number, readonly regret: number | null, readonly low: number | null, readonly high: number | null }> } };

export type FigurePlaceFragment = { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> };

export type FigureRelationQueryVariables = Exact<{
  source: string;
  target: string;
  metric: string;
}>;


export type FigureRelationQuery = { readonly environmentPair: { readonly source: { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }, readonly target: { readonly slug: string, readonly variant: string, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }, readonly comparability: { readonly verdict: Comparability, readonly differences: ReadonlyArray<{ readonly field: string }> }, readonly sharedValues: { readonly count: number, readonly censoredCount: number, readonly isLogarithmic: boolean, readonly cellColumns: number | null, readonly points: ReadonlyArray<{ readonly source: number, readonly target: number, readonly count: number }> } | null, readonly relatedness: { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly result: { readonly sharedCount: number, readonly pearson: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly spearman: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } } } | null, readonly refusal: { readonly message: string } | null } | null } };

export type FigureHealthQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type FigureHealthQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly runHealth: { readonly runCount: number, readonly healthyCount: number, readonly healthyPercent: number, readonly metric: { readonly name: string }, readonly spans: ReadonlyArray<{ readonly from: string, readonly to: string, readonly runCount: number, readonly healthyCount: number, readonly quarantinedCount: number, readonly timeoutCount: number, readonly failedCount: number }> } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigureConvergenceQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type FigureConvergenceQuery = { readonly environment: { readonly slug: string, readonly variant: string, readonly convergence: { readonly runCount: number, readonly bestAt: number, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly points: ReadonlyArray<{ readonly measured: number, readonly best: number, readonly at: string }> } | null, readonly system: { readonly slug: string, readonly title: string }, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> } | null };

export type FigureSpreadQueryVariables = Exact<{
  system: string;
}>;


export type FigureSpreadQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better }>, readonly environments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly variant: string, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly valueCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } } }> }> } } | null };

export type FoundEnvironmentsQueryVariables = Exact<{
  first: number;
  where?: EnvironmentWhere | null | undefined;
}>;


export type FoundEnvironmentsQuery = { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string } }> } };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly counts: { readonly systems: number, readonly environments: number, readonly measurements: number, readonly datasets: number }, readonly influence: { readonly environment: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string } }, readonly metric: { readonly name: string } } | null, readonly pair: { readonly environment: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string } }, readonly target: { readonly slug: string, readonly shortTitle: string } | null, readonly metric: { readonly name: string } } | null };

export type HomeHeadlineQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeHeadlineQuery = { readonly headline: { readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly isSimulated: boolean, readonly computedAt: string | null, readonly suite: { readonly slug: string, readonly title: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }, readonly rows: ReadonlyArray<{ readonly rank: number, readonly isUnverified: boolean, readonly tieGroup: number | null, readonly untestable: string | null, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }>, readonly leaders: ReadonlyArray<{ readonly rank: number, readonly isUnverified: boolean, readonly tieGroup: number | null, readonly untestable: string | null, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null };

export type JobQueryVariables = Exact<{
  id: string;
}>;


export type JobQuery = { readonly job: { readonly id: string, readonly uuid: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string, readonly error: string | null, readonly result: unknown, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly notBefore: string | null, readonly position: number | null, readonly kind: JobKind | null, readonly waitsBehind: { readonly id: string, readonly subject: string, readonly kind: JobKind | null } | null } | null };

export type JobsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: JobWhere | null | undefined;
}>;


export type JobsQuery = { readonly jobs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly kind: JobKind | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LeaderboardChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaderboardChoicesQuery = { readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly number: number, readonly title: string, readonly description: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }> } };

export type LeaderboardSizeQueryVariables = Exact<{
  suite: string;
  subject: string;
}>;


export type LeaderboardSizeQuery = { readonly leaderboard: { readonly rows: ReadonlyArray<{ readonly rank: number }> } | null };

export type FirstEvaluatedQueryVariables = Exact<{
  where: EvaluationWhere;
}>;


export type FirstEvaluatedQuery = { readonly evaluations: { readonly nodes: ReadonlyArray<{ readonly task: { readonly subject: string } }> } };

export type LeaderboardStatisticsQueryVariables = Exact<{
  suite: string;
  subject: string;
  budget: number;
}>;


export type LeaderboardStatisticsQuery = { readonly leaderboard: { readonly machine: string | null, readonly rows: ReadonlyArray<{ readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly meanMapePercent: number, readonly breakEvenBudget: number | null, readonly fitSeconds: number | null, readonly measuringSeconds: number | null, readonly measuringJoules: number | null, readonly coverage90Percent: number | null, readonly strategy: { readonly id: string, readonly name: string, readonly origin: StrategyOrigin }, readonly meanInterval: { readonly low: number, readonly high: number } | null, readonly versusTargetOnly: { readonly verdict: BaselineVerdict, readonly a12: number, readonly unharmedCount: number, readonly environmentCount: number, readonly pairCount: number, readonly baselineStrategy: string, readonly baselineLearner: string } | null }> } | null };

export type SuiteRankingQueryVariables = Exact<{
  suite: string;
}>;


export type SuiteRankingQuery = { readonly suiteRanking: { readonly taskCount: number, readonly p: number | null, readonly criticalDifference: number | null, readonly incompleteCount: number, readonly methods: ReadonlyArray<{ readonly learner: string, readonly meanRank: number, readonly noHarmPercent: number | null, readonly isTiedWithBest: boolean, readonly strategy: { readonly name: string } }> } | null };

export type RowStatisticsFragment = { readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly meanMapePercent: number, readonly breakEvenBudget: number | null, readonly fitSeconds: number | null, readonly measuringSeconds: number | null, readonly measuringJoules: number | null, readonly coverage90Percent: number | null, readonly strategy: { readonly id: string, readonly name: string, readonly origin: StrategyOrigin }, readonly meanInterval: { readonly low: number, readonly high: number } | null, readonly versusTargetOnly: { readonly verdict: BaselineVerdict, readonly a12: number, readonly unharmedCount: number, readonly environmentCount: number, readonly pairCount: number, readonly baselineStrategy: string, readonly baselineLearner: string } | null };

export type LeaderboardQueryVariables = Exact<{
  suite: string;
  subject: string;
  budget?: number | null | undefined;
}>;


export type LeaderboardQuery = { readonly leaderboard: { readonly budgets: ReadonlyArray<number>, readonly evaluationCount: number, readonly isSimulated: boolean, readonly computedAt: string | null, readonly rows: ReadonlyArray<{ readonly rank: number, readonly isUnverified: boolean, readonly tieGroup: number | null, readonly untestable: string | null, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } }> } | null };

export type OptimaQueryVariables = Exact<{
  slug: string;
  metric: string;
  environments: number;
  after?: string | null | undefined;
  where?: EnvironmentWhere | null | undefined;
}>;


export type OptimaQuery = { readonly system: { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly optimum: { readonly result: { readonly withoutDefault: ReadonlyArray<string>, readonly defaultState: DefaultState, readonly best: { readonly value: number }, readonly default: { readonly value: number, readonly factor: number | null } | null, readonly worst: { readonly value: number, readonly factor: number | null } } | null } | null }> } } | null };

export type PairsQueryVariables = Exact<{
  slug: string;
  metric: string;
  differIn?: EnvironmentAxis | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PairsQuery = { readonly system: { readonly slug: string, readonly title: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string }>, readonly environmentPairs: { readonly totalCount: number | null, readonly totalCountIsEstimate: boolean, readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string, readonly shortTitle: string }, readonly target: { readonly slug: string, readonly shortTitle: string }, readonly relatedness: { readonly state: FigureState, readonly result: { readonly sharedCount: number, readonly spearman: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly topOverlap: { readonly value: number | null }, readonly stability: { readonly kendallTau: { readonly value: number | null } } } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type PairAxesQueryVariables = Exact<{
  slug: string;
}>;


export type PairAxesQuery = { readonly system: { readonly metrics: ReadonlyArray<{ readonly name: string }>, readonly hardware: { readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string } }> }, readonly workload: { readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string } }> }, readonly version: { readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string } }> } } | null };

export type EstimatedFragment = { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } };

export type PairQueryVariables = Exact<{
  source: string;
  target: string;
  metric: string;
}>;


export type PairQuery = { readonly environmentPair: { readonly source: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string } }, readonly target: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string } }, readonly comparability: { readonly verdict: Comparability, readonly differences: ReadonlyArray<{ readonly field: string, readonly source: unknown, readonly target: unknown }> }, readonly relatedness: { readonly state: FigureState, readonly request: string | null, readonly computedAt: string | null, readonly refusal: { readonly message: string } | null, readonly result: { readonly sharedCount: number, readonly censoredCount: number, readonly draws: number, readonly topShare: number, readonly kl: number | null, readonly jensenShannon: number | null, readonly pearson: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly spearman: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly linearShiftR2: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly topOverlap: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly coefficientCorrelation: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly stability: { readonly topTermCount: number, readonly kendallTau: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly topTermOverlap: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly moves: ReadonlyArray<{ readonly term: string, readonly from: number, readonly to: number }> } } | null } | null } };

export type PairMetricsQueryVariables = Exact<{
  source: string;
  target: string;
}>;


export type PairMetricsQuery = { readonly environmentPair: { readonly source: { readonly series: ReadonlyArray<{ readonly metric: { readonly name: string } }> }, readonly target: { readonly series: ReadonlyArray<{ readonly metric: { readonly name: string } }> } } };

export type RowFragment = { readonly rank: number, readonly isUnverified: boolean, readonly tieGroup: number | null, readonly untestable: string | null, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly subject: string, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly medianApePercent: number | null, readonly meanLogRatio: number | null, readonly rankCorrelation: number | null, readonly regret: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly failureCount: number, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly strategy: { readonly id: string, readonly name: string, readonly title: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } } };

export type RowsQueryVariables = Exact<{
  slug: string;
  metric: string;
  first: number;
  after?: string | null | undefined;
  where?: MeasurementWhere | null | undefined;
  orderBy?: MeasurementOrder | null | undefined;
}>;


export type RowsQuery = { readonly environment: { readonly slug: string, readonly shortTitle: string, readonly system: { readonly slug: string, readonly title: string, readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind }> } }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly datasetVersion: { readonly number: number, readonly dataset: { readonly slug: string, readonly title: string } } }>, readonly measurements: { readonly totalCount: number | null, readonly totalCountIsEstimate: boolean, readonly nodes: ReadonlyArray<{ readonly value: number | null, readonly repeat: number, readonly failure: { readonly status: FailureStatus, readonly reason: string } | null, readonly configuration: { readonly id: string, readonly levels: unknown }, readonly datasetVersion: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type MeasuredMetricsQueryVariables = Exact<{
  slug: string;
}>;


export type MeasuredMetricsQuery = { readonly environment: { readonly series: ReadonlyArray<{ readonly metric: { readonly name: string } }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  kind?: SearchKind | null | undefined;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly kind: SearchKind, readonly totalCount: number, readonly hits: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly detail: string, readonly system: string | null }> }> };

export type SitemapQueryVariables = Exact<{ [key: string]: never; }>;


export type SitemapQuery = { readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> }, readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly strategies: ReadonlyArray<{ readonly name: string }> };

type FigureStamp_CopiesFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_DiagnosisFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_HardwareFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_InfluenceFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_InformationFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_OptimumFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_ParetoFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

type FigureStamp_RelatednessFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly request: string | null, readonly refusal: { readonly message: string } | null };

export type FigureStampFragment =
  | FigureStamp_CopiesFigure_Fragment
  | FigureStamp_DiagnosisFigure_Fragment
  | FigureStamp_HardwareFigure_Fragment
  | FigureStamp_InfluenceFigure_Fragment
  | FigureStamp_InformationFigure_Fragment
  | FigureStamp_OptimumFigure_Fragment
  | FigureStamp_ParetoFigure_Fragment
  | FigureStamp_RelatednessFigure_Fragment
;

export type StrategiesQueryVariables = Exact<{ [key: string]: never; }>;


export type StrategiesQuery = { readonly strategies: ReadonlyArray<{ readonly name: string, readonly origin: StrategyOrigin, readonly title: string, readonly summary: string | null, readonly isBaseline: boolean, readonly isDefault: boolean, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null }, readonly needs: { readonly sources: number, readonly measurements: number, readonly positiveValues: boolean, readonly sameUnit: boolean } | null, readonly settings: ReadonlyArray<{ readonly name: string, readonly description: string, readonly legal: string, readonly default: unknown }> }> };

export type SuitesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type SuitesQuery = { readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SuiteQueryVariables = Exact<{
  slug: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SuiteQuery = { readonly suite: { readonly slug: string, readonly number: number, readonly title: string, readonly description: string, readonly protocol: unknown, readonly subjects: ReadonlyArray<string>, readonly dataset: { readonly slug: string, readonly title: string } | null, readonly learners: ReadonlyArray<{ readonly name: string, readonly settings: unknown }>, readonly strategies: ReadonlyArray<{ readonly name: string, readonly settings: unknown }>, readonly tasks: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly targetNumber: number, readonly isSimulated: boolean, readonly target: { readonly slug: string, readonly shortTitle: string } | null, readonly sources: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type TaskQueryVariables = Exact<{
  slug: string;
  evaluations: number;
}>;


export type TaskQuery = { readonly task: { readonly slug: string, readonly subject: string, readonly budgets: ReadonlyArray<number>, readonly targetNumber: number, readonly isSimulated: boolean, readonly suite: { readonly slug: string, readonly title: string }, readonly dataset: { readonly slug: string, readonly title: string }, readonly sourceDataset: { readonly slug: string, readonly title: string }, readonly sourceMetric: { readonly name: string, readonly unit: string } | null, readonly optionRules: ReadonlyArray<{ readonly option: string, readonly rule: string }>, readonly target: { readonly slug: string, readonly shortTitle: string } | null, readonly sources: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string }> } | null, readonly evaluations: { readonly totalCount: number | null, readonly totalCountIsEstimate: boolean, readonly nodes: ReadonlyArray<{ readonly id: string, readonly learner: string, readonly budget: number, readonly repeat: number, readonly mapePercent: number | null, readonly regret: number | null, readonly failure: string | null, readonly testCount: number, readonly fitSeconds: number | null, readonly createdAt: string, readonly strategy: { readonly name: string } }> } };

export type SystemQueryVariables = Exact<{
  slug: string;
  environments: number;
  after?: string | null | undefined;
  where?: EnvironmentWhere | null | undefined;
}>;


export type SystemQuery = { readonly system: { readonly slug: string, readonly title: string, readonly description: string, readonly url: string | null, readonly spaceSize: number | null, readonly configurationCount: number, readonly environmentCount: number, readonly measurementCount: number, readonly options: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly kind: OptionKind, readonly domain: unknown, readonly unit: string | null, readonly default: unknown, readonly layer: Layer | null, readonly activeWhen: string | null, readonly description: string }>, readonly pageInfo: { readonly hasNextPage: boolean } }, readonly constraints: ReadonlyArray<{ readonly rule: string, readonly why: string }>, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better, readonly isDeterministic: boolean, readonly description: string }>, readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly shortTitle: string, readonly variant: string, readonly isSimulated: boolean, readonly hardware: { readonly slug: string, readonly title: string }, readonly workload: { readonly slug: string, readonly title: string }, readonly version: { readonly slug: string }, readonly series: ReadonlyArray<{ readonly configurationCount: number, readonly valueCount: number, readonly failureCount: number, readonly timeoutCount: number, readonly minimum: number | null, readonly median: number | null, readonly maximum: number | null, readonly metric: { readonly name: string, readonly unit: string, readonly better: Better }, readonly coverage: { readonly basis: CoverageBasis, readonly measured: number, readonly failed: number, readonly unmeasured: number, readonly total: number } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly suite: { readonly slug: string } | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly doi: string | null, readonly url: string | null } }> } } | null };

export type SystemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  orderBy?: SystemOrder | null | undefined;
  where?: SystemWhere | null | undefined;
}>;


export type SystemsQuery = { readonly systems: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly description: string, readonly environmentCount: number, readonly configurationCount: number, readonly measurementCount: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

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
export const AxisEnvironmentFragmentDoc = new TypedDocumentString(`
fragment AxisEnvironment on Environment {
  slug
  shortTitle
  isSimulated
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
}
    `, {"fragmentName":"AxisEnvironment"}) as unknown as TypedDocumentString<AxisEnvironmentFragment, unknown>;
export const ComparedEnvironmentFragmentDoc = new TypedDocumentString(`
fragment ComparedEnvironment on Environment {
  slug
  shortTitle
  variant
  isSimulated
  system {
    slug
    title
  }
  hardware {
    slug
    title
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
  }
  workload {
    slug
    title
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
  }
  version {
    slug
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
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
    }
    datasetVersion {
      number
      dataset {
        slug
        title
      }
    }
    configurationCount
    valueCount
    failureCount
    timeoutCount
    minimum
    median
    maximum
  }
}
    `, {"fragmentName":"ComparedEnvironment"}) as unknown as TypedDocumentString<ComparedEnvironmentFragment, unknown>;
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
export const RowStatisticsFragmentDoc = new TypedDocumentString(`
fragment RowStatistics on LeaderboardRow {
  learner
  settings
  changedSettings
  backends
  strategy {
    id
    name
    origin
  }
  meanMapePercent
  meanInterval {
    low
    high
  }
  versusTargetOnly {
    verdict
    a12
    unharmedCount
    environmentCount
    pairCount
    baselineStrategy
    baselineLearner
  }
  breakEvenBudget
  fitSeconds
  measuringSeconds
  measuringJoules
  coverage90Percent
}
    `, {"fragmentName":"RowStatistics"}) as unknown as TypedDocumentString<RowStatisticsFragment, unknown>;
export const EstimatedFragmentDoc = new TypedDocumentString(`
fragment Estimated on Estimate95 {
  value
  interval {
    low
    high
  }
}
    `, {"fragmentName":"Estimated"}) as unknown as TypedDocumentString<EstimatedFragment, unknown>;
export const RowFragmentDoc = new TypedDocumentString(`
fragment Row on LeaderboardRow {
  rank
  isUnverified
  rankInterval {
    low
    high
  }
  tieGroup
  untestable
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
export const AdvisedSystemsDocument = new TypedDocumentString(`
query AdvisedSystems($first: Int!) {
  systems(first: $first) {
    nodes {
      slug
      title
    }
  }
}
`) as unknown as TypedDocumentString<AdvisedSystemsQuery, AdvisedSystemsQueryVariables>;
export const AdvisedSystemDocument = new TypedDocumentString(`
query AdvisedSystem($slug: String!, $environments: Int!) {
  system(slug: $slug) {
    slug
    title
    metrics {
      name
      unit
      better
    }
    options(first: 100) {
      nodes {
        name
        kind
      }
    }
    environments(first: $environments) {
      totalCount
      nodes {
        slug
        shortTitle
      }
    }
  }
}
`) as unknown as TypedDocumentString<AdvisedSystemQuery, AdvisedSystemQueryVariables>;
export const AdvisedPlacesDocument = new TypedDocumentString(`
query AdvisedPlaces($slugs: [String!]!) {
  environments(first: 10, where: {slugIn: $slugs}) {
    nodes {
      slug
      shortTitle
      system {
        title
        metrics {
          name
          unit
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<AdvisedPlacesQuery, AdvisedPlacesQueryVariables>;
export const AskFigureDocument = new TypedDocumentString(`
mutation AskFigure($input: FigureInput!) {
  figureCompute(input: $input) {
    job {
      id
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<AskFigureMutation, AskFigureMutationVariables>;
export const AskAdviceDocument = new TypedDocumentString(`
mutation AskAdvice($input: AdviceInput!) {
  adviceCompute(input: $input) {
    job {
      id
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<AskAdviceMutation, AskAdviceMutationVariables>;
export const HardwareListDocument = new TypedDocumentString(`
query HardwareList($first: Int!, $after: String) {
  allHardware(first: $first, after: $after) {
    nodes {
      slug
      title
      typedFacts {
        name
        number
        text
        boolean
        unit
      }
      environments(first: 1) {
        totalCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<HardwareListQuery, HardwareListQueryVariables>;
export const HardwareDocument = new TypedDocumentString(`
query Hardware($slug: String!, $first: Int!, $after: String) {
  hardware(slug: $slug) {
    slug
    title
    price {
      amount
      currency
      date
    }
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
    environments(first: $first, after: $after, orderBy: SLUG_ASC) {
      totalCount
      nodes {
        ...AxisEnvironment
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
fragment AxisEnvironment on Environment {
  slug
  shortTitle
  isSimulated
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
}`) as unknown as TypedDocumentString<HardwareQuery, HardwareQueryVariables>;
export const WorkloadDocument = new TypedDocumentString(`
query Workload($system: String!, $slug: String!, $first: Int!, $after: String) {
  workloads(first: 1, where: {systemIn: [$system], slugIn: [$slug]}) {
    nodes {
      slug
      title
      system {
        slug
        title
      }
      typedFacts {
        name
        number
        text
        boolean
        unit
      }
      environments(first: $first, after: $after, orderBy: SLUG_ASC) {
        totalCount
        nodes {
          ...AxisEnvironment
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
fragment AxisEnvironment on Environment {
  slug
  shortTitle
  isSimulated
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
}`) as unknown as TypedDocumentString<WorkloadQuery, WorkloadQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
query Claims($slug: String!) {
  claimsReport(slug: $slug) {
    slug
    title
    summary
    conditions
    command
    shippedAt
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
    totals {
      hardware
      configurationCount
      measuredCount
    }
    claims {
      slug
      statement
      metric
      learner
      other
      lowerPercent
      checks {
        scope
        title
        strategy
        verdict
        lowerPercent
        interval {
          low
          high
        }
        p
        pairCount
        isShipped
        errors {
          strategy
          learner
          suite
          subject
          target
          budget
          meanMapePercent
          repeatCount
          command
        }
      }
    }
  }
  transferReport {
    title
    about
    budget
    firstCount
    harmedCount
    bands {
      from
      to
      isOfFirstRows
      pairCount
      factor
      harmedPercent
    }
    pairCount
  }
}
`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const ComparedDocument = new TypedDocumentString(`
query Compared($slugs: [String!]!, $count: Int!) {
  environments(first: $count, where: {slugIn: $slugs}) {
    nodes {
      ...ComparedEnvironment
    }
  }
}
fragment ComparedEnvironment on Environment {
  slug
  shortTitle
  variant
  isSimulated
  system {
    slug
    title
  }
  hardware {
    slug
    title
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
  }
  workload {
    slug
    title
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
  }
  version {
    slug
    typedFacts {
      name
      number
      text
      boolean
      unit
    }
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
    }
    datasetVersion {
      number
      dataset {
        slug
        title
      }
    }
    configurationCount
    valueCount
    failureCount
    timeoutCount
    minimum
    median
    maximum
  }
}`) as unknown as TypedDocumentString<ComparedQuery, ComparedQueryVariables>;
export const VerdictDocument = new TypedDocumentString(`
query Verdict($source: String!, $target: String!) {
  environmentPair(source: $source, target: $target) {
    comparability {
      verdict
      differences {
        field
        source
        target
      }
    }
  }
}
`) as unknown as TypedDocumentString<VerdictQuery, VerdictQueryVariables>;
export const ContributionsDocument = new TypedDocumentString(`
query Contributions($first: Int!, $after: String) {
  contributions(first: $first, after: $after) {
    nodes {
      id
      uuid
      title
      datasetSlug
      license
      state
      changedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<ContributionsQuery, ContributionsQueryVariables>;
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
      exports {
        format
        path
        bytes
        sha256
        rowCount
      }
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
query Datasets($first: Int!, $after: String, $where: DatasetWhere) {
  datasets(first: $first, after: $after, where: $where) {
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
export const DiagnosedEnvironmentDocument = new TypedDocumentString(`
query DiagnosedEnvironment($slug: String!) {
  environment(slug: $slug) {
    slug
    shortTitle
    system {
      slug
      title
      options(first: 100) {
        nodes {
          name
          kind
          domain
          default
        }
      }
    }
    series {
      metric {
        name
        unit
        better
      }
    }
  }
}
`) as unknown as TypedDocumentString<DiagnosedEnvironmentQuery, DiagnosedEnvironmentQueryVariables>;
export const DiagnosisDocument = new TypedDocumentString(`
query Diagnosis($slug: String!, $metric: String!, $configuration: JSON!) {
  environment(slug: $slug) {
    diagnosis(metric: $metric, configuration: $configuration) {
      state
      refusal {
        message
      }
      result {
        configuration
        measured
        influences {
          typical
          predicted
          rSquared
          blames {
            name
            contribution
            standardError
          }
        }
        forest {
          typical
          predicted
          blames {
            option
            contribution
            standardError
          }
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<DiagnosisQuery, DiagnosisQueryVariables>;
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
    shortTitle
    variant
    isSimulated
    hasRuns
    system {
      slug
      title
      environmentCount
    }
    hardware {
      slug
      title
      typedFacts {
        name
        number
        text
        boolean
        unit
      }
    }
    workload {
      slug
      title
      typedFacts {
        name
        number
        text
        boolean
        unit
      }
    }
    version {
      slug
      typedFacts {
        name
        number
        text
        boolean
        unit
      }
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
      coverage {
        basis
        measured
        failed
        unmeasured
        total
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
export const FigureCriticalDifferenceDocument = new TypedDocumentString(`
query FigureCriticalDifference($suite: String!, $place: Int!) {
  suite(slug: $suite) {
    slug
    title
    tasks(first: 100) {
      nodes {
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
          newestVersion {
            number
          }
        }
      }
    }
  }
  suiteRanking(suite: $suite, budgetPlace: $place) {
    taskCount
    p
    criticalDifference
    incompleteCount
    methods {
      strategy {
        id
        name
      }
      learner
      settings
      meanRank
      noHarmPercent
      isTiedWithBest
    }
  }
}
`) as unknown as TypedDocumentString<FigureCriticalDifferenceQuery, FigureCriticalDifferenceQueryVariables>;
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
export const FigureInformationDocument = new TypedDocumentString(`
query FigureInformation($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    information(metric: $metric) {
      ...FigureStamp
      result {
        entropyBits
        responseBits
        bins
        sample {
          valueCount
          censoredCount
          failedCount
        }
        options {
          option
          bits
          chanceBits
          pValue
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
}`) as unknown as TypedDocumentString<FigureInformationQuery, FigureInformationQueryVariables>;
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
      coverage90Percent
      sampleEntropyBits
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  isUnverified
  rankInterval {
    low
    high
  }
  tieGroup
  untestable
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
export const FigurePeersDocument = new TypedDocumentString(`
query FigurePeers($scope: PeerScope!) {
  peerReport(scope: $scope) {
    title
    about
    budget
    runCount
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
      newestVersion {
        number
      }
    }
    points {
      strategy
      measured
      runCount
      regret
      low
      high
    }
  }
}
`) as unknown as TypedDocumentString<FigurePeersQuery, FigurePeersQueryVariables>;
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
export const FigureHealthDocument = new TypedDocumentString(`
query FigureHealth($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    runHealth(metric: $metric) {
      metric {
        name
      }
      runCount
      healthyCount
      healthyPercent
      spans {
        from
        to
        runCount
        healthyCount
        quarantinedCount
        timeoutCount
        failedCount
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
}`) as unknown as TypedDocumentString<FigureHealthQuery, FigureHealthQueryVariables>;
export const FigureConvergenceDocument = new TypedDocumentString(`
query FigureConvergence($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    ...FigurePlace
    convergence(metric: $metric) {
      metric {
        name
        unit
        better
      }
      runCount
      bestAt
      points {
        measured
        best
        at
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
}`) as unknown as TypedDocumentString<FigureConvergenceQuery, FigureConvergenceQueryVariables>;
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
export const FoundEnvironmentsDocument = new TypedDocumentString(`
query FoundEnvironments($first: Int!, $where: EnvironmentWhere) {
  environments(first: $first, where: $where) {
    nodes {
      slug
      shortTitle
      system {
        slug
        title
      }
    }
  }
}
`) as unknown as TypedDocumentString<FoundEnvironmentsQuery, FoundEnvironmentsQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
query Home {
  counts {
    systems
    environments
    measurements
    datasets
  }
  influence: highlight(kind: INFLUENCE) {
    environment {
      slug
      shortTitle
      system {
        slug
        title
      }
    }
    metric {
      name
    }
  }
  pair: highlight(kind: RELATEDNESS) {
    environment {
      slug
      shortTitle
      system {
        slug
        title
      }
    }
    target {
      slug
      shortTitle
    }
    metric {
      name
    }
  }
}
`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const HomeHeadlineDocument = new TypedDocumentString(`
query HomeHeadline {
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
    isSimulated
    computedAt
    rows {
      ...Row
    }
    leaders {
      ...Row
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  isUnverified
  rankInterval {
    low
    high
  }
  tieGroup
  untestable
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
}`) as unknown as TypedDocumentString<HomeHeadlineQuery, HomeHeadlineQueryVariables>;
export const JobDocument = new TypedDocumentString(`
query Job($id: ID!) {
  job(id: $id) {
    id
    uuid
    kind: type
    subject
    state
    done
    total
    message
    error
    result
    createdAt
    startedAt
    finishedAt
    notBefore
    position
    waitsBehind {
      id
      kind: type
      subject
    }
  }
}
`) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
query Jobs($first: Int!, $after: String, $where: JobWhere) {
  jobs(first: $first, after: $after, where: $where) {
    nodes {
      id
      kind: type
      subject
      state
      done
      total
      message
      error
      createdAt
      startedAt
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
    rows {
      rank
    }
  }
}
`) as unknown as TypedDocumentString<LeaderboardSizeQuery, LeaderboardSizeQueryVariables>;
export const FirstEvaluatedDocument = new TypedDocumentString(`
query FirstEvaluated($where: EvaluationWhere!) {
  evaluations(first: 1, where: $where) {
    nodes {
      task {
        subject
      }
    }
  }
}
`) as unknown as TypedDocumentString<FirstEvaluatedQuery, FirstEvaluatedQueryVariables>;
export const LeaderboardStatisticsDocument = new TypedDocumentString(`
query LeaderboardStatistics($suite: String!, $subject: String!, $budget: Int!) {
  leaderboard(suite: $suite, subject: $subject, budget: $budget) {
    machine
    rows {
      ...RowStatistics
    }
  }
}
fragment RowStatistics on LeaderboardRow {
  learner
  settings
  changedSettings
  backends
  strategy {
    id
    name
    origin
  }
  meanMapePercent
  meanInterval {
    low
    high
  }
  versusTargetOnly {
    verdict
    a12
    unharmedCount
    environmentCount
    pairCount
    baselineStrategy
    baselineLearner
  }
  breakEvenBudget
  fitSeconds
  measuringSeconds
  measuringJoules
  coverage90Percent
}`) as unknown as TypedDocumentString<LeaderboardStatisticsQuery, LeaderboardStatisticsQueryVariables>;
export const SuiteRankingDocument = new TypedDocumentString(`
query SuiteRanking($suite: String!) {
  suiteRanking(suite: $suite) {
    taskCount
    p
    criticalDifference
    incompleteCount
    methods {
      strategy {
        name
      }
      learner
      meanRank
      noHarmPercent
      isTiedWithBest
    }
  }
}
`) as unknown as TypedDocumentString<SuiteRankingQuery, SuiteRankingQueryVariables>;
export const LeaderboardDocument = new TypedDocumentString(`
query Leaderboard($suite: String!, $subject: String!, $budget: Int) {
  leaderboard(suite: $suite, subject: $subject, budget: $budget) {
    budgets
    evaluationCount
    isSimulated
    computedAt
    rows {
      ...Row
    }
  }
}
fragment Row on LeaderboardRow {
  rank
  isUnverified
  rankInterval {
    low
    high
  }
  tieGroup
  untestable
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
export const OptimaDocument = new TypedDocumentString(`
query Optima($slug: String!, $metric: String!, $environments: Int!, $after: String, $where: EnvironmentWhere) {
  system(slug: $slug) {
    environments(first: $environments, after: $after, where: $where) {
      nodes {
        slug
        shortTitle
        optimum(metric: $metric) {
          result {
            withoutDefault
            defaultState
            best {
              value
            }
            default {
              value
              factor
            }
            worst {
              value
              factor
            }
          }
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<OptimaQuery, OptimaQueryVariables>;
export const PairsDocument = new TypedDocumentString(`
query Pairs($slug: String!, $metric: String!, $differIn: EnvironmentAxis, $first: Int!, $after: String) {
  system(slug: $slug) {
    slug
    title
    metrics {
      name
      unit
    }
    environmentPairs(differIn: $differIn, first: $first, after: $after) {
      totalCount
      totalCountIsEstimate
      nodes {
        source {
          slug
          shortTitle
        }
        target {
          slug
          shortTitle
        }
        relatedness(metric: $metric) {
          state
          result {
            sharedCount
            spearman {
              value
              interval {
                low
                high
              }
            }
            topOverlap {
              value
            }
            stability {
              kendallTau {
                value
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`) as unknown as TypedDocumentString<PairsQuery, PairsQueryVariables>;
export const PairAxesDocument = new TypedDocumentString(`
query PairAxes($slug: String!) {
  system(slug: $slug) {
    metrics {
      name
    }
    hardware: environmentPairs(differIn: HARDWARE, first: 1) {
      nodes {
        source {
          slug
        }
      }
    }
    workload: environmentPairs(differIn: WORKLOAD, first: 1) {
      nodes {
        source {
          slug
        }
      }
    }
    version: environmentPairs(differIn: VERSION, first: 1) {
      nodes {
        source {
          slug
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<PairAxesQuery, PairAxesQueryVariables>;
export const PairDocument = new TypedDocumentString(`
query Pair($source: String!, $target: String!, $metric: String!) {
  environmentPair(source: $source, target: $target) {
    source {
      slug
      shortTitle
      system {
        slug
        title
      }
    }
    target {
      slug
      shortTitle
      system {
        slug
        title
      }
    }
    comparability {
      verdict
      differences {
        field
        source
        target
      }
    }
    relatedness(metric: $metric) {
      state
      request
      computedAt
      refusal {
        message
      }
      result {
        sharedCount
        censoredCount
        draws
        pearson {
          ...Estimated
        }
        spearman {
          ...Estimated
        }
        linearShiftR2 {
          ...Estimated
        }
        topShare
        topOverlap {
          ...Estimated
        }
        kl
        jensenShannon
        coefficientCorrelation {
          ...Estimated
        }
        stability {
          kendallTau {
            ...Estimated
          }
          topTermCount
          topTermOverlap {
            ...Estimated
          }
          moves {
            term
            from
            to
          }
        }
      }
    }
  }
}
fragment Estimated on Estimate95 {
  value
  interval {
    low
    high
  }
}`) as unknown as TypedDocumentString<PairQuery, PairQueryVariables>;
export const PairMetricsDocument = new TypedDocumentString(`
query PairMetrics($source: String!, $target: String!) {
  environmentPair(source: $source, target: $target) {
    source {
      series {
        metric {
          name
        }
      }
    }
    target {
      series {
        metric {
          name
        }
      }
    }
  }
}
`) as unknown as TypedDocumentString<PairMetricsQuery, PairMetricsQueryVariables>;
export const RowsDocument = new TypedDocumentString(`
query Rows($slug: String!, $metric: String!, $first: Int!, $after: String, $where: MeasurementWhere, $orderBy: MeasurementOrder) {
  environment(slug: $slug) {
    slug
    shortTitle
    system {
      slug
      title
      options(first: 100) {
        nodes {
          name
          kind
        }
      }
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
        }
      }
    }
    measurements(
      metric: $metric
      first: $first
      after: $after
      where: $where
      orderBy: $orderBy
    ) {
      totalCount
      totalCountIsEstimate
      nodes {
        value
        repeat
        failure {
          status
          reason
        }
        configuration {
          id
          levels
        }
        datasetVersion {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`) as unknown as TypedDocumentString<RowsQuery, RowsQueryVariables>;
export const MeasuredMetricsDocument = new TypedDocumentString(`
query MeasuredMetrics($slug: String!) {
  environment(slug: $slug) {
    series {
      metric {
        name
      }
    }
  }
}
`) as unknown as TypedDocumentString<MeasuredMetricsQuery, MeasuredMetricsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
query Search($text: String!, $kind: SearchKind, $first: Int!) {
  search(text: $text, kind: $kind, first: $first) {
    kind
    totalCount
    hits {
      slug
      title
      detail
      system
    }
  }
}
`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SitemapDocument = new TypedDocumentString(`
query Sitemap {
  systems(first: 100) {
    nodes {
      slug
      environments(first: 100) {
        nodes {
          slug
        }
      }
    }
  }
  datasets(first: 100) {
    nodes {
      slug
    }
  }
  suites(first: 100) {
    nodes {
      slug
    }
  }
  strategies {
    name
  }
}
`) as unknown as TypedDocumentString<SitemapQuery, SitemapQueryVariables>;
export const StrategiesDocument = new TypedDocumentString(`
query Strategies {
  strategies {
    name
    origin
    title
    summary
    isBaseline
    isDefault
    citation {
      authors
      title
      venue
      year
      doi
      url
    }
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
export const SuitesDocument = new TypedDocumentString(`
query Suites($first: Int!, $after: String) {
  suites(first: $first, after: $after) {
    nodes {
      slug
      title
      description
      subjects
      dataset {
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
`) as unknown as TypedDocumentString<SuitesQuery, SuitesQueryVariables>;
export const SuiteDocument = new TypedDocumentString(`
query Suite($slug: String!, $first: Int!, $after: String) {
  suite(slug: $slug) {
    slug
    number
    title
    description
    protocol
    subjects
    dataset {
      slug
      title
    }
    learners {
      name
      settings
    }
    strategies {
      name
      settings
    }
    tasks(first: $first, after: $after) {
      totalCount
      nodes {
        slug
        subject
        budgets
        targetNumber
        isSimulated
        target {
          slug
          shortTitle
        }
        sources {
          slug
          shortTitle
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`) as unknown as TypedDocumentString<SuiteQuery, SuiteQueryVariables>;
export const TaskDocument = new TypedDocumentString(`
query Task($slug: String!, $evaluations: Int!) {
  task(slug: $slug) {
    slug
    subject
    budgets
    targetNumber
    suite {
      slug
      title
    }
    isSimulated
    dataset {
      slug
      title
    }
    sourceDataset {
      slug
      title
    }
    sourceMetric {
      name
      unit
    }
    optionRules {
      option
      rule
    }
    target {
      slug
      shortTitle
    }
    sources {
      slug
      shortTitle
    }
  }
  evaluations(first: $evaluations, orderBy: AGE_DESC, where: {taskIn: [$slug]}) {
    totalCount
    totalCountIsEstimate
    nodes {
      id
      strategy {
        name
      }
      learner
      budget
      repeat
      mapePercent
      regret
      failure
      testCount
      fitSeconds
      createdAt
    }
  }
}
`) as unknown as TypedDocumentString<TaskQuery, TaskQueryVariables>;
export const SystemDocument = new TypedDocumentString(`
query System($slug: String!, $environments: Int!, $after: String, $where: EnvironmentWhere) {
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
    environments(first: $environments, after: $after, where: $where) {
      nodes {
        slug
        shortTitle
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
          coverage {
            basis
            measured
            failed
            unmeasured
            total
          }
          configurationCount
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
query Systems($first: Int!, $after: String, $orderBy: SystemOrder, $where: SystemWhere) {
  systems(first: $first, after: $after, orderBy: $orderBy, where: $where) {
    nodes {
      slug
      title
      description
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