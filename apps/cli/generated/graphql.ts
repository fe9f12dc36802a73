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

/** In what the sources of a task differ from its target. */
export type ChangeAxis =
  | 'HARDWARE'
  | 'VERSION'
  | 'WORKLOAD';

/** How severe a change of environment is expected to be, as its paper states: small, small to medium, medium, large, very large. */
export type ChangeSeverity =
  | 'L'
  | 'M'
  | 'S'
  | 'SM'
  | 'VL';

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

/** A file that will be sent. */
export type ContributionFileInput = {
  /** At most 512 MiB; all files together 5 GiB. */
  readonly bytes: number;
  /** As the descriptor names it, or as its pattern matches it. */
  readonly path: string;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
};

/** Data that somebody offers. */
export type ContributionInput = {
  /** YAML or JSON in the schema of the catalogue's descriptors (descriptor.schema.json). */
  readonly descriptor: string;
  readonly files: ReadonlyArray<ContributionFileInput>;
  /** SPDX identifier, or NOASSERTION; takes the place of the descriptor's own. */
  readonly license?: string | null | undefined;
  /** For curators. */
  readonly note?: string | null | undefined;
};

/** Files: sent in parts. Runs: what a campaign uploads. */
export type ContributionKind =
  | 'FILES'
  | 'RUNS';

/** Draft: takes parts. Submitted: waits for a curator, and takes further runs of an upload. Accepted: is being published. The others are final; of what is withdrawn, rejected or retracted the record stays, without the data. */
export type ContributionState =
  | 'ACCEPTED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'RETRACTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** Measured: by others. Starter: by this project. Simulated: by a generator. */
export type DatasetOrigin =
  | 'CONTRIBUTED'
  | 'MEASURED'
  | 'SIMULATED'
  | 'STARTER';

/** Unmeasured: from one source to each other environment; the test is what was not measured. Sempl: each environment is the target once, all others are its sources; rows with a zero are dropped and CPython draws the split. */
export type DatasetProtocol =
  | 'SEMPL'
  | 'UNMEASURED';

/** Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why. No public data: it is known from publications alone. */
export type DatasetState =
  | 'AVAILABLE'
  | 'LOADED'
  | 'MISSING'
  | 'NO_PUBLIC_DATA';

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

/** Whether a run ends in time. Surely: the interval ends before the deadline. Perhaps: it holds the deadline. No: it begins behind it. */
export type DeadlineVerdict =
  | 'NO'
  | 'PERHAPS'
  | 'SURELY';

/** Who made a method, and where it is told and kept. Another revision is another entry. */
export type EntryInput = {
  readonly authors: string;
  /** Address. */
  readonly code?: string | null | undefined;
  /** Letters, digits, ".", "_" and "-", at most 60. */
  readonly name: string;
  /** Address. */
  readonly paper?: string | null | undefined;
  /** A version or commit, in the same letters. */
  readonly revision: string;
  /** What it does, in a sentence or two. */
  readonly summary?: string | null | undefined;
};

/** Unverified: its author alone has run it. Reproduced: an operator has run it, too. Verified: its author agrees with that run. */
export type EntryState =
  | 'REPRODUCED'
  | 'UNVERIFIED'
  | 'VERIFIED';

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
  /** Of the data set's suite; UNMEASURED by default. */
  readonly protocol?: DatasetProtocol | null | undefined;
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

/** Error: an import refuses it. Warning: a curator should look at it. Note: worth knowing. */
export type FindingSeverity =
  | 'ERROR'
  | 'NOTE'
  | 'WARNING';

/** What an hour of a machine costs. */
export type HardwarePriceInput = {
  /** Slug. */
  readonly hardware: string;
  /** Above 0, in any currency, of all machines the same. */
  readonly perHour: number;
};

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

/** Of which unseen thing an interval is. Workload: of a workload or version. Configuration: of one, where all runs were of one workload. */
export type IntervalSubject =
  | 'CONFIGURATION'
  | 'WORKLOAD';

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

/** A strategy or learner with settings. */
export type MethodInput = {
  readonly name: string;
  /** An object of the settings that it declares; the others are at their default. */
  readonly settings?: unknown;
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

/** Predictions of one repeat. */
export type PredictedRepeatInput = {
  /** Of fitting and predicting, as it was timed. */
  readonly fitSeconds?: number | null | undefined;
  /** Where the 90 % intervals begin. */
  readonly lower?: ReadonlyArray<number> | null | undefined;
  /** Rows that were measured in the target, at most the budget; the training rows of the task when left out. */
  readonly measured?: ReadonlyArray<number> | null | undefined;
  /** One for each row. */
  readonly predicted: ReadonlyArray<number>;
  readonly repeat: number;
  /** All rows that were not measured, each once. */
  readonly rows: ReadonlyArray<number>;
  /** Where the 90 % intervals end. */
  readonly upper?: ReadonlyArray<number> | null | undefined;
};

/** Predictions of a task at one budget; GET /tasks/<slug>/rows.csv gives their rows. */
export type PredictionsInput = {
  readonly budget: number;
  /** Of the data that they are of, as the task says it. */
  readonly digest: string;
  readonly repeats: ReadonlyArray<PredictedRepeatInput>;
  /** Slug. */
  readonly task: string;
};

/** SOURCE_BEST: the sources do best with it. IMPROVEMENT: likeliest to beat the best so far. UNCERTAIN: the model knows least about it. TRADE_OFF: may belong to the Pareto set. SPREAD: far from everything measured. */
export type ProposalReason =
  | 'IMPROVEMENT'
  | 'SOURCE_BEST'
  | 'SPREAD'
  | 'TRADE_OFF'
  | 'UNCERTAIN';

/** Asks for the smallest changes that repair a configuration. */
export type RepairInput = {
  /** Most changes, 1 to 20; 5 when left out. */
  readonly changes?: number | null | undefined;
  /** Options that stay as they are. */
  readonly keep?: ReadonlyArray<string> | null | undefined;
  /** Value to reach; the best 5 % of what was measured when left out. */
  readonly reach?: number | null | undefined;
};

/** Reproduced: computed here. Published: figures of a paper, with its citation. Submitted: predictions of somebody, scored here. */
export type StrategyOrigin =
  | 'PUBLISHED'
  | 'REPRODUCED'
  | 'SUBMITTED';

/** Part of the stack that an option of a term belongs to; unstated: of no known one. */
export type TermLayer =
  | 'APPLICATION'
  | 'BUILD'
  | 'HARDWARE'
  | 'KERNEL'
  | 'RUNTIME'
  | 'UNSTATED';

/** Each includes those before it. Read: what costs computing. Contribute: runs of campaigns and contributions. Curate: accepts, rejects and retracts them. Admin: everything. */
export type TokenScope =
  | 'ADMIN'
  | 'CONTRIBUTE'
  | 'CURATE'
  | 'READ'
  | 'UPLOAD';

/** Beyond two standard errors of the difference of held-out errors, or it cannot be told. */
export type TransferVerdict =
  | 'CANNOT_TELL'
  | 'HELPED'
  | 'HURT';

/** With which kind of key one asks. */
export type ViewerKind =
  | 'ADMINISTRATOR'
  | 'ANONYMOUS'
  | 'TOKEN';

export type QueueAdviceMutationVariables = Exact<{
  input: AdviceInput;
}>;


export type QueueAdviceMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ReadAdvisedSystemQueryVariables = Exact<{
  system: string;
}>;


export type ReadAdvisedSystemQuery = { readonly system: { readonly slug: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better }> } | null };

export type ReadSourceRowsQueryVariables = Exact<{
  environment: string;
  metric: string;
  after?: string | null | undefined;
}>;


export type ReadSourceRowsQuery = { readonly environment: { readonly measurements: { readonly nodes: ReadonlyArray<{ readonly value: number | null, readonly configuration: { readonly levels: unknown }, readonly datasetVersion: { readonly id: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type AdvisedFragment = { readonly configuration: unknown, readonly feasibleProbability: number, readonly values: ReadonlyArray<{ readonly metric: string, readonly value: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean }> };

export type ReadAdviceQueryVariables = Exact<{
  job: string;
}>;


export type ReadAdviceQuery = { readonly job: { readonly advice: { readonly kendallTau: number | null, readonly model: string | null, readonly candidateCount: number, readonly isWholeSpace: boolean, readonly notes: ReadonlyArray<string>, readonly next: ReadonlyArray<{ readonly reason: ProposalReason | null, readonly configuration: unknown, readonly feasibleProbability: number, readonly values: ReadonlyArray<{ readonly metric: string, readonly value: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean }> }>, readonly best: { readonly count: number, readonly members: ReadonlyArray<{ readonly configuration: unknown, readonly feasibleProbability: number, readonly values: ReadonlyArray<{ readonly metric: string, readonly value: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean }> }>, readonly regret: { readonly median: number | null, readonly upper: number | null } } | null, readonly pareto: ReadonlyArray<{ readonly configuration: unknown, readonly feasibleProbability: number, readonly values: ReadonlyArray<{ readonly metric: string, readonly value: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean }> }> | null, readonly predictions: ReadonlyArray<{ readonly configuration: unknown, readonly feasibleProbability: number, readonly values: ReadonlyArray<{ readonly metric: string, readonly value: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean }> }>, readonly influences: ReadonlyArray<{ readonly option: string, readonly target: number | null, readonly sources: number | null }>, readonly sources: ReadonlyArray<{ readonly name: string, readonly isUsed: boolean, readonly valueCount: number, readonly sharedCount: number, readonly rho: number | null, readonly reason: string }>, readonly transfer: { readonly verdict: TransferVerdict, readonly errorWithSources: number | null, readonly errorAlone: number | null, readonly standardError: number | null, readonly rowCount: number, readonly reason: string }, readonly outlook: { readonly errorNow: number, readonly errorAtHalf: number, readonly errorAtBudget: number, readonly errorAtTwice: number } | null, readonly stop: { readonly isTime: boolean, readonly reason: string }, readonly feasibility: { readonly measuredCount: number, readonly failedCount: number, readonly expectedShare: number } } | null } | null };

export type ReadClaimsQueryVariables = Exact<{
  slug: string;
}>;


export type ReadClaimsQuery = { readonly claimsReport: { readonly slug: string, readonly title: string, readonly summary: string, readonly conditions: ReadonlyArray<string>, readonly shippedAt: string | null, readonly citation: { readonly authors: string, readonly title: string, readonly venue: string, readonly year: number, readonly url: string | null }, readonly totals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null }>, readonly claims: ReadonlyArray<{ readonly slug: string, readonly statement: string, readonly metric: string, readonly learner: string, readonly other: string, readonly lowerPercent: number, readonly checks: ReadonlyArray<{ readonly scope: ClaimScope, readonly title: string, readonly strategy: string, readonly verdict: ClaimVerdict | null, readonly lowerPercent: number | null, readonly p: number | null, readonly pairCount: number, readonly isShipped: boolean, readonly interval: { readonly low: number, readonly high: number } | null, readonly errors: ReadonlyArray<{ readonly strategy: string, readonly learner: string, readonly suite: string, readonly subject: string, readonly target: string, readonly budget: number, readonly meanMapePercent: number, readonly repeatCount: number, readonly command: string }> }> }> } | null };

export type ReadTransferQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadTransferQuery = { readonly transferReport: { readonly title: string, readonly about: string, readonly budget: number, readonly firstCount: number, readonly harmedCount: number, readonly command: string, readonly bands: ReadonlyArray<{ readonly from: number, readonly to: number, readonly isOfFirstRows: boolean, readonly pairCount: number, readonly factor: number | null, readonly harmedPercent: number | null }> } };

export type ReadTransferPairsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadTransferPairsQuery = { readonly transferReport: { readonly title: string, readonly about: string, readonly budget: number, readonly firstCount: number, readonly pairs: ReadonlyArray<{ readonly suite: string, readonly system: string, readonly differs: string, readonly agreement: number | null, readonly spread: number | null, readonly firstRankCorrelation: number | null, readonly rankCorrelation: number | null, readonly factor: number }> } };

export type ContributionFactsFragment = { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly datasetSlug: string, readonly license: string };

export type CreateContributionMutationVariables = Exact<{
  input: ContributionInput;
}>;


export type CreateContributionMutation = { readonly contributionCreate: { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly datasetSlug: string, readonly license: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null };

export type CheckContributionMutationVariables = Exact<{
  id: string;
}>;


export type CheckContributionMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type SubmitContributionMutationVariables = Exact<{
  id: string;
}>;


export type SubmitContributionMutation = { readonly contributionSubmit: { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly datasetSlug: string, readonly license: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string }> } | null };

export type ReadContributionReportQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadContributionReportQuery = { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly datasetSlug: string, readonly license: string, readonly report: { readonly isValid: boolean, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number, readonly errorCount: number, readonly warningCount: number, readonly noteCount: number, readonly findings: { readonly nodes: ReadonlyArray<{ readonly severity: FindingSeverity, readonly code: string, readonly message: string, readonly file: string | null, readonly line: number | null, readonly column: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null } | null };

export type ListedDatasetFragment = { readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly files: { readonly count: number, readonly atHandCount: number, readonly summary: string } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly newestVersion: { readonly number: number, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number } | null };

export type ListDatasetsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  where?: DatasetWhere | null | undefined;
}>;


export type ListDatasetsQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly origin: DatasetOrigin, readonly state: DatasetState, readonly why: string | null, readonly bytes: number, readonly expectedConfigurationCount: number, readonly expectedMeasurementCount: number, readonly files: { readonly count: number, readonly atHandCount: number, readonly summary: string } | null, readonly statedTotals: ReadonlyArray<{ readonly hardware: string, readonly configurationCount: number, readonly measuredCount: number | null, readonly coverage: number | null }>, readonly newestVersion: { readonly number: number, readonly configurationCount: number, readonly measurementCount: number, readonly failureCount: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SubmitPredictionsMutationVariables = Exact<{
  entry: EntryInput;
  predictions: PredictionsInput;
}>;


export type SubmitPredictionsMutation = { readonly submitPredictions: { readonly entry: { readonly state: EntryState } | null, readonly scores: ReadonlyArray<{ readonly mapePercent: number | null }>, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type CompareEntryMutationVariables = Exact<{
  name: string;
  revision: string;
  predictions: PredictionsInput;
}>;


export type CompareEntryMutation = { readonly entryCompare: { readonly comparison: { readonly repeatCount: number, readonly missingCount: number, readonly largestDifferencePercent: number | null, readonly isIdentical: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type ReproduceEntryMutationVariables = Exact<{
  name: string;
  revision: string;
  reason: string;
}>;


export type ReproduceEntryMutation = { readonly entryReproduce: { readonly entry: { readonly state: EntryState } | null, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type VerifyEntryMutationVariables = Exact<{
  name: string;
  revision: string;
}>;


export type VerifyEntryMutation = { readonly entryVerify: { readonly entry: { readonly state: EntryState } | null, readonly userErrors: ReadonlyArray<{ readonly message: string }> } | null };

export type ReadTasksQueryVariables = Exact<{
  suite: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadTasksQuery = { readonly tasks: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly subject: string, readonly budgets: ReadonlyArray<number> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type FigureFacts_CopiesFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_DiagnosisFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_HardwareFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_InfluenceFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_InformationFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_OptimumFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_ParetoFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

type FigureFacts_RelatednessFigure_Fragment = { readonly state: FigureState, readonly computedAt: string | null, readonly refusal: { readonly code: string, readonly message: string } | null };

export type FigureFactsFragment =
  | FigureFacts_CopiesFigure_Fragment
  | FigureFacts_DiagnosisFigure_Fragment
  | FigureFacts_HardwareFigure_Fragment
  | FigureFacts_InfluenceFigure_Fragment
  | FigureFacts_InformationFigure_Fragment
  | FigureFacts_OptimumFigure_Fragment
  | FigureFacts_ParetoFigure_Fragment
  | FigureFacts_RelatednessFigure_Fragment
;

export type FigureSamplePartsFragment = { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number };

export type EstimatePartsFragment = { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } };

export type QueueFigureMutationVariables = Exact<{
  input: FigureInput;
}>;


export type QueueFigureMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ReadEnvironmentQueryVariables = Exact<{
  slug: string;
}>;


export type ReadEnvironmentQuery = { readonly environment: { readonly slug: string, readonly system: { readonly slug: string, readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string, readonly better: Better }> }, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string } }> } | null };

export type ReadEnvironmentsQueryVariables = Exact<{
  system: string;
}>;


export type ReadEnvironmentsQuery = { readonly system: { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null };

export type ReadInfluenceQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type ReadInfluenceQuery = { readonly environment: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly rSquared: number | null, readonly order: number, readonly draws: number, readonly linearRSquared: number | null, readonly sample: { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly terms: ReadonlyArray<{ readonly name: string, readonly options: ReadonlyArray<string>, readonly share: number | null, readonly coefficient: number | null, readonly standardError: number | null, readonly pValue: number | null, readonly unit: string, readonly effect: InfluenceEffect, readonly interval: { readonly low: number | null, readonly high: number | null } }>, readonly layers: ReadonlyArray<{ readonly layers: ReadonlyArray<TermLayer>, readonly share: number | null, readonly termCount: number }>, readonly options: ReadonlyArray<{ readonly option: string, readonly layer: Layer | null, readonly share: number | null, readonly standardError: number | null }> } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadOptimumQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type ReadOptimumQuery = { readonly environment: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly sentence: string, readonly worst: { readonly configuration: unknown } } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadInformationQueryVariables = Exact<{
  environment: string;
  metric: string;
}>;


export type ReadInformationQuery = { readonly environment: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly entropyBits: number | null, readonly bins: number, readonly differentialEntropyBits: number | null, readonly responseBits: number | null, readonly sample: { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly options: ReadonlyArray<{ readonly option: string, readonly layer: Layer | null, readonly bits: number | null, readonly chanceBits: number | null, readonly pValue: number | null }> } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadPairQueryVariables = Exact<{
  source: string;
  target: string;
  metric: string;
}>;


export type ReadPairQuery = { readonly environmentPair: { readonly comparability: { readonly verdict: Comparability, readonly differences: ReadonlyArray<{ readonly field: string, readonly source: unknown, readonly target: unknown }> }, readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly sharedCount: number, readonly censoredCount: number, readonly draws: number, readonly modelDraws: number, readonly kl: number | null, readonly jensenShannon: number | null, readonly topShare: number, readonly commonTermCount: number, readonly sourceSample: { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly targetSample: { readonly dataset: string, readonly version: number, readonly valueCount: number, readonly censoredCount: number, readonly failedCount: number }, readonly pearson: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly spearman: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly linearShiftR2: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly topOverlap: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly influentialOptions: { readonly source: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly target: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly both: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } } }, readonly influentialInteractions: { readonly source: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly target: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly both: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } } }, readonly coefficientCorrelation: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly stability: { readonly topTermCount: number, readonly kendallTau: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly topTermOverlap: { readonly value: number | null, readonly interval: { readonly low: number | null, readonly high: number | null } }, readonly moves: ReadonlyArray<{ readonly term: string, readonly from: number, readonly to: number }> }, readonly validity: { readonly rowCount: number, readonly source: number, readonly target: number, readonly both: number, readonly jaccard: number | null, readonly classifierAgreement: number | null, readonly classifierKappa: number | null } } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } };

export type ReadParetoQueryVariables = Exact<{
  environment: string;
  metrics: ReadonlyArray<string> | string;
  bounds?: ReadonlyArray<BoundInput> | BoundInput | null | undefined;
}>;


export type ReadParetoQuery = { readonly environment: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly completeCount: number, readonly feasibleCount: number, readonly memberCount: number, readonly reference: ReadonlyArray<number>, readonly hypervolume: number | null, readonly hypervolumeShare: number | null, readonly objectives: ReadonlyArray<{ readonly metric: string, readonly unit: string, readonly better: Better }>, readonly members: ReadonlyArray<{ readonly configuration: unknown, readonly values: ReadonlyArray<number> }> } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadDiagnosisQueryVariables = Exact<{
  environment: string;
  metric: string;
  configuration: unknown;
  repair?: RepairInput | null | undefined;
}>;


export type ReadDiagnosisQuery = { readonly environment: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly configuration: unknown, readonly measured: number | null, readonly influences: { readonly predicted: number | null, readonly typical: number | null, readonly rSquared: number | null, readonly blames: ReadonlyArray<{ readonly name: string, readonly contribution: number | null, readonly standardError: number | null }> }, readonly forest: { readonly predicted: number | null, readonly typical: number | null, readonly blames: ReadonlyArray<{ readonly option: string, readonly contribution: number | null, readonly standardError: number | null }> }, readonly repairs: { readonly goal: number, readonly proposals: ReadonlyArray<{ readonly configuration: unknown, readonly predicted: number, readonly gain: number, readonly reachesGoal: boolean, readonly changes: ReadonlyArray<{ readonly option: string, readonly from: unknown, readonly to: unknown }> }> } | null } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadCoverageQueryVariables = Exact<{
  system: string;
}>;


export type ReadCoverageQuery = { readonly system: { readonly slug: string, readonly coverage: { readonly knownCount: number, readonly combinationCount: number, readonly measuredCombinationCount: number, readonly missing: ReadonlyArray<{ readonly hardware: string, readonly workload: string, readonly version: string }>, readonly series: ReadonlyArray<{ readonly environment: string, readonly metric: string, readonly measured: number, readonly failed: number, readonly unmeasured: number }> } } | null };

export type ReadCopiesQueryVariables = Exact<{
  system: string;
}>;


export type ReadCopiesQuery = { readonly system: { readonly copies: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly columnCount: number, readonly copyCount: number, readonly copies: ReadonlyArray<{ readonly scale: number, readonly offset: number, readonly sharedCount: number, readonly left: { readonly dataset: string, readonly environment: string, readonly metric: string }, readonly right: { readonly dataset: string, readonly environment: string, readonly metric: string } }>, readonly overlaps: ReadonlyArray<{ readonly left: string, readonly right: string, readonly share: number, readonly sharedCount: number }> } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadHardwareChoiceQueryVariables = Exact<{
  system: string;
  metric: string;
  measured: ReadonlyArray<HardwareRunInput> | HardwareRunInput;
  prices?: ReadonlyArray<HardwarePriceInput> | HardwarePriceInput | null | undefined;
  deadlineSeconds?: number | null | undefined;
}>;


export type ReadHardwareChoiceQuery = { readonly system: { readonly figure: { readonly state: FigureState, readonly computedAt: string | null, readonly result: { readonly fastest: string | null, readonly cheapest: string | null, readonly currency: string | null, readonly intervalsOf: IntervalSubject, readonly knownCount: number, readonly learnedCount: number, readonly censoredCount: number, readonly machines: ReadonlyArray<{ readonly hardware: string, readonly seconds: number | null, readonly lower: number | null, readonly upper: number | null, readonly isMeasured: boolean, readonly runCount: number, readonly cost: number | null, readonly costLower: number | null, readonly costUpper: number | null, readonly meetsDeadline: DeadlineVerdict | null }> } | null, readonly refusal: { readonly code: string, readonly message: string } | null } | null } | null };

export type ReadMetricsQueryVariables = Exact<{
  system: string;
}>;


export type ReadMetricsQuery = { readonly system: { readonly metrics: ReadonlyArray<{ readonly name: string, readonly unit: string }> } | null };

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

export type QueueRecheckMutationVariables = Exact<{
  share: number;
  suite?: string | null | undefined;
  subject?: string | null | undefined;
  seed?: string | null | undefined;
}>;


export type QueueRecheckMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ReadJobQueryVariables = Exact<{
  id: string;
}>;


export type ReadJobQuery = { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null };

export type ListJobsQueryVariables = Exact<{
  first: number;
  where?: JobWhere | null | undefined;
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


export type ReadLeaderboardQuery = { readonly leaderboard: { readonly isSimulated: boolean, readonly rows: ReadonlyArray<{ readonly rank: number, readonly learner: string, readonly settings: unknown, readonly changedSettings: unknown, readonly backends: ReadonlyArray<string>, readonly budget: number, readonly meanMapePercent: number, readonly sdMapePercent: number | null, readonly repeatCount: number, readonly environmentCount: number, readonly censoredCount: number | null, readonly tieGroup: number | null, readonly untestable: string | null, readonly breakEvenBudget: number | null, readonly measuringSeconds: number | null, readonly measuringJoules: number | null, readonly fitSeconds: number | null, readonly coverage90Percent: number | null, readonly command: string | null, readonly strategy: { readonly name: string, readonly origin: StrategyOrigin, readonly isBaseline: boolean }, readonly rankInterval: { readonly low: number, readonly high: number } | null, readonly meanInterval: { readonly low: number, readonly high: number } | null, readonly versusTargetOnly: { readonly verdict: BaselineVerdict, readonly a12: number, readonly unharmedCount: number, readonly environmentCount: number, readonly pairCount: number, readonly baselineStrategy: string, readonly baselineLearner: string } | null }> } | null };

export type ReadSuiteRankingQueryVariables = Exact<{
  suite: string;
  budgetPlace: number;
  subjects?: ReadonlyArray<string> | string | null | undefined;
  axis?: ChangeAxis | null | undefined;
  severity?: ChangeSeverity | null | undefined;
}>;


export type ReadSuiteRankingQuery = { readonly suiteRanking: { readonly taskCount: number, readonly p: number | null, readonly criticalDifference: number | null, readonly incompleteCount: number, readonly methods: ReadonlyArray<{ readonly learner: string, readonly settings: unknown, readonly meanRank: number, readonly noHarmPercent: number | null, readonly isTiedWithBest: boolean, readonly strategy: { readonly name: string } }> } | null };

export type ListSuitesQueryVariables = Exact<{
  first: number;
}>;


export type ListSuitesQuery = { readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly subjects: ReadonlyArray<string> }> } };

export type ListPublishedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ListPublishedQuery = { readonly datasets: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly license: string, readonly newestVersion: { readonly number: number, readonly state: string, readonly measurementCount: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ListBoardsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListBoardsQuery = { readonly suites: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly subjects: ReadonlyArray<string> }> } };

export type ListMeasuredQueryVariables = Exact<{
  system: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ListMeasuredQuery = { readonly system: { readonly environments: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly series: ReadonlyArray<{ readonly metric: { readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ListPairsQueryVariables = Exact<{
  system: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ListPairsQuery = { readonly system: { readonly environmentPairs: { readonly nodes: ReadonlyArray<{ readonly source: { readonly slug: string }, readonly target: { readonly slug: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type OfferedContributionFragment = { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null };

export type ListContributionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  stateIn?: ReadonlyArray<ContributionState> | ContributionState | null | undefined;
}>;


export type ListContributionsQuery = { readonly contributions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ShowContributionQueryVariables = Exact<{
  id: string;
}>;


export type ShowContributionQuery = { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly report: { readonly isValid: boolean } | null, readonly files: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly path: string, readonly bytes: number }> } | null, readonly events: { readonly nodes: ReadonlyArray<{ readonly happenedAt: string, readonly actor: string | null, readonly after: ContributionState, readonly reason: string }> }, readonly version: { readonly number: number } | null } | null };

export type ChangedContributionFragment = { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> };

export type AcceptContributionMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
  join?: boolean | null | undefined;
}>;


export type AcceptContributionMutation = { readonly queued: { readonly job: { readonly id: string, readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly position: number | null, readonly done: number, readonly total: number, readonly message: string, readonly result: unknown, readonly error: string | null, readonly createdAt: string, readonly startedAt: string | null, readonly finishedAt: string | null, readonly waitsBehind: { readonly uuid: string, readonly kind: string, readonly subject: string, readonly state: JobState, readonly done: number, readonly total: number, readonly message: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type RejectContributionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RejectContributionMutation = { readonly changed: { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type RetractContributionMutationVariables = Exact<{
  id: string;
  reason: string;
}>;


export type RetractContributionMutation = { readonly changed: { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type WithdrawContributionMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type WithdrawContributionMutation = { readonly changed: { readonly contribution: { readonly id: string, readonly uuid: string, readonly state: ContributionState, readonly kind: ContributionKind, readonly title: string, readonly datasetSlug: string, readonly license: string, readonly contributor: string | null, readonly note: string | null, readonly runCount: number, readonly createdAt: string, readonly changedAt: string, readonly version: { readonly number: number } | null } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

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

export type TokenFragment = { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly perMinute: number | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean };

export type ListTokensQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ListTokensQuery = { readonly tokensConnection: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly perMinute: number | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateTokenMutationVariables = Exact<{
  name: string;
  scope: ReadonlyArray<TokenScope> | TokenScope;
  expiresAt?: string | null | undefined;
  perMinute?: number | null | undefined;
}>;


export type CreateTokenMutation = { readonly tokenCreate: { readonly secret: string | null, readonly token: { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly perMinute: number | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type RotateTokenMutationVariables = Exact<{
  name?: string | null | undefined;
  overlapHours: number;
}>;


export type RotateTokenMutation = { readonly tokenRotate: { readonly secret: string | null, readonly token: { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly perMinute: number | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly kind: ViewerKind, readonly name: string | null, readonly scope: ReadonlyArray<TokenScope>, readonly fault: string | null } };

export type RevokeTokenMutationVariables = Exact<{
  name: string;
}>;


export type RevokeTokenMutation = { readonly tokenRevoke: { readonly token: { readonly name: string, readonly scope: ReadonlyArray<TokenScope>, readonly perMinute: number | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly lastUsedAt: string | null, readonly isActive: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly message: string, readonly code: string }> } | null };

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
export const AdvisedFragmentDoc = new TypedDocumentString(`
fragment Advised on AdvisedConfiguration {
  configuration
  values {
    metric
    value
    lower
    upper
    isMeasured
  }
  feasibleProbability
}
    `, {"fragmentName":"Advised"}) as unknown as TypedDocumentString<AdvisedFragment, unknown>;
export const ContributionFactsFragmentDoc = new TypedDocumentString(`
fragment ContributionFacts on DataContribution {
  id
  uuid
  state
  datasetSlug
  license
}
    `, {"fragmentName":"ContributionFacts"}) as unknown as TypedDocumentString<ContributionFactsFragment, unknown>;
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
export const FigureFactsFragmentDoc = new TypedDocumentString(`
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}
    `, {"fragmentName":"FigureFacts"}) as unknown as TypedDocumentString<FigureFactsFragment, unknown>;
export const FigureSamplePartsFragmentDoc = new TypedDocumentString(`
fragment FigureSampleParts on FigureSample {
  dataset
  version
  valueCount
  censoredCount
  failedCount
}
    `, {"fragmentName":"FigureSampleParts"}) as unknown as TypedDocumentString<FigureSamplePartsFragment, unknown>;
export const EstimatePartsFragmentDoc = new TypedDocumentString(`
fragment EstimateParts on Estimate95 {
  value
  interval {
    low
    high
  }
}
    `, {"fragmentName":"EstimateParts"}) as unknown as TypedDocumentString<EstimatePartsFragment, unknown>;
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
export const OfferedContributionFragmentDoc = new TypedDocumentString(`
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}
    `, {"fragmentName":"OfferedContribution"}) as unknown as TypedDocumentString<OfferedContributionFragment, unknown>;
export const ChangedContributionFragmentDoc = new TypedDocumentString(`
fragment ChangedContribution on ContributionPayload {
  contribution {
    ...OfferedContribution
  }
  userErrors {
    message
    code
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}`, {"fragmentName":"ChangedContribution"}) as unknown as TypedDocumentString<ChangedContributionFragment, unknown>;
export const TokenFragmentDoc = new TypedDocumentString(`
fragment Token on Token {
  name
  scope
  perMinute
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}
    `, {"fragmentName":"Token"}) as unknown as TypedDocumentString<TokenFragment, unknown>;
export const QueueAdviceDocument = new TypedDocumentString(`
mutation QueueAdvice($input: AdviceInput!) {
  queued: adviceCompute(input: $input) {
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
}`) as unknown as TypedDocumentString<QueueAdviceMutation, QueueAdviceMutationVariables>;
export const ReadAdvisedSystemDocument = new TypedDocumentString(`
query ReadAdvisedSystem($system: String!) {
  system(slug: $system) {
    slug
    metrics {
      name
      unit
      better
    }
  }
}
`) as unknown as TypedDocumentString<ReadAdvisedSystemQuery, ReadAdvisedSystemQueryVariables>;
export const ReadSourceRowsDocument = new TypedDocumentString(`
query ReadSourceRows($environment: String!, $metric: String!, $after: String) {
  environment(slug: $environment) {
    measurements(metric: $metric, first: 1000, after: $after) {
      nodes {
        configuration {
          levels
        }
        value
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
`) as unknown as TypedDocumentString<ReadSourceRowsQuery, ReadSourceRowsQueryVariables>;
export const ReadAdviceDocument = new TypedDocumentString(`
query ReadAdvice($job: ID!) {
  job(id: $job) {
    advice {
      next {
        ...Advised
        reason
      }
      best {
        members {
          ...Advised
        }
        count
        regret {
          median
          upper
        }
      }
      pareto {
        ...Advised
      }
      predictions {
        ...Advised
      }
      influences {
        option
        target
        sources
      }
      kendallTau
      sources {
        name
        isUsed
        valueCount
        sharedCount
        rho
        reason
      }
      transfer {
        verdict
        errorWithSources
        errorAlone
        standardError
        rowCount
        reason
      }
      outlook {
        errorNow
        errorAtHalf
        errorAtBudget
        errorAtTwice
      }
      stop {
        isTime
        reason
      }
      feasibility {
        measuredCount
        failedCount
        expectedShare
      }
      model
      candidateCount
      isWholeSpace
      notes
    }
  }
}
fragment Advised on AdvisedConfiguration {
  configuration
  values {
    metric
    value
    lower
    upper
    isMeasured
  }
  feasibleProbability
}`) as unknown as TypedDocumentString<ReadAdviceQuery, ReadAdviceQueryVariables>;
export const ReadClaimsDocument = new TypedDocumentString(`
query ReadClaims($slug: String!) {
  claimsReport(slug: $slug) {
    slug
    title
    summary
    conditions
    shippedAt
    citation {
      authors
      title
      venue
      year
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
}
`) as unknown as TypedDocumentString<ReadClaimsQuery, ReadClaimsQueryVariables>;
export const ReadTransferDocument = new TypedDocumentString(`
query ReadTransfer {
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
    command
  }
}
`) as unknown as TypedDocumentString<ReadTransferQuery, ReadTransferQueryVariables>;
export const ReadTransferPairsDocument = new TypedDocumentString(`
query ReadTransferPairs {
  transferReport {
    title
    about
    budget
    firstCount
    pairs {
      suite
      system
      differs
      agreement
      spread
      firstRankCorrelation
      rankCorrelation
      factor
    }
  }
}
`) as unknown as TypedDocumentString<ReadTransferPairsQuery, ReadTransferPairsQueryVariables>;
export const CreateContributionDocument = new TypedDocumentString(`
mutation CreateContribution($input: ContributionInput!) {
  contributionCreate(input: $input) {
    contribution {
      ...ContributionFacts
    }
    userErrors {
      code
      message
    }
  }
}
fragment ContributionFacts on DataContribution {
  id
  uuid
  state
  datasetSlug
  license
}`) as unknown as TypedDocumentString<CreateContributionMutation, CreateContributionMutationVariables>;
export const CheckContributionDocument = new TypedDocumentString(`
mutation CheckContribution($id: ID!) {
  queued: contributionCheck(id: $id) {
    job {
      ...Job
    }
    userErrors {
      message
      code
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
}`) as unknown as TypedDocumentString<CheckContributionMutation, CheckContributionMutationVariables>;
export const SubmitContributionDocument = new TypedDocumentString(`
mutation SubmitContribution($id: ID!) {
  contributionSubmit(id: $id) {
    contribution {
      ...ContributionFacts
    }
    userErrors {
      code
      message
    }
  }
}
fragment ContributionFacts on DataContribution {
  id
  uuid
  state
  datasetSlug
  license
}`) as unknown as TypedDocumentString<SubmitContributionMutation, SubmitContributionMutationVariables>;
export const ReadContributionReportDocument = new TypedDocumentString(`
query ReadContributionReport($id: ID!, $first: Int!, $after: String) {
  contribution(id: $id) {
    ...ContributionFacts
    report {
      isValid
      configurationCount
      measurementCount
      failureCount
      errorCount
      warningCount
      noteCount
      findings(first: $first, after: $after) {
        nodes {
          severity
          code
          message
          file
          line
          column
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
fragment ContributionFacts on DataContribution {
  id
  uuid
  state
  datasetSlug
  license
}`) as unknown as TypedDocumentString<ReadContributionReportQuery, ReadContributionReportQueryVariables>;
export const ListDatasetsDocument = new TypedDocumentString(`
query ListDatasets($first: Int!, $after: String, $where: DatasetWhere) {
  datasets(first: $first, after: $after, where: $where) {
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
export const SubmitPredictionsDocument = new TypedDocumentString(`
mutation SubmitPredictions($entry: EntryInput!, $predictions: PredictionsInput!) {
  submitPredictions(entry: $entry, predictions: $predictions) {
    entry {
      state
    }
    scores {
      mapePercent
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<SubmitPredictionsMutation, SubmitPredictionsMutationVariables>;
export const CompareEntryDocument = new TypedDocumentString(`
mutation CompareEntry($name: String!, $revision: String!, $predictions: PredictionsInput!) {
  entryCompare(name: $name, revision: $revision, predictions: $predictions) {
    comparison {
      repeatCount
      missingCount
      largestDifferencePercent
      isIdentical
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<CompareEntryMutation, CompareEntryMutationVariables>;
export const ReproduceEntryDocument = new TypedDocumentString(`
mutation ReproduceEntry($name: String!, $revision: String!, $reason: String!) {
  entryReproduce(name: $name, revision: $revision, reason: $reason) {
    entry {
      state
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<ReproduceEntryMutation, ReproduceEntryMutationVariables>;
export const VerifyEntryDocument = new TypedDocumentString(`
mutation VerifyEntry($name: String!, $revision: String!) {
  entryVerify(name: $name, revision: $revision) {
    entry {
      state
    }
    userErrors {
      message
    }
  }
}
`) as unknown as TypedDocumentString<VerifyEntryMutation, VerifyEntryMutationVariables>;
export const ReadTasksDocument = new TypedDocumentString(`
query ReadTasks($suite: String!, $first: Int!, $after: String) {
  tasks(suite: $suite, first: $first, after: $after) {
    nodes {
      slug
      subject
      budgets
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<ReadTasksQuery, ReadTasksQueryVariables>;
export const QueueFigureDocument = new TypedDocumentString(`
mutation QueueFigure($input: FigureInput!) {
  queued: figureCompute(input: $input) {
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
}`) as unknown as TypedDocumentString<QueueFigureMutation, QueueFigureMutationVariables>;
export const ReadEnvironmentDocument = new TypedDocumentString(`
query ReadEnvironment($slug: String!) {
  environment(slug: $slug) {
    slug
    system {
      slug
      metrics {
        name
        unit
        better
      }
    }
    series {
      metric {
        name
      }
    }
  }
}
`) as unknown as TypedDocumentString<ReadEnvironmentQuery, ReadEnvironmentQueryVariables>;
export const ReadEnvironmentsDocument = new TypedDocumentString(`
query ReadEnvironments($system: String!) {
  system(slug: $system) {
    environments(first: 100) {
      nodes {
        slug
      }
    }
  }
}
`) as unknown as TypedDocumentString<ReadEnvironmentsQuery, ReadEnvironmentsQueryVariables>;
export const ReadInfluenceDocument = new TypedDocumentString(`
query ReadInfluence($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    figure: influence(metric: $metric) {
      ...FigureFacts
      result {
        sample {
          ...FigureSampleParts
        }
        rSquared
        order
        draws
        linearRSquared
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
        layers {
          layers
          share
          termCount
        }
        options {
          option
          layer
          share
          standardError
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}
fragment FigureSampleParts on FigureSample {
  dataset
  version
  valueCount
  censoredCount
  failedCount
}`) as unknown as TypedDocumentString<ReadInfluenceQuery, ReadInfluenceQueryVariables>;
export const ReadOptimumDocument = new TypedDocumentString(`
query ReadOptimum($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    figure: optimum(metric: $metric) {
      ...FigureFacts
      result {
        sentence
        worst {
          configuration
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}`) as unknown as TypedDocumentString<ReadOptimumQuery, ReadOptimumQueryVariables>;
export const ReadInformationDocument = new TypedDocumentString(`
query ReadInformation($environment: String!, $metric: String!) {
  environment(slug: $environment) {
    figure: information(metric: $metric) {
      ...FigureFacts
      result {
        sample {
          ...FigureSampleParts
        }
        entropyBits
        bins
        differentialEntropyBits
        responseBits
        options {
          option
          layer
          bits
          chanceBits
          pValue
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}
fragment FigureSampleParts on FigureSample {
  dataset
  version
  valueCount
  censoredCount
  failedCount
}`) as unknown as TypedDocumentString<ReadInformationQuery, ReadInformationQueryVariables>;
export const ReadPairDocument = new TypedDocumentString(`
query ReadPair($source: String!, $target: String!, $metric: String!) {
  environmentPair(source: $source, target: $target) {
    comparability {
      verdict
      differences {
        field
        source
        target
      }
    }
    figure: relatedness(metric: $metric) {
      ...FigureFacts
      result {
        sourceSample {
          ...FigureSampleParts
        }
        targetSample {
          ...FigureSampleParts
        }
        sharedCount
        censoredCount
        draws
        modelDraws
        pearson {
          ...EstimateParts
        }
        spearman {
          ...EstimateParts
        }
        linearShiftR2 {
          ...EstimateParts
        }
        kl
        jensenShannon
        topShare
        topOverlap {
          ...EstimateParts
        }
        influentialOptions {
          source {
            ...EstimateParts
          }
          target {
            ...EstimateParts
          }
          both {
            ...EstimateParts
          }
        }
        influentialInteractions {
          source {
            ...EstimateParts
          }
          target {
            ...EstimateParts
          }
          both {
            ...EstimateParts
          }
        }
        coefficientCorrelation {
          ...EstimateParts
        }
        commonTermCount
        stability {
          kendallTau {
            ...EstimateParts
          }
          topTermOverlap {
            ...EstimateParts
          }
          topTermCount
          moves {
            term
            from
            to
          }
        }
        validity {
          rowCount
          source
          target
          both
          jaccard
          classifierAgreement
          classifierKappa
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}
fragment FigureSampleParts on FigureSample {
  dataset
  version
  valueCount
  censoredCount
  failedCount
}
fragment EstimateParts on Estimate95 {
  value
  interval {
    low
    high
  }
}`) as unknown as TypedDocumentString<ReadPairQuery, ReadPairQueryVariables>;
export const ReadParetoDocument = new TypedDocumentString(`
query ReadPareto($environment: String!, $metrics: [String!]!, $bounds: [BoundInput!]) {
  environment(slug: $environment) {
    figure: pareto(metrics: $metrics, bounds: $bounds) {
      ...FigureFacts
      result {
        objectives {
          metric
          unit
          better
        }
        completeCount
        feasibleCount
        memberCount
        members {
          configuration
          values
        }
        reference
        hypervolume
        hypervolumeShare
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}`) as unknown as TypedDocumentString<ReadParetoQuery, ReadParetoQueryVariables>;
export const ReadDiagnosisDocument = new TypedDocumentString(`
query ReadDiagnosis($environment: String!, $metric: String!, $configuration: JSON!, $repair: RepairInput) {
  environment(slug: $environment) {
    figure: diagnosis(
      metric: $metric
      configuration: $configuration
      repair: $repair
    ) {
      ...FigureFacts
      result {
        configuration
        measured
        influences {
          predicted
          typical
          rSquared
          blames {
            name
            contribution
            standardError
          }
        }
        forest {
          predicted
          typical
          blames {
            option
            contribution
            standardError
          }
        }
        repairs {
          goal
          proposals {
            configuration
            changes {
              option
              from
              to
            }
            predicted
            gain
            reachesGoal
          }
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}`) as unknown as TypedDocumentString<ReadDiagnosisQuery, ReadDiagnosisQueryVariables>;
export const ReadCoverageDocument = new TypedDocumentString(`
query ReadCoverage($system: String!) {
  system(slug: $system) {
    slug
    coverage {
      knownCount
      combinationCount
      measuredCombinationCount
      missing {
        hardware
        workload
        version
      }
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
`) as unknown as TypedDocumentString<ReadCoverageQuery, ReadCoverageQueryVariables>;
export const ReadCopiesDocument = new TypedDocumentString(`
query ReadCopies($system: String!) {
  system(slug: $system) {
    copies {
      ...FigureFacts
      result {
        columnCount
        copyCount
        copies {
          left {
            dataset
            environment
            metric
          }
          right {
            dataset
            environment
            metric
          }
          scale
          offset
          sharedCount
        }
        overlaps {
          left
          right
          share
          sharedCount
        }
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}`) as unknown as TypedDocumentString<ReadCopiesQuery, ReadCopiesQueryVariables>;
export const ReadHardwareChoiceDocument = new TypedDocumentString(`
query ReadHardwareChoice($system: String!, $metric: String!, $measured: [HardwareRunInput!]!, $prices: [HardwarePriceInput!], $deadlineSeconds: Float) {
  system(slug: $system) {
    figure: hardwareChoice(
      metric: $metric
      measured: $measured
      prices: $prices
      deadlineSeconds: $deadlineSeconds
    ) {
      ...FigureFacts
      result {
        machines {
          hardware
          seconds
          lower
          upper
          isMeasured
          runCount
          cost
          costLower
          costUpper
          meetsDeadline
        }
        fastest
        cheapest
        currency
        intervalsOf
        knownCount
        learnedCount
        censoredCount
      }
    }
  }
}
fragment FigureFacts on Figure {
  state
  refusal {
    code
    message
  }
  computedAt
}`) as unknown as TypedDocumentString<ReadHardwareChoiceQuery, ReadHardwareChoiceQueryVariables>;
export const ReadMetricsDocument = new TypedDocumentString(`
query ReadMetrics($system: String!) {
  system(slug: $system) {
    metrics {
      name
      unit
    }
  }
}
`) as unknown as TypedDocumentString<ReadMetricsQuery, ReadMetricsQueryVariables>;
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
export const QueueRecheckDocument = new TypedDocumentString(`
mutation QueueRecheck($share: Float!, $suite: String, $subject: String, $seed: String) {
  queued: recheckCreate(
    share: $share
    suite: $suite
    subject: $subject
    seed: $seed
  ) {
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
}`) as unknown as TypedDocumentString<QueueRecheckMutation, QueueRecheckMutationVariables>;
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
query ListJobs($first: Int!, $where: JobWhere) {
  jobs(first: $first, where: $where) {
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
    isSimulated
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
      measuringSeconds
      measuringJoules
      fitSeconds
      coverage90Percent
      command
    }
  }
}
`) as unknown as TypedDocumentString<ReadLeaderboardQuery, ReadLeaderboardQueryVariables>;
export const ReadSuiteRankingDocument = new TypedDocumentString(`
query ReadSuiteRanking($suite: String!, $budgetPlace: Int!, $subjects: [String!], $axis: ChangeAxis, $severity: ChangeSeverity) {
  suiteRanking(
    suite: $suite
    budgetPlace: $budgetPlace
    subjects: $subjects
    axis: $axis
    severity: $severity
  ) {
    taskCount
    p
    criticalDifference
    incompleteCount
    methods {
      strategy {
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
`) as unknown as TypedDocumentString<ReadSuiteRankingQuery, ReadSuiteRankingQueryVariables>;
export const ListSuitesDocument = new TypedDocumentString(`
query ListSuites($first: Int!) {
  suites(first: $first) {
    nodes {
      slug
      subjects
    }
  }
}
`) as unknown as TypedDocumentString<ListSuitesQuery, ListSuitesQueryVariables>;
export const ListPublishedDocument = new TypedDocumentString(`
query ListPublished($first: Int!, $after: String) {
  datasets(first: $first, after: $after, where: {stateIn: [LOADED]}) {
    nodes {
      slug
      title
      license
      newestVersion {
        number
        state
        measurementCount
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`) as unknown as TypedDocumentString<ListPublishedQuery, ListPublishedQueryVariables>;
export const ListBoardsDocument = new TypedDocumentString(`
query ListBoards {
  suites(first: 100) {
    nodes {
      slug
      subjects
    }
  }
}
`) as unknown as TypedDocumentString<ListBoardsQuery, ListBoardsQueryVariables>;
export const ListMeasuredDocument = new TypedDocumentString(`
query ListMeasured($system: String!, $first: Int!, $after: String) {
  system(slug: $system) {
    environments(first: $first, after: $after) {
      nodes {
        slug
        series {
          metric {
            name
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
`) as unknown as TypedDocumentString<ListMeasuredQuery, ListMeasuredQueryVariables>;
export const ListPairsDocument = new TypedDocumentString(`
query ListPairs($system: String!, $first: Int!, $after: String) {
  system(slug: $system) {
    environmentPairs(first: $first, after: $after) {
      nodes {
        source {
          slug
        }
        target {
          slug
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`) as unknown as TypedDocumentString<ListPairsQuery, ListPairsQueryVariables>;
export const ListContributionsDocument = new TypedDocumentString(`
query ListContributions($first: Int!, $after: String, $stateIn: [ContributionState!]) {
  contributions(first: $first, after: $after, stateIn: $stateIn) {
    nodes {
      ...OfferedContribution
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}`) as unknown as TypedDocumentString<ListContributionsQuery, ListContributionsQueryVariables>;
export const ShowContributionDocument = new TypedDocumentString(`
query ShowContribution($id: ID!) {
  contribution(id: $id) {
    ...OfferedContribution
    report {
      isValid
    }
    files(first: 100) {
      totalCount
      nodes {
        path
        bytes
      }
    }
    events(first: 100) {
      nodes {
        happenedAt
        actor
        after
        reason
      }
    }
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}`) as unknown as TypedDocumentString<ShowContributionQuery, ShowContributionQueryVariables>;
export const AcceptContributionDocument = new TypedDocumentString(`
mutation AcceptContribution($id: ID!, $reason: String, $join: Boolean) {
  queued: contributionAccept(id: $id, reason: $reason, join: $join) {
    job {
      ...Job
    }
    userErrors {
      message
      code
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
}`) as unknown as TypedDocumentString<AcceptContributionMutation, AcceptContributionMutationVariables>;
export const RejectContributionDocument = new TypedDocumentString(`
mutation RejectContribution($id: ID!, $reason: String!) {
  changed: contributionReject(id: $id, reason: $reason) {
    ...ChangedContribution
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}
fragment ChangedContribution on ContributionPayload {
  contribution {
    ...OfferedContribution
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<RejectContributionMutation, RejectContributionMutationVariables>;
export const RetractContributionDocument = new TypedDocumentString(`
mutation RetractContribution($id: ID!, $reason: String!) {
  changed: contributionRetract(id: $id, reason: $reason) {
    ...ChangedContribution
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}
fragment ChangedContribution on ContributionPayload {
  contribution {
    ...OfferedContribution
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<RetractContributionMutation, RetractContributionMutationVariables>;
export const WithdrawContributionDocument = new TypedDocumentString(`
mutation WithdrawContribution($id: ID!, $reason: String) {
  changed: contributionWithdraw(id: $id, reason: $reason) {
    ...ChangedContribution
  }
}
fragment OfferedContribution on DataContribution {
  id
  uuid
  state
  kind
  title
  datasetSlug
  license
  contributor
  note
  runCount
  createdAt
  changedAt
  version {
    number
  }
}
fragment ChangedContribution on ContributionPayload {
  contribution {
    ...OfferedContribution
  }
  userErrors {
    message
    code
  }
}`) as unknown as TypedDocumentString<WithdrawContributionMutation, WithdrawContributionMutationVariables>;
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
query ListTokens($after: String) {
  tokensConnection(first: 100, after: $after) {
    nodes {
      ...Token
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment Token on Token {
  name
  scope
  perMinute
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<ListTokensQuery, ListTokensQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
mutation CreateToken($name: String!, $scope: [TokenScope!]!, $expiresAt: DateTime, $perMinute: Int) {
  tokenCreate(
    name: $name
    scope: $scope
    expiresAt: $expiresAt
    perMinute: $perMinute
  ) {
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
  perMinute
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RotateTokenDocument = new TypedDocumentString(`
mutation RotateToken($name: String, $overlapHours: Int!) {
  tokenRotate(name: $name, overlapHours: $overlapHours) {
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
  perMinute
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<RotateTokenMutation, RotateTokenMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
query Viewer {
  viewer {
    kind
    name
    scope
    fault
  }
}
`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
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
  perMinute
  createdAt
  expiresAt
  revokedAt
  lastUsedAt
  isActive
}`) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;