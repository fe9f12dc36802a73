// Written by apps/api/generate-interface.ts.

/** Every type of the API. */
export const reference = [
  {
    "name": "Query",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "allHardware",
        "type": "HardwareConnection!",
        "description": "Machines, by slug when no order is given; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "AxisOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "AxisWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "auditLog",
        "type": "AuditEntryConnection!",
        "description": "Every change: who made it, when, what, from which state to which; newest first; for the administrator; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "object",
            "type": "String",
            "description": "Of that token (name), job or contribution (uuid), entry (name@revision) or data set (slug) alone."
          }
        ]
      },
      {
        "name": "claimsReport",
        "type": "ClaimsReport",
        "description": "What a paper claims and what public data say of it: from the repeats that the registry holds, or those that ship with this version where it lacks some. There is opml19; null for another slug.",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "configuration",
        "type": "Configuration",
        "description": "",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "contribution",
        "type": "DataContribution",
        "description": "",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributions",
        "type": "DataContributionConnection!",
        "description": "Newest first; first or last: 1 to 100. Contributors see their own and, as everybody, those that have become versions; curators see all.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "dataset",
            "type": "String",
            "description": "Slug of the data set."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "stateIn",
            "type": "[ContributionState!]",
            "description": "One of these states."
          }
        ]
      },
      {
        "name": "counts",
        "type": "RegistryCounts!",
        "description": ""
      },
      {
        "name": "dataset",
        "type": "Dataset",
        "description": "",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "datasets",
        "type": "DatasetConnection!",
        "description": "Data sets by slug, loaded or not; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "DatasetOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "DatasetWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "entry",
        "type": "Entry",
        "description": "",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "environment",
        "type": "Environment",
        "description": "",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "environmentPair",
        "type": "EnvironmentPair!",
        "description": "Of any two environments, by slug.",
        "arguments": [
          {
            "name": "source",
            "type": "String!",
            "description": ""
          },
          {
            "name": "target",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "environments",
        "type": "EnvironmentConnection!",
        "description": "Environments, by age when no order is given; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EnvironmentOrder",
            "description": ""
          },
          {
            "name": "system",
            "type": "String",
            "description": "Slug."
          },
          {
            "name": "where",
            "type": "EnvironmentWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "evaluations",
        "type": "EvaluationConnection!",
        "description": "Evaluations, by age; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EvaluationOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "EvaluationWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "export",
        "type": "Export",
        "description": "By the digest of its bytes; null when a version in it has been retracted.",
        "arguments": [
          {
            "name": "sha256",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "hardware",
        "type": "Hardware",
        "description": "",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "headline",
        "type": "Leaderboard",
        "description": "What a front page may say: of the suites of a protocol's own tasks, which are frozen, in their order, the first subject whose repeats tell rows apart, at its smallest such budget. Null when there is none yet."
      },
      {
        "name": "highlight",
        "type": "Highlight",
        "description": "What a front page may show of a kind of figures: of those that are computed, not simulated, that of most configurations; an influence model has to explain half of the variance. Null when there is none yet.",
        "arguments": [
          {
            "name": "kind",
            "type": "HighlightKind!",
            "description": ""
          }
        ]
      },
      {
        "name": "job",
        "type": "Job",
        "description": "",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "jobs",
        "type": "JobConnection!",
        "description": "Newest first when no order is given; first or last: 1 to 100. Of advice the caller's own: none without a token.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "JobOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "JobWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "leaderboard",
        "type": "Leaderboard",
        "description": "Null when the suite does not exist or has no such subject.",
        "arguments": [
          {
            "name": "budget",
            "type": "Int",
            "description": "Null: all."
          },
          {
            "name": "subject",
            "type": "String!",
            "description": ""
          },
          {
            "name": "suite",
            "type": "String!",
            "description": "Slug; its newest number."
          }
        ]
      },
      {
        "name": "learners",
        "type": "[Learner!]!",
        "description": "All learners, by name."
      },
      {
        "name": "measurements",
        "type": "MeasurementConnection!",
        "description": "Measurements of one environment and metric, by configuration when no order is given; first or last: 1 to 1000.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "environment",
            "type": "String!",
            "description": ""
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          },
          {
            "name": "orderBy",
            "type": "MeasurementOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "MeasurementWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "node",
        "type": "Node",
        "description": "",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "nodes",
        "type": "[Node]!",
        "description": "In the order of the IDs, at most 100; null where there is none.",
        "arguments": [
          {
            "name": "ids",
            "type": "[ID!]!",
            "description": ""
          }
        ]
      },
      {
        "name": "peerReport",
        "type": "PeerReport!",
        "description": "What advice finds with few measurements beside Optuna's TPE, random search and the source's own order, at equal cost. It ships with this version.",
        "arguments": [
          {
            "name": "scope",
            "type": "PeerScope!",
            "description": ""
          }
        ]
      },
      {
        "name": "rateLimit",
        "type": "RateLimit!",
        "description": "What is left of the caller's budget."
      },
      {
        "name": "search",
        "type": "[SearchGroup!]!",
        "description": "What has a name or description with all of these words, by kind, as things are named now. A text has at most 200 characters and 10 words; without words nothing is found.",
        "arguments": [
          {
            "name": "first",
            "type": "Int!",
            "description": "Hits of each kind, at most 100."
          },
          {
            "name": "kind",
            "type": "SearchKind",
            "description": "Of this kind alone."
          },
          {
            "name": "text",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "strategies",
        "type": "[Strategy!]!",
        "description": "All strategies: those computed here, then those of publications, then those of other people; by name."
      },
      {
        "name": "suggestConfigurations",
        "type": "Suggestion!",
        "description": "Configurations to measure next in the campaign's environment, given what is measured there and elsewhere; needs the scope read or a wider one.",
        "arguments": [
          {
            "name": "campaign",
            "type": "JSON!",
            "description": "As uploadRuns takes it."
          },
          {
            "name": "count",
            "type": "Int!",
            "description": "1 to 1000."
          },
          {
            "name": "measured",
            "type": "[JSON!]!",
            "description": "Runs so far: {configuration, values}."
          },
          {
            "name": "metric",
            "type": "String",
            "description": "The campaign's first."
          },
          {
            "name": "seed",
            "type": "String",
            "description": "The campaign's id."
          },
          {
            "name": "settings",
            "type": "JSON",
            "description": "Settings of the strategy, an object; the others are at their default."
          },
          {
            "name": "source",
            "type": "String",
            "description": "Slug of an environment."
          },
          {
            "name": "sources",
            "type": "[String!]",
            "description": "Several; without any the registry takes those that have most."
          },
          {
            "name": "strategy",
            "type": "String",
            "description": "Name of a strategy, or \"random\"; guided-sampling when there are sources."
          }
        ]
      },
      {
        "name": "suite",
        "type": "Suite",
        "description": "Its newest number.",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "suiteRanking",
        "type": "SuiteRanking",
        "description": "The methods of a suite ranked over its tasks, at one budget of each: those that have errors on all of them. Unverified entries and figures of papers are left out. Null when there is no such suite.",
        "arguments": [
          {
            "name": "axis",
            "type": "ChangeAxis",
            "description": "Tasks whose sources differ from the target in this alone; all by default."
          },
          {
            "name": "budgetPlace",
            "type": "Int!",
            "description": "Which budget of each task: 1 is its smallest one."
          },
          {
            "name": "severity",
            "type": "ChangeSeverity",
            "description": "Tasks whose change is of this severity, as the suite states it; all by default."
          },
          {
            "name": "subjects",
            "type": "[String!]",
            "description": "All by default."
          },
          {
            "name": "suite",
            "type": "String!",
            "description": "Slug; its newest number."
          }
        ]
      },
      {
        "name": "suites",
        "type": "SuiteConnection!",
        "description": "Suites by slug and number; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "system",
        "type": "System",
        "description": "",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "systems",
        "type": "SystemConnection!",
        "description": "Systems, by slug when no order is given; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "SystemOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "SystemWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "task",
        "type": "Task",
        "description": "",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "tasks",
        "type": "TaskConnection!",
        "description": "Tasks by age; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "suite",
            "type": "String",
            "description": "Slug."
          }
        ]
      },
      {
        "name": "tokens",
        "type": "[Token!]!",
        "description": "The newest 1000, newest first; for the administrator. `tokensConnection` has all."
      },
      {
        "name": "tokensConnection",
        "type": "TokenConnection!",
        "description": "Newest first; for the administrator; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "transferReport",
        "type": "TransferReport!",
        "description": "When transfer works: over pairs of environments of all suites, what is known before the budget is spent beside what transfer gained. It ships with this version."
      },
      {
        "name": "versions",
        "type": "VersionConnection!",
        "description": "Versions of systems, by slug when no order is given; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "AxisOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "AxisWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "viewer",
        "type": "Viewer!",
        "description": "Who asks, as the registry sees it."
      },
      {
        "name": "workloads",
        "type": "WorkloadConnection!",
        "description": "Workloads, by slug when no order is given; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "AxisOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "AxisWhere",
            "description": ""
          }
        ]
      }
    ]
  },
  {
    "name": "Mutation",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "adviceCompute",
        "type": "JobPayload",
        "description": "Queues advice: which configurations to measure next, which are best, whether sources helped, when to stop. It is the `advice` of the job, which stays and holds what it was told to be measured: asked with a token, that token alone finds and reads it; without one no list has it, and whoever knows its id can read it. Without a token few at once.",
        "arguments": [
          {
            "name": "input",
            "type": "AdviceInput!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionAccept",
        "type": "ContributionPayload",
        "description": "Accepts a contribution and queues its publication; for curators.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          },
          {
            "name": "join",
            "type": "Boolean",
            "description": "Makes it a version of a data set that is somebody else's."
          },
          {
            "name": "reason",
            "type": "String",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionCheck",
        "type": "ContributionPayload",
        "description": "Queues the check of one's own draft, all parts of which have arrived.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionCreate",
        "type": "ContributionPayload",
        "description": "Makes a draft, whose parts are then sent with PUT /contributions/<uuid>/parts/<n>; what is offered again is the same draft. Needs the scope contribute.",
        "arguments": [
          {
            "name": "input",
            "type": "ContributionInput!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionReject",
        "type": "ContributionPayload",
        "description": "Refuses a contribution that waits, for good; for curators.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          },
          {
            "name": "reason",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionRetract",
        "type": "ContributionPayload",
        "description": "Takes the version that a contribution has become from readers; for curators.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          },
          {
            "name": "reason",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionSubmit",
        "type": "ContributionPayload",
        "description": "Hands one's own draft, checked without errors, to the curators.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "contributionWithdraw",
        "type": "ContributionPayload",
        "description": "Takes one's own contribution back, for good: its data go, a version that it has become is retracted, and the record stays.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          },
          {
            "name": "reason",
            "type": "String",
            "description": ""
          }
        ]
      },
      {
        "name": "datasetImport",
        "type": "JobPayload",
        "description": "Queues the import of a built-in data set.",
        "arguments": [
          {
            "name": "slug",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "descriptorImport",
        "type": "JobPayload",
        "description": "Queues the import of a data set that a YAML descriptor describes.",
        "arguments": [
          {
            "name": "descriptor",
            "type": "String!",
            "description": "Text of the YAML file."
          },
          {
            "name": "directory",
            "type": "String!",
            "description": "Folder of its files, on the instance's machine."
          }
        ]
      },
      {
        "name": "entryCompare",
        "type": "EntryPayload",
        "description": "Compares what an operator's run predicts with what the entry did, and stores nothing; for curators.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "predictions",
            "type": "PredictionsInput!",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "entryRemove",
        "type": "EntryPayload",
        "description": "Removes an entry with its predictions: one's own while it is unverified; any for curators.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "entryReproduce",
        "type": "EntryPayload",
        "description": "Says that an operator has run the method and found its errors; the reason says on what. For curators.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "reason",
            "type": "String!",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "entryRescore",
        "type": "EntryPayload",
        "description": "Computes all errors of an entry again from the predictions that are kept; for curators.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "entryVerify",
        "type": "EntryPayload",
        "description": "Says that an operator's run of one's own method was right.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "reason",
            "type": "String",
            "description": ""
          },
          {
            "name": "revision",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "evaluationCreate",
        "type": "JobPayload",
        "description": "Queues the evaluation of strategies on a suite; what is stored is not computed again.",
        "arguments": [
          {
            "name": "input",
            "type": "EvaluationInput!",
            "description": ""
          }
        ]
      },
      {
        "name": "exportCreate",
        "type": "ExportPayload",
        "description": "Asks for a file of published measurements: at once when it was made before, else by a job, whose result names the digest.",
        "arguments": [
          {
            "name": "format",
            "type": "ExportFormat!",
            "description": ""
          },
          {
            "name": "includeUnlicensed",
            "type": "Boolean!",
            "description": "Data without a licence, too: what you may do with them is for you to know."
          },
          {
            "name": "where",
            "type": "ExportWhere!",
            "description": ""
          }
        ]
      },
      {
        "name": "figureCompute",
        "type": "JobPayload",
        "description": "Queues the computation of one figure; what is current is not computed again. Without a token few at once.",
        "arguments": [
          {
            "name": "input",
            "type": "FigureInput!",
            "description": ""
          }
        ]
      },
      {
        "name": "figuresRefresh",
        "type": "JobPayload",
        "description": "Queues the computation of the figures of a data set that are missing or stale, as an import does by itself; no job where there are none.",
        "arguments": [
          {
            "name": "dataset",
            "type": "String!",
            "description": "Slug."
          }
        ]
      },
      {
        "name": "jobCancel",
        "type": "JobPayload",
        "description": "Ends a job that waits or runs; what it has stored for good stays.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "recheckCreate",
        "type": "JobPayload",
        "description": "Queues the computing of a share of the stored repeats once more, drawn at random. Every figure is compared with what is stored, bit for bit; what came out is logged and changes nothing.",
        "arguments": [
          {
            "name": "seed",
            "type": "String",
            "description": "The same repeats are drawn by the same one; a new one when left out."
          },
          {
            "name": "share",
            "type": "Float!",
            "description": "Above 0, at most 1."
          },
          {
            "name": "subject",
            "type": "String",
            "description": "Of the suite; all when left out."
          },
          {
            "name": "suite",
            "type": "String",
            "description": "Slug; all when left out."
          }
        ]
      },
      {
        "name": "submitPredictions",
        "type": "PredictionsPayload",
        "description": "Scores the predictions of repeats of a task at one budget and stores them, all or none, as an unverified entry; sent again they are replaced. Needs the scope contribute.",
        "arguments": [
          {
            "name": "entry",
            "type": "EntryInput!",
            "description": ""
          },
          {
            "name": "predictions",
            "type": "PredictionsInput!",
            "description": ""
          }
        ]
      },
      {
        "name": "tokenCreate",
        "type": "TokenPayload",
        "description": "Makes a token; its secret is shown this once.",
        "arguments": [
          {
            "name": "expiresAt",
            "type": "DateTime",
            "description": ""
          },
          {
            "name": "name",
            "type": "String!",
            "description": ""
          },
          {
            "name": "perMinute",
            "type": "Int",
            "description": "Points per minute, where they are not those of every token."
          },
          {
            "name": "scope",
            "type": "[TokenScope!]!",
            "description": ""
          }
        ]
      },
      {
        "name": "tokenRevoke",
        "type": "TokenPayload",
        "description": "Ends a token; what it uploaded stays.",
        "arguments": [
          {
            "name": "name",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "tokenRotate",
        "type": "TokenPayload",
        "description": "Gives a token another secret, shown this once. Who has it may do so, and the administrator.",
        "arguments": [
          {
            "name": "name",
            "type": "String",
            "description": "The caller's own without."
          },
          {
            "name": "overlapHours",
            "type": "Int!",
            "description": "Hours for which the secret before is good; 0 to 168, none when absent."
          }
        ]
      },
      {
        "name": "uploadRuns",
        "type": "UploadResult",
        "description": "Takes runs of a campaign, at most 200 at once; needs the scope contribute. They wait in a contribution that nobody but their contributor and curators reads until a curator accepts it; those of a curator are published as they come. Sent again, a run is a duplicate: a client that got no answer sends the batch once more.",
        "arguments": [
          {
            "name": "batchId",
            "type": "ID!",
            "description": ""
          },
          {
            "name": "campaign",
            "type": "JSON!",
            "description": "System, space, metrics, environment."
          },
          {
            "name": "items",
            "type": "[JSON!]!",
            "description": ""
          }
        ]
      }
    ]
  },
  {
    "name": "Subscription",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "jobProgress",
        "type": "Job",
        "description": "The job as it is, and whenever its state, steps or message are others, twice a second at most; complete when it has ended. Null, and complete, when there is none.",
        "arguments": [
          {
            "name": "id",
            "type": "ID!",
            "description": ""
          }
        ]
      },
      {
        "name": "leaderboardChanged",
        "type": "Leaderboard",
        "description": "The leaderboard as it is, and whenever evaluations of it were computed, every two seconds at most. Null while there is none.",
        "arguments": [
          {
            "name": "budget",
            "type": "Int",
            "description": "Null: all."
          },
          {
            "name": "subject",
            "type": "String!",
            "description": ""
          },
          {
            "name": "suite",
            "type": "String!",
            "description": "Slug; its newest number."
          }
        ]
      },
      {
        "name": "versionPublished",
        "type": "DatasetVersion",
        "description": "Each version of a data set that is published from now on, within a second or so; after an interruption, since then. Null: it was taken back at once.",
        "arguments": [
          {
            "name": "dataset",
            "type": "String",
            "description": "Slug; null: all."
          },
          {
            "name": "since",
            "type": "DateTime",
            "description": "First those published since then and still there, oldest first: createdAt of the last one heard of misses none. One of the minute before may come once more."
          }
        ]
      }
    ]
  },
  {
    "name": "Advice",
    "kind": "object",
    "description": "What to measure next in a target, and what is known so far: the result of a job of kind advise.",
    "fields": [
      {
        "name": "best",
        "type": "AdvisedBest",
        "description": "Of the goal BEST."
      },
      {
        "name": "candidateCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "feasibility",
        "type": "AdvisedFeasibility!",
        "description": ""
      },
      {
        "name": "influences",
        "type": "[AdvisedInfluence!]!",
        "description": "Largest first."
      },
      {
        "name": "isWholeSpace",
        "type": "Boolean!",
        "description": "Whether these are all valid configurations."
      },
      {
        "name": "kendallTau",
        "type": "Float",
        "description": "Of the influences in target and sources."
      },
      {
        "name": "model",
        "type": "String",
        "description": "What predicts the first objective."
      },
      {
        "name": "next",
        "type": "[AdvisedConfiguration!]!",
        "description": "In the order of their use."
      },
      {
        "name": "notes",
        "type": "[String!]!",
        "description": ""
      },
      {
        "name": "outlook",
        "type": "AdvisedOutlook",
        "description": "Null below eight rows."
      },
      {
        "name": "pareto",
        "type": "[AdvisedConfiguration!]",
        "description": "Of the goal PARETO: measured and predicted ones, at most 100."
      },
      {
        "name": "predictions",
        "type": "[AdvisedConfiguration!]!",
        "description": "Of what is not measured, the best by the first objective, at most 100."
      },
      {
        "name": "sources",
        "type": "[AdvisedSource!]!",
        "description": "The fittest first."
      },
      {
        "name": "stop",
        "type": "StopAdvice!",
        "description": ""
      },
      {
        "name": "transfer",
        "type": "TransferEffect!",
        "description": ""
      }
    ]
  },
  {
    "name": "AdviceGoal",
    "kind": "enum",
    "description": "Map: predict every configuration. Best: find the best by one metric, within bounds. Pareto: by two to four metrics, within bounds.",
    "values": [
      "BEST",
      "MAP",
      "PARETO"
    ]
  },
  {
    "name": "AdviceInput",
    "kind": "input",
    "description": "What advice is asked about; what is left out is chosen.",
    "fields": [
      {
        "name": "bounds",
        "type": "[BoundInput!]",
        "description": "At most 8."
      },
      {
        "name": "budget",
        "type": "Int!",
        "description": "Configurations of the target that may be measured in all."
      },
      {
        "name": "count",
        "type": "Int",
        "description": "How many to name now, at most 1,000."
      },
      {
        "name": "environment",
        "type": "String",
        "description": "Slug of the target where the registry has it: what is measured there counts."
      },
      {
        "name": "goal",
        "type": "AdviceGoal!",
        "description": ""
      },
      {
        "name": "measured",
        "type": "[JSON!]",
        "description": "Measured so far: {configuration, values}, at most 5,000; values of a failed one are empty."
      },
      {
        "name": "metrics",
        "type": "[String!]",
        "description": "Objectives; one, or 2 to 4 of a Pareto set."
      },
      {
        "name": "seed",
        "type": "String",
        "description": ""
      },
      {
        "name": "sources",
        "type": "[String!]",
        "description": "Slugs of environments to learn from, at most 5; the fittest when left out."
      },
      {
        "name": "system",
        "type": "String",
        "description": "Slug; this or the environment."
      }
    ]
  },
  {
    "name": "AdvisedBest",
    "kind": "object",
    "description": "Those that cannot be told apart from the best, to be measured again.",
    "fields": [
      {
        "name": "count",
        "type": "Int!",
        "description": "How many there are in all."
      },
      {
        "name": "members",
        "type": "[AdvisedConfiguration!]!",
        "description": "Likeliest first, at most 20."
      },
      {
        "name": "regret",
        "type": "AdvisedRegret!",
        "description": "Of choosing the first."
      }
    ]
  },
  {
    "name": "AdvisedConfiguration",
    "kind": "object",
    "description": "A configuration with what is measured or predicted of it.",
    "fields": [
      {
        "name": "configuration",
        "type": "JSON!",
        "description": "Levels by option."
      },
      {
        "name": "feasibleProbability",
        "type": "Float!",
        "description": "Probability that it does not fail and keeps all bounds; 0 or 1 where it was measured."
      },
      {
        "name": "reason",
        "type": "ProposalReason",
        "description": "Of those to measure next: why."
      },
      {
        "name": "values",
        "type": "[AdvisedValue!]!",
        "description": "One per metric that could be learned."
      }
    ]
  },
  {
    "name": "AdvisedFeasibility",
    "kind": "object",
    "description": "What is known of failures and bounds.",
    "fields": [
      {
        "name": "expectedShare",
        "type": "Float!",
        "description": "Share of the candidates that is expected to be feasible."
      },
      {
        "name": "failedCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "measuredCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "AdvisedInfluence",
    "kind": "object",
    "description": "Share of the variance that an option alone explains.",
    "fields": [
      {
        "name": "option",
        "type": "String!",
        "description": ""
      },
      {
        "name": "sources",
        "type": "Float",
        "description": "Mean over the sources."
      },
      {
        "name": "target",
        "type": "Float",
        "description": "Of what is predicted in the target."
      }
    ]
  },
  {
    "name": "AdvisedOutlook",
    "kind": "object",
    "description": "Held-out error now, and what it is expected to be after more measurements.",
    "fields": [
      {
        "name": "errorAtBudget",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "errorAtHalf",
        "type": "Float!",
        "description": "With half of the rows."
      },
      {
        "name": "errorAtTwice",
        "type": "Float!",
        "description": "With twice the rows."
      },
      {
        "name": "errorNow",
        "type": "Float!",
        "description": ""
      }
    ]
  },
  {
    "name": "AdvisedRegret",
    "kind": "object",
    "description": "Against the true best: a share of it where values are positive, else in the metric's unit.",
    "fields": [
      {
        "name": "median",
        "type": "Float",
        "description": ""
      },
      {
        "name": "upper",
        "type": "Float",
        "description": "Not exceeded in 95 of 100 cases."
      }
    ]
  },
  {
    "name": "AdvisedSource",
    "kind": "object",
    "description": "An environment that was looked at as a source.",
    "fields": [
      {
        "name": "isUsed",
        "type": "Boolean!",
        "description": ""
      },
      {
        "name": "name",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      },
      {
        "name": "rho",
        "type": "Float",
        "description": "Spearman's rank correlation with what is measured; null below five configurations."
      },
      {
        "name": "sharedCount",
        "type": "Int!",
        "description": "Of what is measured in the target, measured there, too."
      },
      {
        "name": "valueCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "AdvisedValue",
    "kind": "object",
    "description": "A value in the metric's unit with the bounds that hold it in 90 of 100 cases; null where it is out of the range of numbers.",
    "fields": [
      {
        "name": "isMeasured",
        "type": "Boolean!",
        "description": ""
      },
      {
        "name": "lower",
        "type": "Float",
        "description": ""
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      },
      {
        "name": "upper",
        "type": "Float",
        "description": ""
      },
      {
        "name": "value",
        "type": "Float",
        "description": "Median of the runs, or the predicted one."
      }
    ]
  },
  {
    "name": "AuditAction",
    "kind": "enum",
    "description": "What the audit log tells of, as noun and verb.",
    "values": [
      "CONTRIBUTION_ACCEPT",
      "CONTRIBUTION_CREATE",
      "CONTRIBUTION_PUBLISH",
      "CONTRIBUTION_REJECT",
      "CONTRIBUTION_RETRACT",
      "CONTRIBUTION_SUBMIT",
      "CONTRIBUTION_WITHDRAW",
      "ENTRY_CREATE",
      "ENTRY_REMOVE",
      "ENTRY_REPRODUCE",
      "ENTRY_RESCORE",
      "ENTRY_SUBMIT",
      "ENTRY_VERIFY",
      "JOB_CANCEL",
      "JOB_QUEUE",
      "PART_REMOVE",
      "PART_STORE",
      "RUNS_UPLOAD",
      "TOKEN_CREATE",
      "TOKEN_REVOKE",
      "TOKEN_ROTATE",
      "VERSION_PUBLISH",
      "VERSION_RETRACT"
    ]
  },
  {
    "name": "AuditEntry",
    "kind": "object",
    "description": "A change that somebody made, or that followed from one.",
    "fields": [
      {
        "name": "action",
        "type": "String!",
        "description": "Noun and verb: \"token.revoke\", \"contribution.accept\".",
        "deprecated": "A text; use type. Will be removed after 2027-06-30."
      },
      {
        "name": "actor",
        "type": "String!",
        "description": "Name of the token; \"administrator\", \"the instance\", \"a reader without a token\"."
      },
      {
        "name": "after",
        "type": "JSON",
        "description": "As it is; null: it is gone."
      },
      {
        "name": "before",
        "type": "JSON",
        "description": "As it was; null: it was not there."
      },
      {
        "name": "happenedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "object",
        "type": "String!",
        "description": "Name of the token, uuid of the job or contribution, name@revision of the entry, slug of the data set."
      },
      {
        "name": "type",
        "type": "AuditAction",
        "description": "What was done; null where another version of this program wrote it."
      }
    ]
  },
  {
    "name": "AuditEntryConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[AuditEntryEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[AuditEntry!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "AuditEntryEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "AuditEntry!",
        "description": ""
      }
    ]
  },
  {
    "name": "AxisOrder",
    "kind": "enum",
    "description": "Orders; SLUG_ASC when none is given.",
    "values": [
      "AGE_ASC",
      "AGE_DESC",
      "SLUG_ASC",
      "SLUG_DESC"
    ]
  },
  {
    "name": "AxisWhere",
    "kind": "input",
    "description": "Conditions on hardware, workloads or versions; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[AxisWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "environment",
        "type": "EnvironmentWhere",
        "description": "Has such an environment."
      },
      {
        "name": "fact",
        "type": "FactWhere",
        "description": "A fact of its own."
      },
      {
        "name": "not",
        "type": "AxisWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[AxisWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "slugIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "systemIn",
        "type": "[String!]",
        "description": "Slugs of systems; hardware is of none."
      },
      {
        "name": "versionAtLeast",
        "type": "String",
        "description": "Of versions: 3.10 is at least 3.7."
      },
      {
        "name": "versionBelow",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "BaselineVerdict",
    "kind": "enum",
    "description": "By Wilcoxon's one-sided signed rank test on paired repeats, 5 %. Harms is negative transfer.",
    "values": [
      "HARMS",
      "HELPS",
      "UNDECIDED"
    ]
  },
  {
    "name": "Better",
    "kind": "enum",
    "description": "Which values of a metric are better.",
    "values": [
      "HIGHER",
      "LOWER"
    ]
  },
  {
    "name": "BinScale",
    "kind": "enum",
    "description": "On which scale bins are of equal width. Auto: logarithmic for positive values that lie a factor of 30 or more apart.",
    "values": [
      "AUTO",
      "LINEAR",
      "LOGARITHMIC"
    ]
  },
  {
    "name": "Bound",
    "kind": "object",
    "description": "A bound on a metric, in its unit.",
    "fields": [
      {
        "name": "atLeast",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atMost",
        "type": "Float",
        "description": ""
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "BoundInput",
    "kind": "input",
    "description": "A bound on a metric, in its unit; one end or both.",
    "fields": [
      {
        "name": "atLeast",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atMost",
        "type": "Float",
        "description": ""
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "ChangeAxis",
    "kind": "enum",
    "description": "In what the sources of a task differ from its target.",
    "values": [
      "HARDWARE",
      "VERSION",
      "WORKLOAD"
    ]
  },
  {
    "name": "ChangeSeverity",
    "kind": "enum",
    "description": "How severe a change of environment is expected to be, as its paper states: small, small to medium, medium, large, very large.",
    "values": [
      "L",
      "M",
      "S",
      "SM",
      "VL"
    ]
  },
  {
    "name": "ChosenMethod",
    "kind": "object",
    "description": "A strategy or learner with the settings that it runs with.",
    "fields": [
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "settings",
        "type": "JSON!",
        "description": "All of them, by name: those chosen, the others at their default."
      }
    ]
  },
  {
    "name": "Citation",
    "kind": "object",
    "description": "Where something was published.",
    "fields": [
      {
        "name": "authors",
        "type": "String!",
        "description": ""
      },
      {
        "name": "doi",
        "type": "String",
        "description": ""
      },
      {
        "name": "section",
        "type": "String",
        "description": "Section that defines it."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "url",
        "type": "String",
        "description": ""
      },
      {
        "name": "venue",
        "type": "String!",
        "description": ""
      },
      {
        "name": "year",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Claim",
    "kind": "object",
    "description": "What a paper says, and what public data say of it.",
    "fields": [
      {
        "name": "checks",
        "type": "[ClaimCheck!]!",
        "description": ""
      },
      {
        "name": "learner",
        "type": "String!",
        "description": ""
      },
      {
        "name": "lowerPercent",
        "type": "Float!",
        "description": "As printed: by how much the error is lower."
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      },
      {
        "name": "other",
        "type": "String!",
        "description": "The strategy that the paper's method is compared with."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "statement",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "ClaimCheck",
    "kind": "object",
    "description": "What public data say of a claim, in one scope.",
    "fields": [
      {
        "name": "errors",
        "type": "[ClaimError!]!",
        "description": "Of the method, then of what it is compared with."
      },
      {
        "name": "interval",
        "type": "ClaimInterval",
        "description": "Bootstrap 95 % interval over paired repeats."
      },
      {
        "name": "isShipped",
        "type": "Boolean!",
        "description": "From the repeats that ship with this version, for the registry lacks some; false: from those of the registry."
      },
      {
        "name": "lowerPercent",
        "type": "Float",
        "description": "Percent lower; below 0 it is higher."
      },
      {
        "name": "p",
        "type": "Float",
        "description": "Two-sided, of Wilcoxon's signed rank test on paired repeats."
      },
      {
        "name": "pairCount",
        "type": "Int!",
        "description": "Repeats that both have on every target."
      },
      {
        "name": "scope",
        "type": "ClaimScope!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "String!",
        "description": "What stands for the paper's method."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "verdict",
        "type": "ClaimVerdict",
        "description": "Null: nothing was computed."
      }
    ]
  },
  {
    "name": "ClaimError",
    "kind": "object",
    "description": "The mean error of a method on one target, and the command that computes it.",
    "fields": [
      {
        "name": "budget",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "command",
        "type": "String!",
        "description": "Computes it, and the other targets of the subject, to the last bit."
      },
      {
        "name": "learner",
        "type": "String!",
        "description": ""
      },
      {
        "name": "meanMapePercent",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "repeatCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "String!",
        "description": ""
      },
      {
        "name": "subject",
        "type": "String!",
        "description": ""
      },
      {
        "name": "suite",
        "type": "String!",
        "description": ""
      },
      {
        "name": "target",
        "type": "String!",
        "description": "Slug of the target environment."
      }
    ]
  },
  {
    "name": "ClaimInterval",
    "kind": "object",
    "description": "Percent lower, from low to high; below 0 the error is higher.",
    "fields": [
      {
        "name": "high",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "low",
        "type": "Float!",
        "description": ""
      }
    ]
  },
  {
    "name": "ClaimScope",
    "kind": "enum",
    "description": "TASK: the paper's own task, as described. PUBLISHED_CODE: the same with the sample as the published code takes it. BOARDS: other boards in the place of those without public data.",
    "values": [
      "BOARDS",
      "PUBLISHED_CODE",
      "TASK"
    ]
  },
  {
    "name": "ClaimsReport",
    "kind": "object",
    "description": "A paper's claims beside what public data say of each, every figure with its command.",
    "fields": [
      {
        "name": "citation",
        "type": "Citation!",
        "description": ""
      },
      {
        "name": "claims",
        "type": "[Claim!]!",
        "description": ""
      },
      {
        "name": "command",
        "type": "String!",
        "description": "Prints this report from a registry that computed all of it."
      },
      {
        "name": "conditions",
        "type": "[String!]!",
        "description": "What the data are, and are not."
      },
      {
        "name": "shippedAt",
        "type": "DateTime",
        "description": "When the repeats that ship were computed; null when none of them is shown."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "summary",
        "type": "String!",
        "description": "How many claims hold, in a few sentences."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "totals",
        "type": "[StatedTotal!]!",
        "description": "Measurements that the paper states, beside what is public."
      }
    ]
  },
  {
    "name": "ClaimVerdict",
    "kind": "enum",
    "description": "By the 95 % interval. REPRODUCED: the error is lower, by as much as printed or more. SMALLER: lower, by less than printed. UNDECIDED: 0 lies inside. CONTRADICTED: the error is higher.",
    "values": [
      "CONTRADICTED",
      "REPRODUCED",
      "SMALLER",
      "UNDECIDED"
    ]
  },
  {
    "name": "Comparability",
    "kind": "enum",
    "description": "Same: the same environment. One axis: exactly one thing differs, a difference in performance can be put down to it. Several: more than one. Not: of different systems, or one is simulated: never in one chart or mean.",
    "values": [
      "NOT",
      "ONE_AXIS",
      "SAME",
      "SEVERAL"
    ]
  },
  {
    "name": "ComparabilityVerdict",
    "kind": "object",
    "description": "Whether two environments may be compared, and what that rests on.",
    "fields": [
      {
        "name": "differences",
        "type": "[EnvironmentDifference!]!",
        "description": "Facts of an axis that differs explain it and are no further difference."
      },
      {
        "name": "verdict",
        "type": "Comparability!",
        "description": ""
      }
    ]
  },
  {
    "name": "Configuration",
    "kind": "object",
    "description": "An assignment of levels to the options of a system; stored once per system.",
    "fields": [
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "key",
        "type": "String!",
        "description": "Levels in the order of the options, joined by commas."
      },
      {
        "name": "levels",
        "type": "JSON!",
        "description": "Level of each option, by name."
      }
    ]
  },
  {
    "name": "ConfigurationConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[ConfigurationEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Configuration!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "ConfigurationEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Configuration!",
        "description": ""
      }
    ]
  },
  {
    "name": "ConfigurationOrder",
    "kind": "enum",
    "description": "Orders; AGE_ASC when none is given.",
    "values": [
      "AGE_ASC",
      "AGE_DESC",
      "KEY_ASC",
      "KEY_DESC"
    ]
  },
  {
    "name": "ConfigurationWhere",
    "kind": "input",
    "description": "Conditions on configurations of a system; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[ConfigurationWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "keyIn",
        "type": "[String!]",
        "description": "One of these keys."
      },
      {
        "name": "levels",
        "type": "[LevelWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "not",
        "type": "ConfigurationWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[ConfigurationWhere!]",
        "description": "One of these holds."
      }
    ]
  },
  {
    "name": "Constraint",
    "kind": "object",
    "description": "A rule that every configuration of a system keeps.",
    "fields": [
      {
        "name": "rule",
        "type": "String!",
        "description": ""
      },
      {
        "name": "why",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "Contribution",
    "kind": "object",
    "description": "Who did something, and what.",
    "fields": [
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "url",
        "type": "String",
        "description": ""
      },
      {
        "name": "what",
        "type": "String",
        "description": "In words."
      }
    ]
  },
  {
    "name": "ContributionArrival",
    "kind": "object",
    "description": "How much of a contribution has arrived.",
    "fields": [
      {
        "name": "bytes",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "fileCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "partCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "storedBytes",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "storedPartCount",
        "type": "Int!",
        "description": "0 once it is decided: the parts are not kept."
      }
    ]
  },
  {
    "name": "ContributionEvent",
    "kind": "object",
    "description": "One change of a contribution's state.",
    "fields": [
      {
        "name": "actor",
        "type": "String",
        "description": "Whose token it was; null for others than its contributor and curators."
      },
      {
        "name": "after",
        "type": "ContributionState!",
        "description": ""
      },
      {
        "name": "before",
        "type": "ContributionState",
        "description": "Null: it was made."
      },
      {
        "name": "happenedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "reason",
        "type": "String!",
        "description": "Empty where none was given."
      }
    ]
  },
  {
    "name": "ContributionEventConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[ContributionEventEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[ContributionEvent!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "ContributionEventEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "ContributionEvent!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionFile",
    "kind": "object",
    "description": "A file of a contribution, and which parts are its own.",
    "fields": [
      {
        "name": "bytes",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "firstPart",
        "type": "Int!",
        "description": "Parts count from 1 through all files."
      },
      {
        "name": "partCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "path",
        "type": "String!",
        "description": ""
      },
      {
        "name": "sha256",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionFileConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[ContributionFileEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[ContributionFile!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "ContributionFileEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "ContributionFile!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionFileInput",
    "kind": "input",
    "description": "A file that will be sent.",
    "fields": [
      {
        "name": "bytes",
        "type": "Int!",
        "description": "At most 512 MiB; all files together 5 GiB."
      },
      {
        "name": "path",
        "type": "String!",
        "description": "As the descriptor names it, or as its pattern matches it."
      },
      {
        "name": "sha256",
        "type": "String!",
        "description": "Of the whole file, hexadecimal."
      }
    ]
  },
  {
    "name": "ContributionFinding",
    "kind": "object",
    "description": "One thing that a check of a contribution found.",
    "fields": [
      {
        "name": "code",
        "type": "String!",
        "description": "Stable, upper case."
      },
      {
        "name": "column",
        "type": "String",
        "description": "Number from 1, or name."
      },
      {
        "name": "file",
        "type": "String",
        "description": ""
      },
      {
        "name": "line",
        "type": "Int",
        "description": "From 1."
      },
      {
        "name": "message",
        "type": "String!",
        "description": "What was given and what is legal, or what is odd."
      },
      {
        "name": "severity",
        "type": "FindingSeverity!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionFindingConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[ContributionFindingEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[ContributionFinding!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "ContributionFindingEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "ContributionFinding!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionInput",
    "kind": "input",
    "description": "Data that somebody offers.",
    "fields": [
      {
        "name": "descriptor",
        "type": "String!",
        "description": "YAML or JSON in the schema of the catalogue's descriptors (descriptor.schema.json)."
      },
      {
        "name": "files",
        "type": "[ContributionFileInput!]!",
        "description": ""
      },
      {
        "name": "license",
        "type": "String",
        "description": "SPDX identifier, or NOASSERTION; takes the place of the descriptor's own."
      },
      {
        "name": "note",
        "type": "String",
        "description": "For curators."
      }
    ]
  },
  {
    "name": "ContributionKind",
    "kind": "enum",
    "description": "Files: sent in parts. Runs: what a campaign uploads.",
    "values": [
      "FILES",
      "RUNS"
    ]
  },
  {
    "name": "ContributionPayload",
    "kind": "object",
    "description": "The contribution that a mutation changed, or why it did not.",
    "fields": [
      {
        "name": "contribution",
        "type": "DataContribution",
        "description": ""
      },
      {
        "name": "job",
        "type": "Job",
        "description": "What checks or publishes it; null where nothing is queued."
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionReport",
    "kind": "object",
    "description": "What the last check of a contribution found.",
    "fields": [
      {
        "name": "checkedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "configurationCount",
        "type": "Int!",
        "description": "Distinct ones, as far as the files could be read."
      },
      {
        "name": "errorCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "failureCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "findings",
        "type": "ContributionFindingConnection!",
        "description": "Errors first, then warnings, then notes; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "severityIn",
            "type": "[FindingSeverity!]",
            "description": "One of these."
          }
        ]
      },
      {
        "name": "isComplete",
        "type": "Boolean!",
        "description": "False where there were more findings than the 10,000 that are kept."
      },
      {
        "name": "isValid",
        "type": "Boolean!",
        "description": "Whether an import would take it: it has no errors."
      },
      {
        "name": "measurementCount",
        "type": "Int!",
        "description": "Values and failures."
      },
      {
        "name": "noteCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "warningCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionRun",
    "kind": "object",
    "description": "A run that waits for a curator.",
    "fields": [
      {
        "name": "causes",
        "type": "[String!]!",
        "description": "Why it is quarantined."
      },
      {
        "name": "configuration",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "failures",
        "type": "JSON!",
        "description": "By metric: what failed or was cut off, and why."
      },
      {
        "name": "isQuarantined",
        "type": "Boolean!",
        "description": "It says what cannot be, and will count in no figure."
      },
      {
        "name": "receivedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "startedAt",
        "type": "String!",
        "description": "When it was measured, by the clock of its machine."
      },
      {
        "name": "uuid",
        "type": "ID!",
        "description": "As its harness has it."
      },
      {
        "name": "values",
        "type": "JSON!",
        "description": "By metric."
      }
    ]
  },
  {
    "name": "ContributionRunConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[ContributionRunEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[ContributionRun!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "ContributionRunEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "ContributionRun!",
        "description": ""
      }
    ]
  },
  {
    "name": "ContributionState",
    "kind": "enum",
    "description": "Draft: takes parts. Submitted: waits for a curator, and takes further runs of an upload. Accepted: is being published. The others are final; of what is withdrawn, rejected or retracted the record stays, without the data.",
    "values": [
      "ACCEPTED",
      "DRAFT",
      "PUBLISHED",
      "REJECTED",
      "RETRACTED",
      "SUBMITTED",
      "WITHDRAWN"
    ]
  },
  {
    "name": "Convergence",
    "kind": "object",
    "description": "The best value so far, in the order in which runs were begun.",
    "fields": [
      {
        "name": "bestAt",
        "type": "Int!",
        "description": "The run that first had the best value of all; from 1."
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "points",
        "type": "[ConvergencePoint!]!",
        "description": ""
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": "Runs, failed ones as well."
      }
    ]
  },
  {
    "name": "ConvergencePoint",
    "kind": "object",
    "description": "A run that was better than all before it, or the last one.",
    "fields": [
      {
        "name": "at",
        "type": "DateTime!",
        "description": "When the run began."
      },
      {
        "name": "best",
        "type": "Float!",
        "description": "Best value so far, in the metric's unit."
      },
      {
        "name": "measured",
        "type": "Int!",
        "description": "Its place among the runs, from 1."
      }
    ]
  },
  {
    "name": "Copies",
    "kind": "object",
    "description": "Measurements of a system that are copies of others, and what its data sets share.",
    "fields": [
      {
        "name": "columnCount",
        "type": "Int!",
        "description": "Metrics of environments that were compared; deterministic ones are not."
      },
      {
        "name": "copies",
        "type": "[CopyWarning!]!",
        "description": "At most 200."
      },
      {
        "name": "copyCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "overlaps",
        "type": "[DatasetOverlap!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "CopiesFigure",
    "kind": "object",
    "description": "Copies and overlaps among the data of a system.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Copies",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "CopyWarning",
    "kind": "object",
    "description": "Two columns that are equal up to scale and offset on all configurations that both have: measurements of one thing would differ by noise.",
    "fields": [
      {
        "name": "left",
        "type": "DataColumn!",
        "description": ""
      },
      {
        "name": "offset",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "right",
        "type": "DataColumn!",
        "description": ""
      },
      {
        "name": "scale",
        "type": "Float!",
        "description": "right = scale × left + offset; 1: the same numbers."
      },
      {
        "name": "sharedCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Coverage",
    "kind": "object",
    "description": "What of a system's configurations a series covers; three parts that add up to the total.",
    "fields": [
      {
        "name": "basis",
        "type": "CoverageBasis!",
        "description": "What the total counts."
      },
      {
        "name": "failed",
        "type": "Int!",
        "description": "Were tried and have none: broke, were cut off, were lost."
      },
      {
        "name": "measured",
        "type": "Int!",
        "description": "Have a value."
      },
      {
        "name": "total",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "unmeasured",
        "type": "Float!",
        "description": "Were never tried."
      }
    ]
  },
  {
    "name": "CoverageBasis",
    "kind": "enum",
    "description": "Legal: all configurations that conditions and constraints allow. Known: those of any environment, where the legal ones are endless or too many to count.",
    "values": [
      "KNOWN",
      "LEGAL"
    ]
  },
  {
    "name": "DataColumn",
    "kind": "object",
    "description": "One metric of one environment in a data set; slugs.",
    "fields": [
      {
        "name": "dataset",
        "type": "String!",
        "description": ""
      },
      {
        "name": "environment",
        "type": "String!",
        "description": ""
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "DataContribution",
    "kind": "object",
    "description": "Data that somebody offers to the registry, and what became of them.",
    "fields": [
      {
        "name": "arrival",
        "type": "ContributionArrival",
        "description": "GET /contributions/<uuid>/parts tells which parts. Null for others than its contributor and curators."
      },
      {
        "name": "changedAt",
        "type": "DateTime!",
        "description": "When its state changed last."
      },
      {
        "name": "contributor",
        "type": "String",
        "description": "Name of its token. Null for others than its contributor and curators."
      },
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "datasetSlug",
        "type": "String!",
        "description": "Slug of the data set that it makes a version of, or that its runs go to."
      },
      {
        "name": "descriptor",
        "type": "String",
        "description": "Text of its descriptor, or of the campaign. Null for others than its contributor and curators."
      },
      {
        "name": "events",
        "type": "ContributionEventConnection!",
        "description": "Oldest first.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "files",
        "type": "ContributionFileConnection",
        "description": "In the order of its parts. Null for others than its contributor and curators.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "isJoined",
        "type": "Boolean!",
        "description": "Whether a curator has joined it to a data set of somebody else."
      },
      {
        "name": "kind",
        "type": "ContributionKind!",
        "description": ""
      },
      {
        "name": "license",
        "type": "String!",
        "description": "SPDX identifier, or NOASSERTION."
      },
      {
        "name": "note",
        "type": "String",
        "description": "What it says to curators. Null for others than its contributor and curators."
      },
      {
        "name": "partBytes",
        "type": "Int!",
        "description": "Bytes of every part but the last one of a file."
      },
      {
        "name": "report",
        "type": "ContributionReport",
        "description": "Null before it was checked, and for others than its contributor and curators."
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": "Runs that it holds, or has held; 0 for files."
      },
      {
        "name": "runs",
        "type": "ContributionRunConnection",
        "description": "Runs that wait, in the order in which they came; those that are published are measurements. Null for others than its contributor and curators.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "state",
        "type": "ContributionState!",
        "description": ""
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "uuid",
        "type": "ID!",
        "description": "As addresses of parts and commands have it."
      },
      {
        "name": "version",
        "type": "DatasetVersion",
        "description": "Null until it is published."
      }
    ]
  },
  {
    "name": "DataContributionConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[DataContributionEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[DataContribution!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "DataContributionEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "DataContribution!",
        "description": ""
      }
    ]
  },
  {
    "name": "Dataset",
    "kind": "object",
    "description": "Measurements that were published together; stored here or not.",
    "fields": [
      {
        "name": "bytes",
        "type": "Float!",
        "description": "Of its source files, together."
      },
      {
        "name": "citation",
        "type": "Citation!",
        "description": ""
      },
      {
        "name": "derivedFrom",
        "type": "String",
        "description": "Slug of the data set that has all these measurements too."
      },
      {
        "name": "description",
        "type": "String!",
        "description": ""
      },
      {
        "name": "expectedConfigurationCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "expectedMeasurementCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "files",
        "type": "DatasetFiles",
        "description": "Where it would be loaded from; null for one that came in by itself."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "license",
        "type": "String!",
        "description": "SPDX identifier, or NOASSERTION."
      },
      {
        "name": "licenseNote",
        "type": "String!",
        "description": ""
      },
      {
        "name": "newestVersion",
        "type": "DatasetVersion",
        "description": "The newest not retracted."
      },
      {
        "name": "noPublicData",
        "type": "NoPublicData",
        "description": "What sources state of it, where its measurements are not public."
      },
      {
        "name": "origin",
        "type": "DatasetOrigin!",
        "description": ""
      },
      {
        "name": "provenance",
        "type": "Provenance",
        "description": "Of the newest version; null where nobody says it."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "state",
        "type": "DatasetState!",
        "description": ""
      },
      {
        "name": "statedTotals",
        "type": "[StatedTotal!]!",
        "description": "Totals that the source states, whether their measurements are public or not."
      },
      {
        "name": "suite",
        "type": "Suite",
        "description": "The suite that is made from it; null before the first evaluation of that."
      },
      {
        "name": "system",
        "type": "System",
        "description": "Null while nothing of it is loaded."
      },
      {
        "name": "systemSlug",
        "type": "String!",
        "description": "Slug of its system, which exists once it is loaded."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "versions",
        "type": "[DatasetVersion!]!",
        "description": "Newest first."
      },
      {
        "name": "versionsConnection",
        "type": "DatasetVersionConnection!",
        "description": "The versions, page by page, newest first; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "why",
        "type": "String",
        "description": "Why it cannot be loaded."
      }
    ]
  },
  {
    "name": "DatasetConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[DatasetEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Dataset!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "DatasetEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Dataset!",
        "description": ""
      }
    ]
  },
  {
    "name": "DatasetFiles",
    "kind": "object",
    "description": "What is known of the files that a data set is loaded from, and since when.",
    "fields": [
      {
        "name": "atHandCount",
        "type": "Int!",
        "description": "Of which this instance has a copy, in its PERFATLAS_MIRROR or among its downloads."
      },
      {
        "name": "count",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "lookedAt",
        "type": "DateTime!",
        "description": "When it looked for copies: at this request."
      },
      {
        "name": "summary",
        "type": "String!",
        "description": "The same in a sentence."
      },
      {
        "name": "unreachableAt",
        "type": "DateTime",
        "description": "When an import last ended because the others could not be had; null: not since one could."
      }
    ]
  },
  {
    "name": "DatasetOrder",
    "kind": "enum",
    "description": "Orders; SLUG_ASC when none is given.",
    "values": [
      "SLUG_ASC",
      "SLUG_DESC"
    ]
  },
  {
    "name": "DatasetOrigin",
    "kind": "enum",
    "description": "Measured: by others. Starter: by this project. Simulated: by a generator.",
    "values": [
      "CONTRIBUTED",
      "MEASURED",
      "SIMULATED",
      "STARTER"
    ]
  },
  {
    "name": "DatasetOverlap",
    "kind": "object",
    "description": "Configurations that two data sets both have: rows of one must not test what learned from the other.",
    "fields": [
      {
        "name": "left",
        "type": "String!",
        "description": "Slug of a data set."
      },
      {
        "name": "right",
        "type": "String!",
        "description": ""
      },
      {
        "name": "share",
        "type": "Float!",
        "description": "Of the smaller one, 0 to 1."
      },
      {
        "name": "sharedCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "DatasetProtocol",
    "kind": "enum",
    "description": "Unmeasured: from one source to each other environment; the test is what was not measured. Sempl: each environment is the target once, all others are its sources; rows with a zero are dropped and CPython draws the split.",
    "values": [
      "SEMPL",
      "UNMEASURED"
    ]
  },
  {
    "name": "DatasetState",
    "kind": "enum",
    "description": "Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why. No public data: it is known from publications alone.",
    "values": [
      "AVAILABLE",
      "LOADED",
      "MISSING",
      "NO_PUBLIC_DATA"
    ]
  },
  {
    "name": "DatasetVersion",
    "kind": "object",
    "description": "What was stored of a data set at one time; never changes.",
    "fields": [
      {
        "name": "configurationCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "dataset",
        "type": "Dataset!",
        "description": ""
      },
      {
        "name": "digest",
        "type": "String!",
        "description": "sha256 over the descriptor and the digests of its files."
      },
      {
        "name": "exports",
        "type": "[Export!]!",
        "description": "Files of all its measurements that were made; those of others are made when they are asked for."
      },
      {
        "name": "failureCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "files",
        "type": "SourceFileConnection!",
        "description": "In the order of its descriptor; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "license",
        "type": "String!",
        "description": "SPDX identifier, or NOASSERTION, as its descriptor says."
      },
      {
        "name": "measurementCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "notes",
        "type": "[String!]!",
        "description": "Quirks of the files, in words."
      },
      {
        "name": "number",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "provenance",
        "type": "Provenance",
        "description": "As its descriptor says; null where that says nothing."
      },
      {
        "name": "sourceFiles",
        "type": "[SourceFile!]!",
        "description": "",
        "deprecated": "Lists all files at once; use files. Will be removed after 2027-06-30."
      },
      {
        "name": "state",
        "type": "String!",
        "description": "",
        "deprecated": "A text; use status. Will be removed after 2027-06-30."
      },
      {
        "name": "status",
        "type": "DatasetVersionStatus!",
        "description": ""
      }
    ]
  },
  {
    "name": "DatasetVersionConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[DatasetVersionEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[DatasetVersion!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "DatasetVersionEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "DatasetVersion!",
        "description": ""
      }
    ]
  },
  {
    "name": "DatasetVersionStatus",
    "kind": "enum",
    "description": "Open: more runs may come in. Published: never changes. Retracted: kept for those who cite it, in no figure.",
    "values": [
      "OPEN",
      "PUBLISHED",
      "RETRACTED"
    ]
  },
  {
    "name": "DatasetWhere",
    "kind": "input",
    "description": "Conditions on data sets; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[DatasetWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "licenseIn",
        "type": "[String!]",
        "description": "SPDX identifiers, or NOASSERTION."
      },
      {
        "name": "measurementCount",
        "type": "NumberWhere",
        "description": "Of the newest version; what is not loaded has none."
      },
      {
        "name": "not",
        "type": "DatasetWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[DatasetWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "originIn",
        "type": "[DatasetOrigin!]",
        "description": ""
      },
      {
        "name": "slugIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "stateIn",
        "type": "[DatasetState!]",
        "description": ""
      },
      {
        "name": "storedSince",
        "type": "DateTime",
        "description": "The newest version was stored then or later."
      },
      {
        "name": "systemIn",
        "type": "[String!]",
        "description": "Of one of these systems; slugs."
      }
    ]
  },
  {
    "name": "DateTime",
    "kind": "scalar",
    "description": "A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar."
  },
  {
    "name": "DeadlineVerdict",
    "kind": "enum",
    "description": "Whether a run ends in time. Surely: the interval ends before the deadline. Perhaps: it holds the deadline. No: it begins behind it.",
    "values": [
      "NO",
      "PERHAPS",
      "SURELY"
    ]
  },
  {
    "name": "DefaultState",
    "kind": "enum",
    "description": "How the default configuration did. Unmeasured: never tried. Undeclared: an active option has no default.",
    "values": [
      "CUT_OFF",
      "FAILED",
      "MEASURED",
      "UNDECLARED",
      "UNMEASURED"
    ]
  },
  {
    "name": "Diagnosis",
    "kind": "object",
    "description": "What makes a configuration perform as it does, by two models.",
    "fields": [
      {
        "name": "configuration",
        "type": "JSON!",
        "description": "Levels by option."
      },
      {
        "name": "forest",
        "type": "ForestDiagnosis!",
        "description": ""
      },
      {
        "name": "influences",
        "type": "InfluenceDiagnosis!",
        "description": ""
      },
      {
        "name": "measured",
        "type": "Float",
        "description": "Null where it has no measured value."
      },
      {
        "name": "repairs",
        "type": "Repairs",
        "description": "Null unless they were asked for."
      },
      {
        "name": "sample",
        "type": "FigureSample!",
        "description": ""
      }
    ]
  },
  {
    "name": "DiagnosisFigure",
    "kind": "object",
    "description": "The diagnosis of one configuration in an environment.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Diagnosis",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "Distribution",
    "kind": "object",
    "description": "How the values of one environment and metric spread.",
    "fields": [
      {
        "name": "binEdges",
        "type": "[Float!]!",
        "description": "Where each bin begins, and where the last one ends."
      },
      {
        "name": "bins",
        "type": "[Int!]!",
        "description": "Counts per bin over [minimum, maximum], of equal width on the scale asked for."
      },
      {
        "name": "failureCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "isLogarithmic",
        "type": "Boolean!",
        "description": "Whether the bins are equally wide in logarithms."
      },
      {
        "name": "maximum",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "minimum",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "quantiles",
        "type": "[Float!]!",
        "description": "Quantiles 0, 1, …, 100 % of the values alone.",
        "deprecated": "Leaves out runs that were cut off; use quantilesOfRuns. Will be removed after 2027-06-30."
      },
      {
        "name": "quantilesOfRuns",
        "type": "[Float]!",
        "description": "Quantiles 0, 1, …, 100 % of values and runs that were cut off, which are worse than every value; null where one stands."
      },
      {
        "name": "timeoutCount",
        "type": "Int!",
        "description": "Of the failures, runs that were cut off."
      },
      {
        "name": "timeoutLimit",
        "type": "Float",
        "description": "Least value at which a run was cut off; null when none was, or it is not known."
      },
      {
        "name": "valueCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Entry",
    "kind": "object",
    "description": "One revision of somebody's method, whose predictions are scored here.",
    "fields": [
      {
        "name": "authors",
        "type": "String!",
        "description": ""
      },
      {
        "name": "code",
        "type": "String",
        "description": "Address."
      },
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "events",
        "type": "[EntryEvent!]!",
        "description": "By time."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "paper",
        "type": "String",
        "description": "Address."
      },
      {
        "name": "revision",
        "type": "String!",
        "description": ""
      },
      {
        "name": "state",
        "type": "EntryState!",
        "description": ""
      }
    ]
  },
  {
    "name": "EntryComparison",
    "kind": "object",
    "description": "How predictions differ from those of an entry, in the repeats that both have.",
    "fields": [
      {
        "name": "isIdentical",
        "type": "Boolean!",
        "description": "Whether every prediction is the same, to the last bit."
      },
      {
        "name": "largestDifferencePercent",
        "type": "Float",
        "description": "Largest difference of a repeat's MAPE, in percent of it; null without a repeat."
      },
      {
        "name": "missingCount",
        "type": "Int!",
        "description": "Repeats of the entry that are missing here."
      },
      {
        "name": "repeatCount",
        "type": "Int!",
        "description": "Repeats that both have."
      }
    ]
  },
  {
    "name": "EntryEvent",
    "kind": "object",
    "description": "What became of an entry at one time.",
    "fields": [
      {
        "name": "actor",
        "type": "String!",
        "description": "Name of the token, or administrator."
      },
      {
        "name": "happenedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      },
      {
        "name": "stateAfter",
        "type": "EntryState!",
        "description": ""
      },
      {
        "name": "stateBefore",
        "type": "EntryState",
        "description": ""
      }
    ]
  },
  {
    "name": "EntryInput",
    "kind": "input",
    "description": "Who made a method, and where it is told and kept. Another revision is another entry.",
    "fields": [
      {
        "name": "authors",
        "type": "String!",
        "description": ""
      },
      {
        "name": "code",
        "type": "String",
        "description": "Address."
      },
      {
        "name": "name",
        "type": "String!",
        "description": "Letters, digits, \".\", \"_\" and \"-\", at most 60."
      },
      {
        "name": "paper",
        "type": "String",
        "description": "Address."
      },
      {
        "name": "revision",
        "type": "String!",
        "description": "A version or commit, in the same letters."
      },
      {
        "name": "summary",
        "type": "String",
        "description": "What it does, in a sentence or two."
      }
    ]
  },
  {
    "name": "EntryPayload",
    "kind": "object",
    "description": "An entry that a mutation changed or looked at, or why it did not.",
    "fields": [
      {
        "name": "comparison",
        "type": "EntryComparison",
        "description": "Of entryCompare."
      },
      {
        "name": "entry",
        "type": "Entry",
        "description": ""
      },
      {
        "name": "rescoredCount",
        "type": "Int",
        "description": "Repeats that were scored again."
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "EntryState",
    "kind": "enum",
    "description": "Unverified: its author alone has run it. Reproduced: an operator has run it, too. Verified: its author agrees with that run.",
    "values": [
      "REPRODUCED",
      "UNVERIFIED",
      "VERIFIED"
    ]
  },
  {
    "name": "Environment",
    "kind": "object",
    "description": "Hardware × workload × version in which a system is measured.",
    "fields": [
      {
        "name": "convergence",
        "type": "Convergence",
        "description": "The best value of the metric so far over the runs of campaigns. Null where no run of one has a value.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "diagnosis",
        "type": "DiagnosisFigure",
        "description": "What makes a configuration perform as it does; of those that were asked for. Null where the system has no such metric, or nothing was measured of it.",
        "arguments": [
          {
            "name": "configuration",
            "type": "JSON!",
            "description": "Levels by option."
          },
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          },
          {
            "name": "repair",
            "type": "RepairInput",
            "description": "Repairs, too."
          }
        ]
      },
      {
        "name": "distribution",
        "type": "Distribution",
        "description": "Null without values, also of a metric that the system does not have.",
        "arguments": [
          {
            "name": "bins",
            "type": "Int!",
            "description": ""
          },
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          },
          {
            "name": "scale",
            "type": "BinScale!",
            "description": ""
          }
        ]
      },
      {
        "name": "facts",
        "type": "[Fact!]!",
        "description": ""
      },
      {
        "name": "failureCounts",
        "type": "[FailureCount!]!",
        "description": "Failures by status and reason, most frequent first.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "hardware",
        "type": "Hardware!",
        "description": ""
      },
      {
        "name": "hasRuns",
        "type": "Boolean!",
        "description": "Whether runs of a campaign are stored, which say when they were made."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "influence",
        "type": "InfluenceFigure",
        "description": "Which options and interactions matter. Null where the system has no such metric, or nothing was measured of it.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "information",
        "type": "InformationFigure",
        "description": "Entropy, and what each option says about the responses. Null where the system has no such metric, or nothing was measured of it.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "isSimulated",
        "type": "Boolean!",
        "description": ""
      },
      {
        "name": "measurements",
        "type": "MeasurementConnection!",
        "description": "By configuration when no order is given; first or last: 1 to 1000.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          },
          {
            "name": "orderBy",
            "type": "MeasurementOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "MeasurementWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "optimum",
        "type": "OptimumFigure",
        "description": "The best configuration against the default and the worst. Null where the system has no such metric, or nothing was measured of it.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "pareto",
        "type": "ParetoFigure",
        "description": "Configurations that no other one beats in all of the metrics. Null where the system has no such metric, or nothing was measured of it.",
        "arguments": [
          {
            "name": "bounds",
            "type": "[BoundInput!]",
            "description": "At most 8."
          },
          {
            "name": "metrics",
            "type": "[String!]!",
            "description": "2 to 4 objectives."
          }
        ]
      },
      {
        "name": "runHealth",
        "type": "RunHealth",
        "description": "What became of the runs of campaigns over time, by what they say of the metric. Null where there are none: data sets of papers do not say when a run was made.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "series",
        "type": "[Series!]!",
        "description": "Per metric and data set, newest versions only."
      },
      {
        "name": "seriesConnection",
        "type": "SeriesConnection!",
        "description": "The series, page by page.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "shortTitle",
        "type": "String!",
        "description": "What tells it apart from the others of its system: titles of the fewest axes that do so for all of them, and the variant."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "system",
        "type": "System!",
        "description": ""
      },
      {
        "name": "valuesOfTwo",
        "type": "SharedValues",
        "description": "What configurations have of two metrics, the first as source. Null where either was not measured.",
        "arguments": [
          {
            "name": "first",
            "type": "String!",
            "description": ""
          },
          {
            "name": "second",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "variant",
        "type": "String!",
        "description": "Tells apart two environments that agree on the three axes; empty for most."
      },
      {
        "name": "version",
        "type": "Version!",
        "description": ""
      },
      {
        "name": "workload",
        "type": "Workload!",
        "description": ""
      }
    ]
  },
  {
    "name": "EnvironmentAxis",
    "kind": "enum",
    "description": "What two environments of a system can differ in.",
    "values": [
      "HARDWARE",
      "VARIANT",
      "VERSION",
      "WORKLOAD"
    ]
  },
  {
    "name": "EnvironmentConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[EnvironmentEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Environment!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "EnvironmentDifference",
    "kind": "object",
    "description": "A field in which two environments differ.",
    "fields": [
      {
        "name": "field",
        "type": "String!",
        "description": "\"hardware\", \"facts.governor\""
      },
      {
        "name": "source",
        "type": "JSON",
        "description": "Null where it is not stated."
      },
      {
        "name": "target",
        "type": "JSON",
        "description": ""
      }
    ]
  },
  {
    "name": "EnvironmentEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Environment!",
        "description": ""
      }
    ]
  },
  {
    "name": "EnvironmentOrder",
    "kind": "enum",
    "description": "Orders; AGE_ASC when none is given.",
    "values": [
      "AGE_ASC",
      "AGE_DESC",
      "SLUG_ASC",
      "SLUG_DESC"
    ]
  },
  {
    "name": "EnvironmentPair",
    "kind": "object",
    "description": "Two environments, from the one to the other.",
    "fields": [
      {
        "name": "comparability",
        "type": "ComparabilityVerdict!",
        "description": ""
      },
      {
        "name": "relatedness",
        "type": "RelatednessFigure",
        "description": "Null where either has nothing of the metric, or the two cannot be compared (see comparability).",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "sharedValues",
        "type": "SharedValues",
        "description": "What both have of the same configurations. Null where either has nothing of the metric, or the two cannot be compared.",
        "arguments": [
          {
            "name": "metric",
            "type": "String!",
            "description": ""
          }
        ]
      },
      {
        "name": "source",
        "type": "Environment!",
        "description": ""
      },
      {
        "name": "target",
        "type": "Environment!",
        "description": ""
      }
    ]
  },
  {
    "name": "EnvironmentPairConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[EnvironmentPairEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[EnvironmentPair!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "EnvironmentPairEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "EnvironmentPair!",
        "description": ""
      }
    ]
  },
  {
    "name": "EnvironmentWhere",
    "kind": "input",
    "description": "Conditions on environments, slugs for the axes; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[EnvironmentWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "fact",
        "type": "FactWhere",
        "description": ""
      },
      {
        "name": "hardware",
        "type": "String",
        "description": ""
      },
      {
        "name": "hardwareIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "isSimulated",
        "type": "Boolean",
        "description": ""
      },
      {
        "name": "measured",
        "type": "MeasuredWhere",
        "description": ""
      },
      {
        "name": "not",
        "type": "EnvironmentWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[EnvironmentWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "slugIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "systemIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "text",
        "type": "String",
        "description": "Occurs in its slug, or in the title of its hardware or workload; at most 200 characters."
      },
      {
        "name": "variantIn",
        "type": "[String!]",
        "description": "One of these; empty for most."
      },
      {
        "name": "version",
        "type": "String",
        "description": ""
      },
      {
        "name": "versionAtLeast",
        "type": "String",
        "description": "3.10 is at least 3.7; versions without numbers are not."
      },
      {
        "name": "versionBelow",
        "type": "String",
        "description": ""
      },
      {
        "name": "versionIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "workload",
        "type": "String",
        "description": ""
      },
      {
        "name": "workloadIn",
        "type": "[String!]",
        "description": "One of these slugs."
      }
    ]
  },
  {
    "name": "Estimate",
    "kind": "object",
    "description": "A configuration and what is known or thought of it.",
    "fields": [
      {
        "name": "configuration",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "lower",
        "type": "Float",
        "description": "Null where it was measured."
      },
      {
        "name": "upper",
        "type": "Float",
        "description": "Between both a measurement should lie in 90 of 100 cases."
      },
      {
        "name": "value",
        "type": "Float!",
        "description": "In the metric's unit; the measured one where there is one."
      }
    ]
  },
  {
    "name": "Estimate95",
    "kind": "object",
    "description": "A figure with its bootstrap interval; null where undefined.",
    "fields": [
      {
        "name": "interval",
        "type": "Interval95!",
        "description": ""
      },
      {
        "name": "value",
        "type": "Float",
        "description": ""
      }
    ]
  },
  {
    "name": "Evaluation",
    "kind": "object",
    "description": "One repeat of a strategy and learner on a task at a budget, raw.",
    "fields": [
      {
        "name": "budget",
        "type": "Int!",
        "description": "Measurements of the target that were used."
      },
      {
        "name": "codeRevision",
        "type": "String!",
        "description": ""
      },
      {
        "name": "coverage90Percent",
        "type": "Float",
        "description": "Share of test configurations inside the method's 90 % interval; null where it has none."
      },
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "datasetDigest",
        "type": "String!",
        "description": "Of the version of the data set it was computed on."
      },
      {
        "name": "failure",
        "type": "String",
        "description": "Why there are no errors."
      },
      {
        "name": "fitSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "learner",
        "type": "String!",
        "description": "Empty where the strategy uses none."
      },
      {
        "name": "machine",
        "type": "String",
        "description": "What fitSeconds were measured on; null where it was not recorded."
      },
      {
        "name": "mapePercent",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "meanLogRatio",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "medianApePercent",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "nmse",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "protocol",
        "type": "EvaluationProtocol!",
        "description": ""
      },
      {
        "name": "rankCorrelation",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "regret",
        "type": "Float",
        "description": "Null where it failed."
      },
      {
        "name": "repeat",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "rmse",
        "type": "Float",
        "description": "In the metric's unit; null where not computed."
      },
      {
        "name": "sampleEntropyBits",
        "type": "Float",
        "description": "Shannon entropy of the measured values, in 100 bins over the range of all values of the target; null where not computed."
      },
      {
        "name": "seed",
        "type": "String!",
        "description": "A whole number, as text: it may be beyond 2^53."
      },
      {
        "name": "settings",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "Strategy!",
        "description": ""
      },
      {
        "name": "task",
        "type": "Task!",
        "description": ""
      },
      {
        "name": "testCount",
        "type": "Int!",
        "description": "Configurations that the errors are of."
      }
    ]
  },
  {
    "name": "EvaluationConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[EvaluationEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Evaluation!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "EvaluationEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Evaluation!",
        "description": ""
      }
    ]
  },
  {
    "name": "EvaluationInput",
    "kind": "input",
    "description": "Which cells of a suite, or of the suite made from a data set, to compute.",
    "fields": [
      {
        "name": "budgets",
        "type": "[Int!]",
        "description": "All by default; of a data set 5, 10 and 20, as far as they are at most half of a target's configurations."
      },
      {
        "name": "dataset",
        "type": "String",
        "description": "Slug of a loaded data set: one environment is the source, all others with at least 8 measured configurations are targets."
      },
      {
        "name": "learnerChoices",
        "type": "[MethodInput!]",
        "description": "Learners with settings, beside those of `learners`."
      },
      {
        "name": "learners",
        "type": "[String!]",
        "description": "The quick ones by default."
      },
      {
        "name": "metric",
        "type": "String",
        "description": "Of the data set; its first by default."
      },
      {
        "name": "protocol",
        "type": "DatasetProtocol",
        "description": "Of the data set's suite; UNMEASURED by default."
      },
      {
        "name": "repeats",
        "type": "Int",
        "description": "Repeats of each cell; the suite's own by default, 10 of a data set."
      },
      {
        "name": "source",
        "type": "String",
        "description": "Environment of the data set, as hardware:workload:version or by slug; by default that with most measured configurations."
      },
      {
        "name": "strategies",
        "type": "[String!]",
        "description": "The quick ones by default."
      },
      {
        "name": "strategyChoices",
        "type": "[MethodInput!]",
        "description": "Strategies with settings, beside those of `strategies`."
      },
      {
        "name": "subjects",
        "type": "[String!]",
        "description": "All by default."
      },
      {
        "name": "suite",
        "type": "String",
        "description": "Slug; this or a data set is needed."
      }
    ]
  },
  {
    "name": "EvaluationOrder",
    "kind": "enum",
    "description": "Orders; AGE_ASC when none is given.",
    "values": [
      "AGE_ASC",
      "AGE_DESC"
    ]
  },
  {
    "name": "EvaluationProtocol",
    "kind": "object",
    "description": "What the errors of a repeat mean. A leaderboard has repeats of one protocol and of the methods as they are now; others are kept and never stand beside them.",
    "fields": [
      {
        "name": "budgets",
        "type": "String!",
        "description": "What is counted."
      },
      {
        "name": "codeRevision",
        "type": "String!",
        "description": "The code that computed it."
      },
      {
        "name": "error",
        "type": "String!",
        "description": "Which error a leaderboard ranks by."
      },
      {
        "name": "learnerVersion",
        "type": "Int!",
        "description": "The same of the learner; 1 where the strategy uses none."
      },
      {
        "name": "metric",
        "type": "String!",
        "description": "Name of the metric that is predicted."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "seeds",
        "type": "String!",
        "description": "Which random numbers."
      },
      {
        "name": "split",
        "type": "String!",
        "description": "How training and test rows are told apart."
      },
      {
        "name": "strategyVersion",
        "type": "Int!",
        "description": "Of the strategy; counts up with every change that can change a figure."
      },
      {
        "name": "version",
        "type": "Int!",
        "description": "Counts up with every change that can change a figure."
      }
    ]
  },
  {
    "name": "EvaluationWhere",
    "kind": "input",
    "description": "Conditions on evaluations; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[EvaluationWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "budget",
        "type": "NumberWhere",
        "description": ""
      },
      {
        "name": "hasFailed",
        "type": "Boolean",
        "description": ""
      },
      {
        "name": "learnerIn",
        "type": "[String!]",
        "description": "Names."
      },
      {
        "name": "mapePercent",
        "type": "NumberWhere",
        "description": ""
      },
      {
        "name": "not",
        "type": "EvaluationWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[EvaluationWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "since",
        "type": "DateTime",
        "description": "Computed at that time or later."
      },
      {
        "name": "strategyIn",
        "type": "[String!]",
        "description": "Names."
      },
      {
        "name": "subjectIn",
        "type": "[String!]",
        "description": ""
      },
      {
        "name": "suiteIn",
        "type": "[String!]",
        "description": "Slugs."
      },
      {
        "name": "taskIn",
        "type": "[String!]",
        "description": "Slugs."
      }
    ]
  },
  {
    "name": "Export",
    "kind": "object",
    "description": "A file of measurements; its address is the digest of its bytes and stays.",
    "fields": [
      {
        "name": "bytes",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "format",
        "type": "ExportFormat!",
        "description": ""
      },
      {
        "name": "leftOut",
        "type": "[ExportedVersion!]!",
        "description": "What it leaves out."
      },
      {
        "name": "leftOutCount",
        "type": "Int!",
        "description": "Measurements that were asked for and are not in it, for want of a licence."
      },
      {
        "name": "manifestPath",
        "type": "String!",
        "description": "Path of what says all this about it as JSON, with its columns."
      },
      {
        "name": "path",
        "type": "String!",
        "description": "Path of the file on this server."
      },
      {
        "name": "rowCount",
        "type": "Int!",
        "description": "Measurements."
      },
      {
        "name": "sha256",
        "type": "String!",
        "description": ""
      },
      {
        "name": "versions",
        "type": "[ExportedVersion!]!",
        "description": "What it holds."
      }
    ]
  },
  {
    "name": "ExportedVersion",
    "kind": "object",
    "description": "A version of a data set, and what of it a file holds or leaves out.",
    "fields": [
      {
        "name": "dataset",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "license",
        "type": "String!",
        "description": "SPDX identifier, or NOASSERTION."
      },
      {
        "name": "number",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "publishedAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "rowCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "ExportFormat",
    "kind": "enum",
    "description": "Parquet: typed columns, texts as they are. CSV: texts that a spreadsheet would run stand behind an apostrophe. NDJSON: an object a line.",
    "values": [
      "CSV",
      "NDJSON",
      "PARQUET"
    ]
  },
  {
    "name": "ExportPayload",
    "kind": "object",
    "description": "The file that is there, or the job that makes it, or why there is none.",
    "fields": [
      {
        "name": "export",
        "type": "Export",
        "description": "Null until the job has made it."
      },
      {
        "name": "job",
        "type": "Job",
        "description": ""
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "ExportWhere",
    "kind": "input",
    "description": "Which published measurements a file holds; all that are given must hold.",
    "fields": [
      {
        "name": "asOf",
        "type": "DateTime",
        "description": "Versions that were the newest then, instead of those that are now."
      },
      {
        "name": "datasetIn",
        "type": "[String!]",
        "description": "Of one of these data sets; slugs."
      },
      {
        "name": "environments",
        "type": "EnvironmentWhere",
        "description": ""
      },
      {
        "name": "measurements",
        "type": "MeasurementWhere",
        "description": ""
      },
      {
        "name": "metricIn",
        "type": "[String!]",
        "description": "Of one of these metrics; names."
      },
      {
        "name": "system",
        "type": "String!",
        "description": "Slug: a file has the options of one system."
      }
    ]
  },
  {
    "name": "Fact",
    "kind": "object",
    "description": "Something known about an environment; one of the three values is set.",
    "fields": [
      {
        "name": "boolean",
        "type": "Boolean",
        "description": ""
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "number",
        "type": "Float",
        "description": ""
      },
      {
        "name": "text",
        "type": "String",
        "description": ""
      },
      {
        "name": "unit",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "FactOwner",
    "kind": "enum",
    "description": "What a fact is known about: an environment itself, or one of its three axes.",
    "values": [
      "ENVIRONMENT",
      "HARDWARE",
      "VERSION",
      "WORKLOAD"
    ]
  },
  {
    "name": "FactWhere",
    "kind": "input",
    "description": "A condition on one fact, of an environment or of its hardware, workload or version; all that is given must hold.",
    "fields": [
      {
        "name": "above",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atLeast",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atMost",
        "type": "Float",
        "description": ""
      },
      {
        "name": "below",
        "type": "Float",
        "description": ""
      },
      {
        "name": "equals",
        "type": "String",
        "description": "Its text, number or truth value, as text; numbers are compared as numbers."
      },
      {
        "name": "in",
        "type": "[String!]",
        "description": "One of these, as equals."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "of",
        "type": "[FactOwner!]",
        "description": "Only what is known about these."
      },
      {
        "name": "versionAtLeast",
        "type": "String",
        "description": "Of a text that reads as a version: 3.10 is at least 3.7, and 1.0-rc1 is not 1.0."
      },
      {
        "name": "versionBelow",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "Failure",
    "kind": "object",
    "description": "Why there is no value.",
    "fields": [
      {
        "name": "limit",
        "type": "Float",
        "description": "Of a timeout, in the metric's unit: the value would have been worse. Null when not known."
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      },
      {
        "name": "status",
        "type": "FailureStatus!",
        "description": ""
      }
    ]
  },
  {
    "name": "FailureCount",
    "kind": "object",
    "description": "How many measurements failed in one way.",
    "fields": [
      {
        "name": "count",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      },
      {
        "name": "status",
        "type": "FailureStatus!",
        "description": ""
      }
    ]
  },
  {
    "name": "FailureStatus",
    "kind": "enum",
    "description": "Failed: ran and broke. Timeout: cut off. Missing: never recorded. Invalid: recorded, not usable.",
    "values": [
      "FAILED",
      "INVALID",
      "MISSING",
      "TIMEOUT"
    ]
  },
  {
    "name": "Figure",
    "kind": "interface",
    "description": "A figure that jobs compute from measurements, when they are published or when it is asked for. A query reads what is stored and never computes or queues anything.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "FigureInput",
    "kind": "input",
    "description": "Which figure to compute; `kind` says which of the others are needed.",
    "fields": [
      {
        "name": "bounds",
        "type": "[BoundInput!]",
        "description": "Of a Pareto set, at most 8."
      },
      {
        "name": "configuration",
        "type": "JSON",
        "description": "Levels by option, of a diagnosis."
      },
      {
        "name": "environment",
        "type": "String",
        "description": "Slug; the source of a pair."
      },
      {
        "name": "kind",
        "type": "FigureKind!",
        "description": ""
      },
      {
        "name": "measured",
        "type": "[HardwareRunInput!]",
        "description": "Of a choice of hardware: what the workload took where it was run, 1 to 50."
      },
      {
        "name": "metric",
        "type": "String",
        "description": ""
      },
      {
        "name": "metrics",
        "type": "[String!]",
        "description": "Objectives of a Pareto set, 2 to 4."
      },
      {
        "name": "repair",
        "type": "RepairInput",
        "description": "Of a diagnosis: repairs, too."
      },
      {
        "name": "system",
        "type": "String",
        "description": "Slug."
      },
      {
        "name": "target",
        "type": "String",
        "description": "Slug of the other environment of a pair."
      }
    ]
  },
  {
    "name": "FigureKind",
    "kind": "enum",
    "description": "Influence, information, optimum: of an environment and a metric. Relatedness: of an environment, a target and a metric. Pareto: of an environment and metrics, under bounds. Diagnosis: of a configuration in an environment. Copies: of a system. Hardware: of a system, a metric that is a time, and what was measured.",
    "values": [
      "COPIES",
      "DIAGNOSIS",
      "HARDWARE",
      "INFLUENCE",
      "INFORMATION",
      "OPTIMUM",
      "PARETO",
      "RELATEDNESS"
    ]
  },
  {
    "name": "FigureRefusal",
    "kind": "object",
    "description": "Why the data give no figure.",
    "fields": [
      {
        "name": "code",
        "type": "String!",
        "description": "Stable, upper case."
      },
      {
        "name": "message",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "FigureSample",
    "kind": "object",
    "description": "What a figure of one environment and metric was computed from: of several data sets that measured it, that with most configurations.",
    "fields": [
      {
        "name": "censoredCount",
        "type": "Int!",
        "description": "Configurations whose runs were cut off."
      },
      {
        "name": "dataset",
        "type": "String!",
        "description": "Slug of the data set."
      },
      {
        "name": "failedCount",
        "type": "Int!",
        "description": "Configurations that failed otherwise."
      },
      {
        "name": "valueCount",
        "type": "Int!",
        "description": "Configurations with a value."
      },
      {
        "name": "version",
        "type": "Int!",
        "description": "Number of its version."
      }
    ]
  },
  {
    "name": "FigureState",
    "kind": "enum",
    "description": "Current: of the data and method of today. Stale: of data or a method of before. Missing: never computed.",
    "values": [
      "CURRENT",
      "MISSING",
      "STALE"
    ]
  },
  {
    "name": "FindingSeverity",
    "kind": "enum",
    "description": "Error: an import refuses it. Warning: a curator should look at it. Note: worth knowing.",
    "values": [
      "ERROR",
      "NOTE",
      "WARNING"
    ]
  },
  {
    "name": "ForestDiagnosis",
    "kind": "object",
    "description": "What a random forest says.",
    "fields": [
      {
        "name": "blames",
        "type": "[OptionBlame!]!",
        "description": "Most harmful first."
      },
      {
        "name": "predicted",
        "type": "Float",
        "description": ""
      },
      {
        "name": "typical",
        "type": "Float",
        "description": "Mean prediction of what it is compared with."
      }
    ]
  },
  {
    "name": "Hardware",
    "kind": "object",
    "description": "A machine or simulated board.",
    "fields": [
      {
        "name": "environments",
        "type": "EnvironmentConnection!",
        "description": "Of all systems.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EnvironmentOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "EnvironmentWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "facts",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "price",
        "type": "Price",
        "description": "Null where it is not known."
      },
      {
        "name": "pricePerHour",
        "type": "Price",
        "description": "Of an hour; null where it is not known."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "typedFacts",
        "type": "[Fact!]!",
        "description": "What is known of it, by name; numbers with their unit."
      }
    ]
  },
  {
    "name": "HardwareChoice",
    "kind": "object",
    "description": "Which hardware for a workload, told from its runs on a few (PARIS).",
    "fields": [
      {
        "name": "censoredCount",
        "type": "Int!",
        "description": "Of their runs, those that were cut off."
      },
      {
        "name": "cheapest",
        "type": "String",
        "description": "The same of those that have a price; null where none has."
      },
      {
        "name": "currency",
        "type": "String",
        "description": "Of the costs; null where prices were given, or it is not known."
      },
      {
        "name": "fastest",
        "type": "String",
        "description": "Slug, of those that meet the deadline as surely as any; null where none may."
      },
      {
        "name": "intervalsOf",
        "type": "IntervalSubject!",
        "description": ""
      },
      {
        "name": "knownCount",
        "type": "Int!",
        "description": "Configurations of workloads and versions that ran wherever this one was measured."
      },
      {
        "name": "learnedCount",
        "type": "Int!",
        "description": "Those of them that were learned from, drawn where many."
      },
      {
        "name": "machines",
        "type": "[JudgedHardware!]!",
        "description": "By slug."
      }
    ]
  },
  {
    "name": "HardwareConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[HardwareEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Hardware!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "HardwareEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Hardware!",
        "description": ""
      }
    ]
  },
  {
    "name": "HardwareFigure",
    "kind": "object",
    "description": "The choice of hardware for a workload of a system. What is stored is what it takes; prices and the deadline are of each question.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "HardwareChoice",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "HardwarePriceInput",
    "kind": "input",
    "description": "What an hour of a machine costs.",
    "fields": [
      {
        "name": "hardware",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "perHour",
        "type": "Float!",
        "description": "Above 0, in any currency, of all machines the same."
      }
    ]
  },
  {
    "name": "HardwareRunInput",
    "kind": "input",
    "description": "What a new workload took on a machine.",
    "fields": [
      {
        "name": "hardware",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "seconds",
        "type": "Float!",
        "description": "Above 0; of several runs their median."
      }
    ]
  },
  {
    "name": "Highlight",
    "kind": "object",
    "description": "What an example of a figure is about.",
    "fields": [
      {
        "name": "environment",
        "type": "Environment!",
        "description": ""
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "target",
        "type": "Environment",
        "description": "The other one of a pair."
      }
    ]
  },
  {
    "name": "HighlightKind",
    "kind": "enum",
    "description": "Kinds of figures that a front page may show an example of.",
    "values": [
      "INFLUENCE",
      "RELATEDNESS"
    ]
  },
  {
    "name": "InfluenceDiagnosis",
    "kind": "object",
    "description": "What the influence model says.",
    "fields": [
      {
        "name": "blames",
        "type": "[TermBlame!]!",
        "description": "Most harmful first."
      },
      {
        "name": "predicted",
        "type": "Float",
        "description": ""
      },
      {
        "name": "rSquared",
        "type": "Float",
        "description": "How far to trust it."
      },
      {
        "name": "typical",
        "type": "Float",
        "description": "Mean prediction of what it is compared with."
      }
    ]
  },
  {
    "name": "InfluenceEffect",
    "kind": "enum",
    "description": "What a larger value of a term does to a metric, by the metric's direction.",
    "values": [
      "IMPROVES",
      "WORSENS"
    ]
  },
  {
    "name": "InfluenceFigure",
    "kind": "object",
    "description": "The influence ranking of an environment and metric.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Influences",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "Influences",
    "kind": "object",
    "description": "Which options and interactions matter in an environment.",
    "fields": [
      {
        "name": "draws",
        "type": "Int!",
        "description": "Bootstrap draws of the intervals."
      },
      {
        "name": "layers",
        "type": "[LayerInfluence!]!",
        "description": "By share, largest first."
      },
      {
        "name": "linearRSquared",
        "type": "Float",
        "description": "R² of the linear model of all options."
      },
      {
        "name": "options",
        "type": "[OptionInfluence!]!",
        "description": "By share, largest first."
      },
      {
        "name": "order",
        "type": "Int!",
        "description": "Most options in a term: 1 where a system has too many options for pairs."
      },
      {
        "name": "rSquared",
        "type": "Float",
        "description": "Of the stepwise model."
      },
      {
        "name": "sample",
        "type": "FigureSample!",
        "description": ""
      },
      {
        "name": "terms",
        "type": "[InfluenceTerm!]!",
        "description": "By share, largest first."
      }
    ]
  },
  {
    "name": "InfluenceStability",
    "kind": "object",
    "description": "How much of the source's ranking of influences holds in the target.",
    "fields": [
      {
        "name": "kendallTau",
        "type": "Estimate95!",
        "description": "Of the shares of explained variance, 1 for equal ones."
      },
      {
        "name": "moves",
        "type": "[RankMove!]!",
        "description": "Largest first, at most 20."
      },
      {
        "name": "topTermCount",
        "type": "Int!",
        "description": "How many terms are the strongest."
      },
      {
        "name": "topTermOverlap",
        "type": "Estimate95!",
        "description": "Share of the strongest terms of one side among those of the other."
      }
    ]
  },
  {
    "name": "InfluenceTerm",
    "kind": "object",
    "description": "An option or an interaction of options in a stepwise influence model.",
    "fields": [
      {
        "name": "coefficient",
        "type": "Float",
        "description": "In `unit`; the sign is that of the metric, `effect` says whether that is good."
      },
      {
        "name": "effect",
        "type": "InfluenceEffect!",
        "description": ""
      },
      {
        "name": "interval",
        "type": "Interval95!",
        "description": "Of the share; bootstrap, the terms held fixed."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "options",
        "type": "[String!]!",
        "description": "More than one: an interaction."
      },
      {
        "name": "pValue",
        "type": "Float",
        "description": ""
      },
      {
        "name": "share",
        "type": "Float",
        "description": "Drop in R² when this term alone is removed."
      },
      {
        "name": "standardError",
        "type": "Float",
        "description": ""
      },
      {
        "name": "unit",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "Information",
    "kind": "object",
    "description": "Entropy of the responses of an environment, and what each option says about them.",
    "fields": [
      {
        "name": "bins",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "differentialEntropyBits",
        "type": "Float",
        "description": "Of the Gaussian kernel density; depends on the unit. Null for constant responses."
      },
      {
        "name": "entropyBits",
        "type": "Float",
        "description": "Of a histogram of `bins` equal-width bins; runs that were cut off are one outcome more."
      },
      {
        "name": "options",
        "type": "[OptionInformation!]!",
        "description": "Most first."
      },
      {
        "name": "responseBits",
        "type": "Float",
        "description": "Of the equally frequent classes of responses: no option can say more."
      },
      {
        "name": "sample",
        "type": "FigureSample!",
        "description": ""
      }
    ]
  },
  {
    "name": "InformationFigure",
    "kind": "object",
    "description": "Entropy and information of an environment and metric.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Information",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "Interval95",
    "kind": "object",
    "description": "Ends of an interval that holds the figure in 95 of 100 cases; null where undefined.",
    "fields": [
      {
        "name": "high",
        "type": "Float",
        "description": ""
      },
      {
        "name": "low",
        "type": "Float",
        "description": ""
      }
    ]
  },
  {
    "name": "IntervalSubject",
    "kind": "enum",
    "description": "Of which unseen thing an interval is. Workload: of a workload or version. Configuration: of one, where all runs were of one workload.",
    "values": [
      "CONFIGURATION",
      "WORKLOAD"
    ]
  },
  {
    "name": "ItemVerdict",
    "kind": "object",
    "description": "What became of one run.",
    "fields": [
      {
        "name": "id",
        "type": "ID!",
        "description": "As the item has it; empty when it has none."
      },
      {
        "name": "message",
        "type": "String",
        "description": ""
      },
      {
        "name": "outcome",
        "type": "UploadOutcome!",
        "description": ""
      },
      {
        "name": "path",
        "type": "String",
        "description": "Where in the item, or in the campaign: \"values.time\", \"campaign.options.3\"."
      },
      {
        "name": "verdict",
        "type": "String!",
        "description": "",
        "deprecated": "A text; use outcome. Will be removed after 2027-06-30."
      }
    ]
  },
  {
    "name": "Job",
    "kind": "object",
    "description": "Work that the queue does: an import, an evaluation.",
    "fields": [
      {
        "name": "advice",
        "type": "Advice",
        "description": "Of the kind advise, once it has succeeded: its result, with types."
      },
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "done",
        "type": "Int!",
        "description": "Steps done so far."
      },
      {
        "name": "error",
        "type": "String",
        "description": "Why it failed; administrators read all of it, others nothing of files and paths."
      },
      {
        "name": "finishedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "kind",
        "type": "String!",
        "description": "",
        "deprecated": "A text; use type. Will be removed after 2027-06-30."
      },
      {
        "name": "message",
        "type": "String!",
        "description": "What is being done."
      },
      {
        "name": "notBefore",
        "type": "DateTime",
        "description": "A queued job is not begun before: figures wait until no further runs come in."
      },
      {
        "name": "position",
        "type": "Int",
        "description": "Place in the line of its kind, 1 the next; null unless it is queued."
      },
      {
        "name": "result",
        "type": "JSON",
        "description": "What it did; of a failure the code, and for administrators the place."
      },
      {
        "name": "startedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "state",
        "type": "JobState!",
        "description": ""
      },
      {
        "name": "subject",
        "type": "String!",
        "description": "Slug of the data set or suite that it is about."
      },
      {
        "name": "total",
        "type": "Int!",
        "description": "Steps in all; 0 while that is not known."
      },
      {
        "name": "type",
        "type": "JobKind",
        "description": "What it does; null where another version of this program queued it."
      },
      {
        "name": "uuid",
        "type": "ID!",
        "description": "As commands print it; `id` is good for every query."
      },
      {
        "name": "waitsBehind",
        "type": "Job",
        "description": "The job in its way: an import that it needs, the running one of its kind or the first in the line. Null where that is advice to others."
      }
    ]
  },
  {
    "name": "JobConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[JobEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Job!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "JobEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Job!",
        "description": ""
      }
    ]
  },
  {
    "name": "JobKind",
    "kind": "enum",
    "description": "What a job does.",
    "values": [
      "ADVISE",
      "CHECK_CONTRIBUTION",
      "COMPUTE_FIGURE",
      "EVALUATE_SUITE",
      "EXPORT_DATASET",
      "IMPORT_DATASET",
      "IMPORT_DESCRIPTOR",
      "MAKE_EXPORT",
      "PUBLISH_CONTRIBUTION",
      "RECHECK",
      "REFRESH_FIGURES"
    ]
  },
  {
    "name": "JobOrder",
    "kind": "enum",
    "description": "Orders; CREATED_DESC when none is given.",
    "values": [
      "CREATED_ASC",
      "CREATED_DESC"
    ]
  },
  {
    "name": "JobPayload",
    "kind": "object",
    "description": "The job that a mutation queued, or why it did not.",
    "fields": [
      {
        "name": "job",
        "type": "Job",
        "description": ""
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "JobState",
    "kind": "enum",
    "description": "",
    "values": [
      "CANCELLED",
      "FAILED",
      "QUEUED",
      "RUNNING",
      "SUCCEEDED"
    ]
  },
  {
    "name": "JobWhere",
    "kind": "input",
    "description": "Conditions on jobs; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[JobWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "createdBefore",
        "type": "DateTime",
        "description": "Queued before that time."
      },
      {
        "name": "createdSince",
        "type": "DateTime",
        "description": "Queued at that time or later."
      },
      {
        "name": "kindIn",
        "type": "[JobKind!]",
        "description": "One of these."
      },
      {
        "name": "not",
        "type": "JobWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[JobWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "stateIn",
        "type": "[JobState!]",
        "description": "One of these."
      },
      {
        "name": "subjectIn",
        "type": "[String!]",
        "description": "Slugs of data sets or suites."
      }
    ]
  },
  {
    "name": "JSON",
    "kind": "scalar",
    "description": "The `JSON` scalar type represents JSON values as specified by [ECMA-404](http://www.ecma-international.org/publications/files/ECMA-ST/ECMA-404.pdf)."
  },
  {
    "name": "JudgedHardware",
    "kind": "object",
    "description": "A machine, and what the workload is expected to take and cost there. Bounds hold it in 90 of 100 cases.",
    "fields": [
      {
        "name": "cost",
        "type": "Float",
        "description": "Null without a price."
      },
      {
        "name": "costLower",
        "type": "Float",
        "description": "Of the cost."
      },
      {
        "name": "costUpper",
        "type": "Float",
        "description": ""
      },
      {
        "name": "hardware",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "isMeasured",
        "type": "Boolean!",
        "description": ""
      },
      {
        "name": "lower",
        "type": "Float",
        "description": "Of the seconds."
      },
      {
        "name": "meetsDeadline",
        "type": "DeadlineVerdict",
        "description": "Null without a deadline."
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": "Runs there that were learned from."
      },
      {
        "name": "seconds",
        "type": "Float",
        "description": "Null where nothing that was learned from came to its end."
      },
      {
        "name": "upper",
        "type": "Float",
        "description": ""
      }
    ]
  },
  {
    "name": "Layer",
    "kind": "enum",
    "description": "Part of the stack that an option belongs to.",
    "values": [
      "APPLICATION",
      "BUILD",
      "HARDWARE",
      "KERNEL",
      "RUNTIME"
    ]
  },
  {
    "name": "LayerInfluence",
    "kind": "object",
    "description": "What the terms of one layer of the stack explain; an interaction across layers belongs to them together.",
    "fields": [
      {
        "name": "layers",
        "type": "[TermLayer!]!",
        "description": ""
      },
      {
        "name": "share",
        "type": "Float",
        "description": "Sum of the shares of the terms."
      },
      {
        "name": "termCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Leaderboard",
    "kind": "object",
    "description": "How strategies compare on one subject of a suite.",
    "fields": [
      {
        "name": "baselines",
        "type": "[LeaderboardRow!]!",
        "description": "The rows of baselines."
      },
      {
        "name": "budgets",
        "type": "[Int!]!",
        "description": "All budgets of the subject."
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "evaluationCount",
        "type": "Int!",
        "description": "Repeats stored for the subject, at all budgets."
      },
      {
        "name": "isSimulated",
        "type": "Boolean!",
        "description": "Whether sources of its tasks are simulated, not measured."
      },
      {
        "name": "leaders",
        "type": "[LeaderboardRow!]!",
        "description": "All rows of tie group 1, budget by budget: the best one and what cannot be told apart from it. None at a budget with too few repeats."
      },
      {
        "name": "machine",
        "type": "String",
        "description": "What fitSeconds of the rows were measured on: the machine that computed most of the board. Times of others are not compared with them. Null where it was not recorded."
      },
      {
        "name": "rechecks",
        "type": "RecheckSummary!",
        "description": ""
      },
      {
        "name": "rows",
        "type": "[LeaderboardRow!]!",
        "description": "By budget, those of papers after those computed here, and rank; baselines among them."
      },
      {
        "name": "rowsConnection",
        "type": "LeaderboardRowConnection!",
        "description": "The rows, page by page: by budget and error when no order is given, those of papers last; first or last: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "LeaderboardRowOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "LeaderboardRowWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "subject",
        "type": "String!",
        "description": ""
      },
      {
        "name": "suite",
        "type": "Suite!",
        "description": ""
      }
    ]
  },
  {
    "name": "LeaderboardRow",
    "kind": "object",
    "description": "One strategy, learner and settings at one budget: mean over the repeats of each environment, then over the environments.",
    "fields": [
      {
        "name": "backends",
        "type": "[String!]!",
        "description": "What computed the learner's fits, where a machine decides about that, such as TensorFlow.js's backend."
      },
      {
        "name": "breakEvenBudget",
        "type": "Int",
        "description": "Smallest budget of the board from which on the same method no longer helps; null where it helps at the largest, or was never compared."
      },
      {
        "name": "budget",
        "type": "Int!",
        "description": "Measurements of the target that were used."
      },
      {
        "name": "censoredCount",
        "type": "Int",
        "description": "Runs of targets and sources that were cut off and left out of learning, summed over environments; null where it was not counted."
      },
      {
        "name": "changedSettings",
        "type": "JSON!",
        "description": "Settings that are not at their default: {strategy: {…}, learner: {…}}."
      },
      {
        "name": "command",
        "type": "String",
        "description": "The command that computes the row on a registry that does not have it, to the last bit; null for rows that were not computed here."
      },
      {
        "name": "coverage90Percent",
        "type": "Float",
        "description": "Mean share of test configurations inside 90 % intervals; null for methods without any."
      },
      {
        "name": "environmentCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "failureCount",
        "type": "Int!",
        "description": "Repeats that broke and count in no mean."
      },
      {
        "name": "fitSeconds",
        "type": "Float",
        "description": "Mean over what was computed on the board's machine; null where nothing was."
      },
      {
        "name": "isUnverified",
        "type": "Boolean!",
        "description": "Somebody's predictions, which nobody else has made: its rank and tie group are those that it would have among the computed rows, and it moves none of them."
      },
      {
        "name": "learner",
        "type": "String!",
        "description": "Empty for published figures."
      },
      {
        "name": "meanInterval",
        "type": "MeanInterval",
        "description": "Bootstrap 95 % interval of the mean error over repeats, then environments; null for a single repeat and for rows of papers."
      },
      {
        "name": "meanLogRatio",
        "type": "Float",
        "description": ""
      },
      {
        "name": "meanMapePercent",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "measuringJoules",
        "type": "Float",
        "description": "The same of a metric that is an energy; null of any other."
      },
      {
        "name": "measuringSeconds",
        "type": "Float",
        "description": "What measuring the target took: mean over repeats of the sum of the measured times; null of a metric that is no time."
      },
      {
        "name": "medianApePercent",
        "type": "Float",
        "description": ""
      },
      {
        "name": "nmse",
        "type": "Float",
        "description": ""
      },
      {
        "name": "rank",
        "type": "Int!",
        "description": "By mean MAPE within the budget, among the rows computed here, or among those of papers. An order by means alone: rankInterval and tieGroup say what of it the repeats support."
      },
      {
        "name": "rankCorrelation",
        "type": "Float",
        "description": ""
      },
      {
        "name": "rankInterval",
        "type": "RankInterval",
        "description": "Ranks that the same test leaves open; null for rows of papers."
      },
      {
        "name": "regret",
        "type": "Float",
        "description": ""
      },
      {
        "name": "repeatCount",
        "type": "Int!",
        "description": "Repeats per environment, at least."
      },
      {
        "name": "sampleEntropyBits",
        "type": "Float",
        "description": "Mean Shannon entropy, in bits, of the values that were measured, in 100 bins over the range of all values of the target; null where it was not computed."
      },
      {
        "name": "sdMapePercent",
        "type": "Float",
        "description": "Standard deviation over repeats, mean over environments."
      },
      {
        "name": "settings",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "Strategy!",
        "description": ""
      },
      {
        "name": "subject",
        "type": "String!",
        "description": ""
      },
      {
        "name": "tieGroup",
        "type": "Int",
        "description": "Rows of one group cannot be told apart from its best: Wilcoxon's signed rank test on paired repeats, Holm, 5 %. 1 is the best group; null for rows of papers and where untestable is set."
      },
      {
        "name": "untestable",
        "type": "String",
        "description": "Why nothing can be said of the row's place: too few repeats; null where something can."
      },
      {
        "name": "versusTargetOnly",
        "type": "TransferComparison",
        "description": "Compared with the best learner on the target alone at that budget; null of that one itself, where there is none, and of rows of papers."
      }
    ]
  },
  {
    "name": "LeaderboardRowConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[LeaderboardRowEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[LeaderboardRow!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "LeaderboardRowEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "LeaderboardRow!",
        "description": ""
      }
    ]
  },
  {
    "name": "LeaderboardRowOrder",
    "kind": "enum",
    "description": "Orders; BUDGET_ASC when none is given.",
    "values": [
      "BUDGET_ASC",
      "BUDGET_DESC",
      "ERROR_ASC",
      "ERROR_DESC"
    ]
  },
  {
    "name": "LeaderboardRowWhere",
    "kind": "input",
    "description": "Conditions on rows of a leaderboard; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[LeaderboardRowWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "budget",
        "type": "NumberWhere",
        "description": ""
      },
      {
        "name": "isBaseline",
        "type": "Boolean",
        "description": ""
      },
      {
        "name": "isPublished",
        "type": "Boolean",
        "description": "Figures of papers, or those computed here."
      },
      {
        "name": "learnerIn",
        "type": "[String!]",
        "description": "Names of learners."
      },
      {
        "name": "meanMapePercent",
        "type": "NumberWhere",
        "description": ""
      },
      {
        "name": "not",
        "type": "LeaderboardRowWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[LeaderboardRowWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "strategyIn",
        "type": "[String!]",
        "description": "Names of strategies."
      }
    ]
  },
  {
    "name": "Learner",
    "kind": "object",
    "description": "What turns measurements of one environment into predictions.",
    "fields": [
      {
        "name": "citation",
        "type": "Citation!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "isDefault",
        "type": "Boolean!",
        "description": "Takes part in an evaluation that names no learner."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "needs",
        "type": "MethodNeeds!",
        "description": ""
      },
      {
        "name": "settings",
        "type": "[Setting!]!",
        "description": ""
      },
      {
        "name": "settingsSchema",
        "type": "JSON!",
        "description": "JSON Schema of an object of its settings."
      },
      {
        "name": "summary",
        "type": "String!",
        "description": "What it does, in a sentence or two."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "LevelChange",
    "kind": "object",
    "description": "One option set to another level.",
    "fields": [
      {
        "name": "from",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "option",
        "type": "String!",
        "description": ""
      },
      {
        "name": "to",
        "type": "JSON!",
        "description": ""
      }
    ]
  },
  {
    "name": "LevelWhere",
    "kind": "input",
    "description": "A condition on the level of one option; all that is given must hold.",
    "fields": [
      {
        "name": "above",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atLeast",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atMost",
        "type": "Float",
        "description": ""
      },
      {
        "name": "below",
        "type": "Float",
        "description": ""
      },
      {
        "name": "equals",
        "type": "JSON",
        "description": "A level: number, text or truth value."
      },
      {
        "name": "in",
        "type": "[JSON!]",
        "description": "One of these levels."
      },
      {
        "name": "isActive",
        "type": "Boolean",
        "description": "Whether it has a level; one that a condition switches off has none."
      },
      {
        "name": "option",
        "type": "String!",
        "description": "Its name."
      }
    ]
  },
  {
    "name": "MeanInterval",
    "kind": "object",
    "description": "Errors from low to high, in percent.",
    "fields": [
      {
        "name": "high",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "low",
        "type": "Float!",
        "description": ""
      }
    ]
  },
  {
    "name": "MeasuredState",
    "kind": "enum",
    "description": "Published: never changes. Open: a live campaign adds to it.",
    "values": [
      "OPEN",
      "PUBLISHED"
    ]
  },
  {
    "name": "MeasuredWhere",
    "kind": "input",
    "description": "What is stored of an environment, in the newest versions; all that is given must hold of one data set.",
    "fields": [
      {
        "name": "before",
        "type": "DateTime",
        "description": "Stored before that time."
      },
      {
        "name": "datasetIn",
        "type": "[String!]",
        "description": "Slugs."
      },
      {
        "name": "licenseIn",
        "type": "[String!]",
        "description": "SPDX identifiers, or NOASSERTION."
      },
      {
        "name": "metricIn",
        "type": "[String!]",
        "description": "Names."
      },
      {
        "name": "originIn",
        "type": "[DatasetOrigin!]",
        "description": ""
      },
      {
        "name": "since",
        "type": "DateTime",
        "description": "Stored at that time or later, or a run of a live campaign."
      },
      {
        "name": "stateIn",
        "type": "[MeasuredState!]",
        "description": ""
      }
    ]
  },
  {
    "name": "Measurement",
    "kind": "object",
    "description": "One repeat of one metric: a value or a failure.",
    "fields": [
      {
        "name": "configuration",
        "type": "Configuration!",
        "description": ""
      },
      {
        "name": "datasetVersion",
        "type": "DatasetVersion!",
        "description": ""
      },
      {
        "name": "failure",
        "type": "Failure",
        "description": ""
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "repeat",
        "type": "Int!",
        "description": "Counts from 0 within configuration, environment and metric."
      },
      {
        "name": "value",
        "type": "Float",
        "description": "In the metric's unit."
      }
    ]
  },
  {
    "name": "MeasurementConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[MeasurementEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Measurement!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "MeasurementEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Measurement!",
        "description": ""
      }
    ]
  },
  {
    "name": "MeasurementOrder",
    "kind": "enum",
    "description": "Orders; CONFIGURATION_ASC when none is given.",
    "values": [
      "CONFIGURATION_ASC",
      "CONFIGURATION_DESC",
      "VALUE_ASC",
      "VALUE_DESC"
    ]
  },
  {
    "name": "MeasurementStatus",
    "kind": "enum",
    "description": "Measured: it has a value. The others: how it failed, as in FailureStatus.",
    "values": [
      "FAILED",
      "INVALID",
      "MEASURED",
      "MISSING",
      "TIMEOUT"
    ]
  },
  {
    "name": "MeasurementWhere",
    "kind": "input",
    "description": "Conditions on measurements; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[MeasurementWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "datasetIn",
        "type": "[String!]",
        "description": "Of one of these data sets; slugs."
      },
      {
        "name": "levels",
        "type": "[LevelWhere!]",
        "description": "All of these hold of the configuration."
      },
      {
        "name": "not",
        "type": "MeasurementWhere",
        "description": "This does not hold."
      },
      {
        "name": "or",
        "type": "[MeasurementWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "repeatIn",
        "type": "[Int!]",
        "description": "One of these repeats."
      },
      {
        "name": "since",
        "type": "DateTime",
        "description": "Measured then or later; stored then or later where it is not known when it was measured."
      },
      {
        "name": "statusIn",
        "type": "[MeasurementStatus!]",
        "description": "One of these."
      },
      {
        "name": "value",
        "type": "NumberWhere",
        "description": "In the metric's unit; failures have none."
      }
    ]
  },
  {
    "name": "MethodInput",
    "kind": "input",
    "description": "A strategy or learner with settings.",
    "fields": [
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "settings",
        "type": "JSON",
        "description": "An object of the settings that it declares; the others are at their default."
      }
    ]
  },
  {
    "name": "MethodNeeds",
    "kind": "object",
    "description": "What a strategy or learner needs; less is refused.",
    "fields": [
      {
        "name": "measurements",
        "type": "Int!",
        "description": "Measured configurations, of the target for a strategy."
      },
      {
        "name": "positiveValues",
        "type": "Boolean!",
        "description": "Whether all values must be above 0."
      },
      {
        "name": "sameUnit",
        "type": "Boolean!",
        "description": "Whether sources must be in the target's unit."
      },
      {
        "name": "sources",
        "type": "Int!",
        "description": "Source environments, at least; 0 for a learner."
      }
    ]
  },
  {
    "name": "Metric",
    "kind": "object",
    "description": "What is measured.",
    "fields": [
      {
        "name": "better",
        "type": "Better!",
        "description": ""
      },
      {
        "name": "description",
        "type": "String!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "isDeterministic",
        "type": "Boolean!",
        "description": "Whether repeats on one version are equal."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "unit",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "MissingCombination",
    "kind": "object",
    "description": "Hardware, workload and version that occur, and were never measured together; slugs.",
    "fields": [
      {
        "name": "hardware",
        "type": "String!",
        "description": ""
      },
      {
        "name": "version",
        "type": "String!",
        "description": ""
      },
      {
        "name": "workload",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "Node",
    "kind": "interface",
    "description": "Anything that `node(id:)` finds.",
    "fields": [
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      }
    ]
  },
  {
    "name": "NoPublicData",
    "kind": "object",
    "description": "What is known of a data set whose measurements are not public.",
    "fields": [
      {
        "name": "environments",
        "type": "[Stated!]!",
        "description": "Empty where no source states them."
      },
      {
        "name": "metrics",
        "type": "[Stated!]!",
        "description": "Empty where no source states them."
      },
      {
        "name": "notes",
        "type": "[String!]!",
        "description": "What else is to be known, in words."
      },
      {
        "name": "options",
        "type": "[StatedOption!]!",
        "description": "Empty where no source states them."
      },
      {
        "name": "why",
        "type": "String!",
        "description": "Where files were looked for, and what was found instead."
      }
    ]
  },
  {
    "name": "NumberWhere",
    "kind": "input",
    "description": "Bounds of a number; all that are given must hold.",
    "fields": [
      {
        "name": "above",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atLeast",
        "type": "Float",
        "description": ""
      },
      {
        "name": "atMost",
        "type": "Float",
        "description": ""
      },
      {
        "name": "below",
        "type": "Float",
        "description": ""
      },
      {
        "name": "equals",
        "type": "Float",
        "description": ""
      }
    ]
  },
  {
    "name": "Objective",
    "kind": "object",
    "description": "A metric that a Pareto set is of.",
    "fields": [
      {
        "name": "better",
        "type": "Better!",
        "description": ""
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      },
      {
        "name": "sample",
        "type": "FigureSample!",
        "description": ""
      },
      {
        "name": "unit",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "Optimum",
    "kind": "object",
    "description": "The best, the default and the worst configuration of an environment.",
    "fields": [
      {
        "name": "best",
        "type": "Standing!",
        "description": ""
      },
      {
        "name": "default",
        "type": "Standing",
        "description": "Null unless the default configuration was measured."
      },
      {
        "name": "defaultState",
        "type": "DefaultState!",
        "description": ""
      },
      {
        "name": "sample",
        "type": "FigureSample!",
        "description": ""
      },
      {
        "name": "sentence",
        "type": "String!",
        "description": "\"the default is 3.1 x slower than the best; …\"."
      },
      {
        "name": "withoutDefault",
        "type": "[String!]!",
        "description": "Options without a default, where it is undeclared."
      },
      {
        "name": "worst",
        "type": "Standing!",
        "description": "Of those that ended: what was cut off is worse."
      }
    ]
  },
  {
    "name": "OptimumFigure",
    "kind": "object",
    "description": "The optimum of an environment and metric, against the default and the worst.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Optimum",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "Option",
    "kind": "object",
    "description": "What can be set on a system.",
    "fields": [
      {
        "name": "activeWhen",
        "type": "String",
        "description": "Condition on other options, as in constraints: where it does not hold the option is inactive and has no level. Null: always active."
      },
      {
        "name": "default",
        "type": "JSON",
        "description": ""
      },
      {
        "name": "description",
        "type": "String!",
        "description": ""
      },
      {
        "name": "domain",
        "type": "JSON!",
        "description": "A list of levels, or {min, max, step?} for integer and real."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "kind",
        "type": "OptionKind!",
        "description": ""
      },
      {
        "name": "layer",
        "type": "Layer",
        "description": ""
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "position",
        "type": "Int!",
        "description": "Place in the system's order of options, from 0."
      },
      {
        "name": "unit",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "OptionBlame",
    "kind": "object",
    "description": "An option and what its level adds in this configuration, interactions included.",
    "fields": [
      {
        "name": "contribution",
        "type": "Float",
        "description": "In the metric's unit (Shapley value)."
      },
      {
        "name": "option",
        "type": "String!",
        "description": ""
      },
      {
        "name": "standardError",
        "type": "Float",
        "description": "0 when it is exact."
      }
    ]
  },
  {
    "name": "OptionConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[OptionEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Option!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "OptionEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Option!",
        "description": ""
      }
    ]
  },
  {
    "name": "OptionInfluence",
    "kind": "object",
    "description": "An option's part of the R² of the linear model of all options (LMG): the parts add up to it.",
    "fields": [
      {
        "name": "layer",
        "type": "Layer",
        "description": ""
      },
      {
        "name": "option",
        "type": "String!",
        "description": ""
      },
      {
        "name": "share",
        "type": "Float",
        "description": ""
      },
      {
        "name": "standardError",
        "type": "Float",
        "description": "0 when every order of entering was counted."
      }
    ]
  },
  {
    "name": "OptionInformation",
    "kind": "object",
    "description": "How much knowing the level of an option says about the response.",
    "fields": [
      {
        "name": "bits",
        "type": "Float",
        "description": "Mutual information in bits, less what chance gives; at least 0."
      },
      {
        "name": "chanceBits",
        "type": "Float",
        "description": "What shuffled responses give."
      },
      {
        "name": "layer",
        "type": "Layer",
        "description": ""
      },
      {
        "name": "option",
        "type": "String!",
        "description": ""
      },
      {
        "name": "pValue",
        "type": "Float",
        "description": "Share of shuffles with at least as much."
      }
    ]
  },
  {
    "name": "OptionKind",
    "kind": "enum",
    "description": "Binary: false, true. Integer, real: a range. Ordinal: listed numbers, in order. Categorical: listed levels without order.",
    "values": [
      "BINARY",
      "CATEGORICAL",
      "INTEGER",
      "ORDINAL",
      "REAL"
    ]
  },
  {
    "name": "OptionRule",
    "kind": "object",
    "description": "How an option of a target is told from its sources.",
    "fields": [
      {
        "name": "option",
        "type": "String!",
        "description": "Of the target's system."
      },
      {
        "name": "rule",
        "type": "String!",
        "description": "In the words of constraints, from options of the sources' system."
      }
    ]
  },
  {
    "name": "Outlook",
    "kind": "object",
    "description": "What the values so far say about the rest of the space.",
    "fields": [
      {
        "name": "best",
        "type": "Estimate!",
        "description": "The best one, measured or predicted."
      },
      {
        "name": "model",
        "type": "String!",
        "description": "Strategy or learner that predicts."
      },
      {
        "name": "remaining",
        "type": "[Estimate!]!",
        "description": "The best of what is not measured; at most 100."
      }
    ]
  },
  {
    "name": "PageInfo",
    "kind": "object",
    "description": "Where a page stands in its list (Relay).",
    "fields": [
      {
        "name": "endCursor",
        "type": "String",
        "description": ""
      },
      {
        "name": "hasNextPage",
        "type": "Boolean!",
        "description": "With `last`: whether the page was asked for with `before`."
      },
      {
        "name": "hasPreviousPage",
        "type": "Boolean!",
        "description": "With `first`: whether the page was asked for with `after`."
      },
      {
        "name": "startCursor",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "Pareto",
    "kind": "object",
    "description": "Configurations of an environment that no other one beats in all of several metrics.",
    "fields": [
      {
        "name": "bounds",
        "type": "[Bound!]!",
        "description": ""
      },
      {
        "name": "completeCount",
        "type": "Int!",
        "description": "Configurations with a value of every metric."
      },
      {
        "name": "feasibleCount",
        "type": "Int!",
        "description": "Those of them that keep the bounds."
      },
      {
        "name": "hypervolume",
        "type": "Float",
        "description": "In the product of the units. Null where nothing is feasible, and for large sets of more than two objectives."
      },
      {
        "name": "hypervolumeShare",
        "type": "Float",
        "description": "Of the box between best and worst feasible values, 0 to 1."
      },
      {
        "name": "memberCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "members",
        "type": "[ParetoMember!]!",
        "description": "By the first objective, best first; at most 500."
      },
      {
        "name": "objectives",
        "type": "[Objective!]!",
        "description": ""
      },
      {
        "name": "reference",
        "type": "[Float!]!",
        "description": "The worst feasible value of each objective: up to it the hypervolume counts."
      }
    ]
  },
  {
    "name": "ParetoFigure",
    "kind": "object",
    "description": "The Pareto set of an environment in two to four metrics.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Pareto",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "ParetoMember",
    "kind": "object",
    "description": "A configuration that no other one beats in all objectives; always a measured one.",
    "fields": [
      {
        "name": "configuration",
        "type": "JSON!",
        "description": "Levels by option."
      },
      {
        "name": "values",
        "type": "[Float!]!",
        "description": "In the order of the objectives."
      }
    ]
  },
  {
    "name": "PeerPoint",
    "kind": "object",
    "description": "How much worse than the true best the best configuration is that was found with so many measured, as a share of it.",
    "fields": [
      {
        "name": "high",
        "type": "Float",
        "description": "Upper quartile."
      },
      {
        "name": "low",
        "type": "Float",
        "description": "Lower quartile."
      },
      {
        "name": "measured",
        "type": "Int!",
        "description": "Configurations of the target measured so far."
      },
      {
        "name": "regret",
        "type": "Float",
        "description": "Median of the runs; null where in half of them all had failed so far."
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "PeerReport",
    "kind": "object",
    "description": "What advice finds with few measurements, beside Optuna and others at equal cost.",
    "fields": [
      {
        "name": "about",
        "type": "String!",
        "description": "What was compared, on what."
      },
      {
        "name": "budget",
        "type": "Int!",
        "description": "Configurations of the target that are measured in all."
      },
      {
        "name": "command",
        "type": "String!",
        "description": "Computes it, in the repository."
      },
      {
        "name": "dataset",
        "type": "Dataset",
        "description": "What was measured; null where this registry does not know it."
      },
      {
        "name": "points",
        "type": "[PeerPoint!]!",
        "description": "By strategy, then by what was measured."
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": "Runs of each strategy."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "PeerScope",
    "kind": "enum",
    "description": "Pairs of source and target: all of them, those of one vendor, those of two.",
    "values": [
      "ACROSS_VENDORS",
      "ALL",
      "WITHIN_A_VENDOR"
    ]
  },
  {
    "name": "PredictedRepeatInput",
    "kind": "input",
    "description": "Predictions of one repeat.",
    "fields": [
      {
        "name": "fitSeconds",
        "type": "Float",
        "description": "Of fitting and predicting, as it was timed."
      },
      {
        "name": "lower",
        "type": "[Float!]",
        "description": "Where the 90 % intervals begin."
      },
      {
        "name": "measured",
        "type": "[Int!]",
        "description": "Rows that were measured in the target, at most the budget; the training rows of the task when left out."
      },
      {
        "name": "predicted",
        "type": "[Float!]!",
        "description": "One for each row."
      },
      {
        "name": "repeat",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "rows",
        "type": "[Int!]!",
        "description": "All rows that were not measured, each once."
      },
      {
        "name": "upper",
        "type": "[Float!]",
        "description": "Where the 90 % intervals end."
      }
    ]
  },
  {
    "name": "PredictionsInput",
    "kind": "input",
    "description": "Predictions of a task at one budget; GET /tasks/<slug>/rows.csv gives their rows.",
    "fields": [
      {
        "name": "budget",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "digest",
        "type": "String!",
        "description": "Of the data that they are of, as the task says it."
      },
      {
        "name": "repeats",
        "type": "[PredictedRepeatInput!]!",
        "description": ""
      },
      {
        "name": "task",
        "type": "String!",
        "description": "Slug."
      }
    ]
  },
  {
    "name": "PredictionsPayload",
    "kind": "object",
    "description": "What a submission came to, or why it was not taken; nothing of it is stored then.",
    "fields": [
      {
        "name": "entry",
        "type": "Entry",
        "description": ""
      },
      {
        "name": "scores",
        "type": "[RepeatScore!]!",
        "description": ""
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "Price",
    "kind": "object",
    "description": "What a machine or an hour of it costs; of its facts price or pricePerHour, currency, priceDate.",
    "fields": [
      {
        "name": "amount",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "currency",
        "type": "String",
        "description": "ISO 4217, where it is known."
      },
      {
        "name": "date",
        "type": "String",
        "description": "When it cost that, where it is known."
      }
    ]
  },
  {
    "name": "ProposalReason",
    "kind": "enum",
    "description": "SOURCE_BEST: the sources do best with it. IMPROVEMENT: likeliest to beat the best so far. UNCERTAIN: the model knows least about it. TRADE_OFF: may belong to the Pareto set. SPREAD: far from everything measured.",
    "values": [
      "IMPROVEMENT",
      "SOURCE_BEST",
      "SPREAD",
      "TRADE_OFF",
      "UNCERTAIN"
    ]
  },
  {
    "name": "Provenance",
    "kind": "object",
    "description": "Who measured data, published their files, and changed them since.",
    "fields": [
      {
        "name": "measured",
        "type": "[Contribution!]!",
        "description": ""
      },
      {
        "name": "published",
        "type": "[Contribution!]!",
        "description": ""
      },
      {
        "name": "transformed",
        "type": "[Contribution!]!",
        "description": "Since they were published."
      }
    ]
  },
  {
    "name": "RankedMethod",
    "kind": "object",
    "description": "A method over all tasks of a ranking.",
    "fields": [
      {
        "name": "isTiedWithBest",
        "type": "Boolean!",
        "description": "Whether its mean rank is within the critical difference of the least one."
      },
      {
        "name": "learner",
        "type": "String!",
        "description": ""
      },
      {
        "name": "meanRank",
        "type": "Float!",
        "description": "1 is the least error on every task; ties share a rank."
      },
      {
        "name": "noHarmPercent",
        "type": "Float",
        "description": "Percent of tasks in which it does not do worse than the best learner on the target alone (paired Wilcoxon, 5 %), of those with five repeats or more: fewer cannot tell."
      },
      {
        "name": "settings",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "strategy",
        "type": "Strategy!",
        "description": ""
      }
    ]
  },
  {
    "name": "RankInterval",
    "kind": "object",
    "description": "Ranks from best to worst, both included.",
    "fields": [
      {
        "name": "high",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "low",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "RankMove",
    "kind": "object",
    "description": "A term whose rank is another one in the target.",
    "fields": [
      {
        "name": "from",
        "type": "Int!",
        "description": "Rank in the source, from 1."
      },
      {
        "name": "term",
        "type": "String!",
        "description": ""
      },
      {
        "name": "to",
        "type": "Int!",
        "description": "Rank in the target."
      }
    ]
  },
  {
    "name": "RateLimit",
    "kind": "object",
    "description": "What is left of the caller's budget, in points.",
    "fields": [
      {
        "name": "cost",
        "type": "Float!",
        "description": "What this document costs."
      },
      {
        "name": "limit",
        "type": "Float!",
        "description": "Points per minute; a float, for they may be more than 2^31."
      },
      {
        "name": "remaining",
        "type": "Float!",
        "description": "After this document."
      },
      {
        "name": "resetAt",
        "type": "DateTime!",
        "description": "When it is whole again if nothing more is asked."
      }
    ]
  },
  {
    "name": "RecheckSummary",
    "kind": "object",
    "description": "How often stored repeats were computed once more, to see whether the same comes out.",
    "fields": [
      {
        "name": "checkedAt",
        "type": "DateTime",
        "description": "Of the last one."
      },
      {
        "name": "count",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "differing",
        "type": "Int!",
        "description": "Those in which a figure differed in any bit."
      }
    ]
  },
  {
    "name": "RegistryCounts",
    "kind": "object",
    "description": "How much the registry holds; data sets derived from others count for nothing.",
    "fields": [
      {
        "name": "configurations",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "datasets",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "environments",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "evaluations",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "measurements",
        "type": "Float!",
        "description": "A float, for there may be more than 2^31."
      },
      {
        "name": "systems",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Relatedness",
    "kind": "object",
    "description": "How alike two environments are, on the configurations that both tried.",
    "fields": [
      {
        "name": "censoredCount",
        "type": "Int!",
        "description": "Those of which a side was cut off: left out of Pearson's, R² and the models, last in what ranks."
      },
      {
        "name": "coefficientCorrelation",
        "type": "Estimate95!",
        "description": "Pearson's, of the terms that both models have."
      },
      {
        "name": "commonTermCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "draws",
        "type": "Int!",
        "description": "Bootstrap draws of the figures of responses."
      },
      {
        "name": "influentialInteractions",
        "type": "SharedCounts!",
        "description": "Interactions with p < 0.05."
      },
      {
        "name": "influentialOptions",
        "type": "SharedCounts!",
        "description": "Options with a main effect, p < 0.05."
      },
      {
        "name": "jensenShannon",
        "type": "Float",
        "description": "In bits, 0 to 1."
      },
      {
        "name": "kl",
        "type": "Float",
        "description": "KL(source ‖ target) in nats."
      },
      {
        "name": "linearShiftR2",
        "type": "Estimate95!",
        "description": "R² of the best line from source to target."
      },
      {
        "name": "modelDraws",
        "type": "Int!",
        "description": "Bootstrap draws of the figures of influence models."
      },
      {
        "name": "order",
        "type": "Int!",
        "description": "Most options in a term of the influence models."
      },
      {
        "name": "pearson",
        "type": "Estimate95!",
        "description": ""
      },
      {
        "name": "sharedCount",
        "type": "Int!",
        "description": "Configurations with a value, or a run that was cut off, on both sides."
      },
      {
        "name": "sourceSample",
        "type": "FigureSample!",
        "description": ""
      },
      {
        "name": "spearman",
        "type": "Estimate95!",
        "description": ""
      },
      {
        "name": "stability",
        "type": "InfluenceStability!",
        "description": ""
      },
      {
        "name": "targetSample",
        "type": "FigureSample!",
        "description": ""
      },
      {
        "name": "topOverlap",
        "type": "Estimate95!",
        "description": "Share of the best configurations of the source among the best of the target."
      },
      {
        "name": "topShare",
        "type": "Float!",
        "description": "Which share of them are the best: 0.01."
      },
      {
        "name": "validity",
        "type": "ValidityAgreement!",
        "description": ""
      }
    ]
  },
  {
    "name": "RelatednessFigure",
    "kind": "object",
    "description": "The relatedness of a pair of environments in one metric.",
    "fields": [
      {
        "name": "computeSeconds",
        "type": "Float",
        "description": ""
      },
      {
        "name": "computedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "inputDigest",
        "type": "String",
        "description": "Of the data that were read; sha256."
      },
      {
        "name": "methodVersion",
        "type": "Int",
        "description": "Rises when a method gives other figures."
      },
      {
        "name": "refusal",
        "type": "FigureRefusal",
        "description": "Why there is no result though it was computed."
      },
      {
        "name": "request",
        "type": "String",
        "description": "The mutation that asks for it, where it is stale or missing."
      },
      {
        "name": "result",
        "type": "Relatedness",
        "description": ""
      },
      {
        "name": "state",
        "type": "FigureState!",
        "description": ""
      }
    ]
  },
  {
    "name": "Repair",
    "kind": "object",
    "description": "Changes that repair a configuration, and what a forest expects of them.",
    "fields": [
      {
        "name": "changes",
        "type": "[LevelChange!]!",
        "description": ""
      },
      {
        "name": "configuration",
        "type": "JSON!",
        "description": "Levels by option."
      },
      {
        "name": "gain",
        "type": "Float!",
        "description": "Over what is predicted as it stands; positive is better."
      },
      {
        "name": "predicted",
        "type": "Float!",
        "description": "In the metric's unit."
      },
      {
        "name": "reachesGoal",
        "type": "Boolean!",
        "description": ""
      }
    ]
  },
  {
    "name": "RepairInput",
    "kind": "input",
    "description": "Asks for the smallest changes that repair a configuration.",
    "fields": [
      {
        "name": "changes",
        "type": "Int",
        "description": "Most changes, 1 to 20; 5 when left out."
      },
      {
        "name": "keep",
        "type": "[String!]",
        "description": "Options that stay as they are."
      },
      {
        "name": "reach",
        "type": "Float",
        "description": "Value to reach; the best 5 % of what was measured when left out."
      }
    ]
  },
  {
    "name": "Repairs",
    "kind": "object",
    "description": "Repairs of a configuration, to be measured before use.",
    "fields": [
      {
        "name": "goal",
        "type": "Float!",
        "description": "The value that was to be reached."
      },
      {
        "name": "proposals",
        "type": "[Repair!]!",
        "description": "The best of each number of changes, fewest first; one that is no better than one with fewer is left out."
      }
    ]
  },
  {
    "name": "RepeatScore",
    "kind": "object",
    "description": "The errors of one repeat, null where undefined.",
    "fields": [
      {
        "name": "coverage90Percent",
        "type": "Float",
        "description": ""
      },
      {
        "name": "mapePercent",
        "type": "Float",
        "description": ""
      },
      {
        "name": "medianApePercent",
        "type": "Float",
        "description": ""
      },
      {
        "name": "rankCorrelation",
        "type": "Float",
        "description": ""
      },
      {
        "name": "regret",
        "type": "Float",
        "description": ""
      },
      {
        "name": "repeat",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "testCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "RunHealth",
    "kind": "object",
    "description": "What became of runs, from the first one to the last.",
    "fields": [
      {
        "name": "healthyCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "healthyPercent",
        "type": "Float!",
        "description": "Of the runs, that are healthy."
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "spans",
        "type": "[RunHealthSpan!]!",
        "description": "Of equal length; those without runs are left out."
      }
    ]
  },
  {
    "name": "RunHealthSpan",
    "kind": "object",
    "description": "What became of the runs that began within a span of time.",
    "fields": [
      {
        "name": "failedCount",
        "type": "Int!",
        "description": "Without a value for another reason."
      },
      {
        "name": "from",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "healthyCount",
        "type": "Int!",
        "description": "With a value of the metric."
      },
      {
        "name": "quarantinedCount",
        "type": "Int!",
        "description": "Set aside by what the harness saw; they count in no median."
      },
      {
        "name": "runCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "timeoutCount",
        "type": "Int!",
        "description": "Cut off."
      },
      {
        "name": "to",
        "type": "DateTime!",
        "description": ""
      }
    ]
  },
  {
    "name": "SearchGroup",
    "kind": "object",
    "description": "What was found of one kind, the nearest name first.",
    "fields": [
      {
        "name": "hits",
        "type": "[SearchHit!]!",
        "description": ""
      },
      {
        "name": "kind",
        "type": "SearchKind!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int!",
        "description": "How many there are; hits may be fewer."
      }
    ]
  },
  {
    "name": "SearchHit",
    "kind": "object",
    "description": "Something in whose name or description all words of a search occur.",
    "fields": [
      {
        "name": "detail",
        "type": "String!",
        "description": "What it says of itself; empty where it says nothing."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": "Its slug, or its name where it has none."
      },
      {
        "name": "system",
        "type": "String",
        "description": "Slug of its system, where it is of one."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "SearchKind",
    "kind": "enum",
    "description": "What can be found by its name.",
    "values": [
      "DATASET",
      "ENVIRONMENT",
      "HARDWARE",
      "METRIC",
      "OPTION",
      "STRATEGY",
      "SUITE",
      "SYSTEM",
      "VERSION",
      "WORKLOAD"
    ]
  },
  {
    "name": "Series",
    "kind": "object",
    "description": "What one version of a data set holds of one environment and metric.",
    "fields": [
      {
        "name": "configurationCount",
        "type": "Int!",
        "description": "Configurations that were tried."
      },
      {
        "name": "coverage",
        "type": "Coverage!",
        "description": "Of the system's legal configurations; failed ones are not measured."
      },
      {
        "name": "datasetVersion",
        "type": "DatasetVersion!",
        "description": ""
      },
      {
        "name": "failureCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "maximum",
        "type": "Float",
        "description": ""
      },
      {
        "name": "measuredConfigurationCount",
        "type": "Int!",
        "description": "Of the configurations that were tried, those with a value."
      },
      {
        "name": "median",
        "type": "Float",
        "description": "A run that was cut off counts as worse than every value; null where the median is one."
      },
      {
        "name": "metric",
        "type": "Metric!",
        "description": ""
      },
      {
        "name": "minimum",
        "type": "Float",
        "description": ""
      },
      {
        "name": "timeoutCount",
        "type": "Int!",
        "description": "Of the failures, runs that were cut off."
      },
      {
        "name": "timeoutLimit",
        "type": "Float",
        "description": "Least value at which a run was cut off; null when none was, or it is not known."
      },
      {
        "name": "valueCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "SeriesConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[SeriesEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Series!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "SeriesEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Series!",
        "description": ""
      }
    ]
  },
  {
    "name": "SeriesGap",
    "kind": "object",
    "description": "What of the known configurations of a system was measured in one environment.",
    "fields": [
      {
        "name": "environment",
        "type": "String!",
        "description": "Slug."
      },
      {
        "name": "failed",
        "type": "Int!",
        "description": "Were tried and have none."
      },
      {
        "name": "measured",
        "type": "Int!",
        "description": "Have a value."
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      },
      {
        "name": "unmeasured",
        "type": "Int!",
        "description": "Were not tried."
      }
    ]
  },
  {
    "name": "Setting",
    "kind": "object",
    "description": "Something that can be set on a strategy or learner.",
    "fields": [
      {
        "name": "default",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "description",
        "type": "String!",
        "description": "What it means, in a phrase."
      },
      {
        "name": "exclusiveMinimum",
        "type": "Float",
        "description": "It must be above this."
      },
      {
        "name": "legal",
        "type": "String!",
        "description": "What it may be set to, in words."
      },
      {
        "name": "levels",
        "type": "[String!]",
        "description": "All that it may be set to."
      },
      {
        "name": "maximum",
        "type": "Float",
        "description": ""
      },
      {
        "name": "minimum",
        "type": "Float",
        "description": ""
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "pattern",
        "type": "String",
        "description": "Regular expression of a text."
      },
      {
        "name": "type",
        "type": "SettingType!",
        "description": ""
      }
    ]
  },
  {
    "name": "SettingType",
    "kind": "enum",
    "description": "Of the value of a setting, by JSON Schema.",
    "values": [
      "BOOLEAN",
      "INTEGER",
      "NUMBER",
      "STRING"
    ]
  },
  {
    "name": "SharedCounts",
    "kind": "object",
    "description": "How many are influential in the source, in the target and in both.",
    "fields": [
      {
        "name": "both",
        "type": "Estimate95!",
        "description": ""
      },
      {
        "name": "source",
        "type": "Estimate95!",
        "description": ""
      },
      {
        "name": "target",
        "type": "Estimate95!",
        "description": ""
      }
    ]
  },
  {
    "name": "SharedPoint",
    "kind": "object",
    "description": "A configuration, or a cell of a grid with several, by its middle.",
    "fields": [
      {
        "name": "count",
        "type": "Int!",
        "description": "Configurations."
      },
      {
        "name": "source",
        "type": "Float!",
        "description": "In the metric's unit; the median of repeats."
      },
      {
        "name": "target",
        "type": "Float!",
        "description": ""
      }
    ]
  },
  {
    "name": "SharedValues",
    "kind": "object",
    "description": "What two environments have of the same configurations, as a chart shows it.",
    "fields": [
      {
        "name": "cellColumns",
        "type": "Int",
        "description": "Above 5,000 configurations points are cells of a hexagonal grid, so many beside each other from the least to the greatest value. Null: each point is a configuration."
      },
      {
        "name": "censoredCount",
        "type": "Int!",
        "description": "Those of which a side was cut off; in no point."
      },
      {
        "name": "count",
        "type": "Int!",
        "description": "Configurations with a value in both."
      },
      {
        "name": "isLogarithmic",
        "type": "Boolean!",
        "description": "Both axes: where no value is negative, and the positive ones of a side lie a factor of 30 or more apart; cells are regular there."
      },
      {
        "name": "points",
        "type": "[SharedPoint!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "SourceFile",
    "kind": "object",
    "description": "A file that a version was read from.",
    "fields": [
      {
        "name": "bytes",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "commit",
        "type": "String",
        "description": ""
      },
      {
        "name": "path",
        "type": "String!",
        "description": ""
      },
      {
        "name": "repository",
        "type": "String",
        "description": ""
      },
      {
        "name": "rowCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "sha256",
        "type": "String!",
        "description": ""
      },
      {
        "name": "url",
        "type": "String",
        "description": ""
      }
    ]
  },
  {
    "name": "SourceFileConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[SourceFileEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[SourceFile!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "SourceFileEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "SourceFile!",
        "description": ""
      }
    ]
  },
  {
    "name": "Standing",
    "kind": "object",
    "description": "A configuration with its value, and how many times worse that is than the best.",
    "fields": [
      {
        "name": "configuration",
        "type": "JSON!",
        "description": "Levels by option."
      },
      {
        "name": "factor",
        "type": "Float",
        "description": "At least 1, whichever direction is better; null unless both values are positive."
      },
      {
        "name": "value",
        "type": "Float!",
        "description": "In the metric's unit."
      }
    ]
  },
  {
    "name": "Stated",
    "kind": "object",
    "description": "What a source says, with the source.",
    "fields": [
      {
        "name": "name",
        "type": "String!",
        "description": "What the source calls it."
      },
      {
        "name": "source",
        "type": "String!",
        "description": "Where it is stated."
      },
      {
        "name": "what",
        "type": "String",
        "description": "What else it says of it."
      }
    ]
  },
  {
    "name": "StatedOption",
    "kind": "object",
    "description": "An option as a source states it.",
    "fields": [
      {
        "name": "levels",
        "type": "[String!]",
        "description": "In the order of the source; null where none states them."
      },
      {
        "name": "name",
        "type": "String!",
        "description": "What the source calls it."
      },
      {
        "name": "source",
        "type": "String!",
        "description": "Where it is stated."
      },
      {
        "name": "what",
        "type": "String",
        "description": "What else it says of it."
      }
    ]
  },
  {
    "name": "StatedTotal",
    "kind": "object",
    "description": "What a source says that it has on one board, beside what is here.",
    "fields": [
      {
        "name": "configurationCount",
        "type": "Int!",
        "description": "Configurations of all environments together, as stated."
      },
      {
        "name": "coverage",
        "type": "Float",
        "description": "Measured of stated, 0 to 1."
      },
      {
        "name": "hardware",
        "type": "String!",
        "description": "Slug of the hardware."
      },
      {
        "name": "measuredCount",
        "type": "Int",
        "description": "Of the newest version on this hardware, each configuration counted in every environment; null while nothing is loaded."
      },
      {
        "name": "source",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "StopAdvice",
    "kind": "object",
    "description": "Whether to go on, in a word and a sentence.",
    "fields": [
      {
        "name": "isTime",
        "type": "Boolean!",
        "description": ""
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "Strategy",
    "kind": "object",
    "description": "How measurements of sources are reused to predict a target.",
    "fields": [
      {
        "name": "choosesSample",
        "type": "Boolean",
        "description": "Decides what to measure; else a random sample will do. Null: not known."
      },
      {
        "name": "citation",
        "type": "Citation!",
        "description": ""
      },
      {
        "name": "entry",
        "type": "Entry",
        "description": "Whose method it is; null for those that are part of this registry or of a paper."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "isBaseline",
        "type": "Boolean!",
        "description": "What every other strategy has to beat."
      },
      {
        "name": "isDefault",
        "type": "Boolean!",
        "description": "Takes part in an evaluation that names no strategy."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "needs",
        "type": "MethodNeeds",
        "description": "Null: not known."
      },
      {
        "name": "origin",
        "type": "StrategyOrigin!",
        "description": ""
      },
      {
        "name": "settings",
        "type": "[Setting!]!",
        "description": ""
      },
      {
        "name": "settingsSchema",
        "type": "JSON",
        "description": "JSON Schema of an object of its settings; null for published figures."
      },
      {
        "name": "summary",
        "type": "String",
        "description": "What it does, in a sentence or two; null when its source alone says it."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "usesLearner",
        "type": "Boolean",
        "description": "False when the learner of an evaluation changes nothing. Null: not known."
      },
      {
        "name": "usesSources",
        "type": "Boolean",
        "description": "Null: not known."
      }
    ]
  },
  {
    "name": "StrategyOrigin",
    "kind": "enum",
    "description": "Reproduced: computed here. Published: figures of a paper, with its citation. Submitted: predictions of somebody, scored here.",
    "values": [
      "PUBLISHED",
      "REPRODUCED",
      "SUBMITTED"
    ]
  },
  {
    "name": "Suggestion",
    "kind": "object",
    "description": "Configurations to measure next.",
    "fields": [
      {
        "name": "censoredCount",
        "type": "Int!",
        "description": "Configurations of the sources that were cut off: left out of learning. A run of the campaign without a value counts as the worst known one."
      },
      {
        "name": "chosenCount",
        "type": "Int!",
        "description": "How many the strategy asked for; the others are random."
      },
      {
        "name": "configurations",
        "type": "[JSON!]!",
        "description": "Valid and unmeasured; fewer when there are no more."
      },
      {
        "name": "metric",
        "type": "String!",
        "description": ""
      },
      {
        "name": "note",
        "type": "String",
        "description": "Why the strategy chose no more."
      },
      {
        "name": "outlook",
        "type": "Outlook",
        "description": "Null while too little is measured."
      },
      {
        "name": "sources",
        "type": "[String!]!",
        "description": "Slugs of the environments that were learned from."
      },
      {
        "name": "strategy",
        "type": "String!",
        "description": ""
      },
      {
        "name": "suggestionId",
        "type": "ID!",
        "description": "Hash of the question: the same question has the same answer."
      }
    ]
  },
  {
    "name": "Suite",
    "kind": "object",
    "description": "A protocol and the tasks that it is run on; frozen, unless made from a data set.",
    "fields": [
      {
        "name": "dataset",
        "type": "Dataset",
        "description": "The data set that it is made from; null for a suite of a protocol's own tasks."
      },
      {
        "name": "description",
        "type": "String!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "learners",
        "type": "[ChosenMethod!]!",
        "description": "What an evaluation of it fits that names none: its own, else those by default."
      },
      {
        "name": "number",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "protocol",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "strategies",
        "type": "[ChosenMethod!]!",
        "description": "What an evaluation of it runs that names none: its own, else those by default."
      },
      {
        "name": "subjects",
        "type": "[String!]!",
        "description": ""
      },
      {
        "name": "tasks",
        "type": "TaskConnection!",
        "description": "In the order of the suite; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "subject",
            "type": "String",
            "description": ""
          }
        ]
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "SuiteConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[SuiteEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Suite!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "SuiteEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Suite!",
        "description": ""
      }
    ]
  },
  {
    "name": "SuiteRanking",
    "kind": "object",
    "description": "Mean ranks over tasks: Friedman's test, and Nemenyi's critical difference at 5 %.",
    "fields": [
      {
        "name": "criticalDifference",
        "type": "Float",
        "description": "Mean ranks further apart than this differ; null for one method or no task."
      },
      {
        "name": "incompleteCount",
        "type": "Int!",
        "description": "Methods left out because some task lacks them: ranks need all of all."
      },
      {
        "name": "methods",
        "type": "[RankedMethod!]!",
        "description": "The least mean rank first."
      },
      {
        "name": "p",
        "type": "Float",
        "description": "Of Friedman's test that all are alike; null for one method or no task."
      },
      {
        "name": "taskCount",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "System",
    "kind": "object",
    "description": "Software whose options are set and whose performance is measured.",
    "fields": [
      {
        "name": "configurationCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "configurations",
        "type": "ConfigurationConnection!",
        "description": "By age; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "ConfigurationOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "ConfigurationWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "constraints",
        "type": "[Constraint!]!",
        "description": ""
      },
      {
        "name": "copies",
        "type": "CopiesFigure",
        "description": "Copies and overlaps among the system's data. Null where nothing is published."
      },
      {
        "name": "coverage",
        "type": "SystemCoverage!",
        "description": "What was measured and what was not, from counts that are stored with the data.",
        "arguments": [
          {
            "name": "metric",
            "type": "String",
            "description": "Series of this one alone."
          }
        ]
      },
      {
        "name": "datasets",
        "type": "DatasetConnection!",
        "description": "By slug, loaded or not; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "DatasetOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "DatasetWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "description",
        "type": "String!",
        "description": ""
      },
      {
        "name": "environmentCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "environmentPairs",
        "type": "EnvironmentPairConnection!",
        "description": "Each two environments once, the older one as source, that differ in that axis and no other; all pairs without it. A simulated one is never paired with a measured one. first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "differIn",
            "type": "EnvironmentAxis",
            "description": ""
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "environments",
        "type": "EnvironmentConnection!",
        "description": "By age; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EnvironmentOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "EnvironmentWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "hardwareChoice",
        "type": "HardwareFigure",
        "description": "Which hardware for a workload, at what price and in which time, told from its runs on a few machines; of those that were asked for. Null where the metric was not measured.",
        "arguments": [
          {
            "name": "deadlineSeconds",
            "type": "Float",
            "description": ""
          },
          {
            "name": "measured",
            "type": "[HardwareRunInput!]!",
            "description": "What the workload took where it was run, 1 to 50."
          },
          {
            "name": "metric",
            "type": "String!",
            "description": "A time."
          },
          {
            "name": "prices",
            "type": "[HardwarePriceInput!]",
            "description": "In the place of the facts pricePerHour of the machines."
          }
        ]
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "legalConfigurationCount",
        "type": "Float",
        "description": "Configurations that conditions and constraints allow: what a share of the space is a share of. Null when there is no end of them, or they are too many to count one by one."
      },
      {
        "name": "measurementCount",
        "type": "Int!",
        "description": "Data sets derived from others count for nothing."
      },
      {
        "name": "metrics",
        "type": "[Metric!]!",
        "description": ""
      },
      {
        "name": "options",
        "type": "OptionConnection!",
        "description": "By position; first: 1 to 100.",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          }
        ]
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "spaceSize",
        "type": "Float",
        "description": "Level combinations before conditions and constraints; null when there is no end of them."
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "url",
        "type": "String",
        "description": ""
      },
      {
        "name": "versions",
        "type": "VersionConnection!",
        "description": "",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "AxisOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "AxisWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "workloads",
        "type": "WorkloadConnection!",
        "description": "",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "AxisOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "AxisWhere",
            "description": ""
          }
        ]
      }
    ]
  },
  {
    "name": "SystemConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[SystemEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[System!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "SystemCoverage",
    "kind": "object",
    "description": "What of a system was measured, and what was not.",
    "fields": [
      {
        "name": "combinationCount",
        "type": "Int!",
        "description": "Combinations of the hardware, workloads and versions that occur."
      },
      {
        "name": "knownCount",
        "type": "Int!",
        "description": "Configurations of any environment."
      },
      {
        "name": "measuredCombinationCount",
        "type": "Int!",
        "description": "Those of them that are environments with measurements."
      },
      {
        "name": "missing",
        "type": "[MissingCombination!]!",
        "description": "At most 100."
      },
      {
        "name": "series",
        "type": "[SeriesGap!]!",
        "description": "Least measured first, at most 500."
      }
    ]
  },
  {
    "name": "SystemEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "System!",
        "description": ""
      }
    ]
  },
  {
    "name": "SystemOrder",
    "kind": "enum",
    "description": "Orders; SLUG_ASC when none is given.",
    "values": [
      "AGE_ASC",
      "AGE_DESC",
      "MEASUREMENTS_ASC",
      "MEASUREMENTS_DESC",
      "SLUG_ASC",
      "SLUG_DESC"
    ]
  },
  {
    "name": "SystemWhere",
    "kind": "input",
    "description": "Conditions on systems; all that are given must hold.",
    "fields": [
      {
        "name": "and",
        "type": "[SystemWhere!]",
        "description": "All of these hold."
      },
      {
        "name": "environment",
        "type": "EnvironmentWhere",
        "description": "Has such an environment."
      },
      {
        "name": "metricIn",
        "type": "[String!]",
        "description": "Has a metric of one of these names."
      },
      {
        "name": "not",
        "type": "SystemWhere",
        "description": "This does not hold."
      },
      {
        "name": "optionIn",
        "type": "[String!]",
        "description": "Has an option of one of these names."
      },
      {
        "name": "or",
        "type": "[SystemWhere!]",
        "description": "One of these holds."
      },
      {
        "name": "slugIn",
        "type": "[String!]",
        "description": "One of these slugs."
      },
      {
        "name": "text",
        "type": "String",
        "description": "Occurs in its slug, title or description; at most 200 characters."
      }
    ]
  },
  {
    "name": "Task",
    "kind": "object",
    "description": "Predict one target environment of a subject from its sources within a budget. GET /tasks/<slug>/task.json, and table, rows?budget=&repeats= and answers as .json, .csv or .parquet, are what a method elsewhere needs.",
    "fields": [
      {
        "name": "budgets",
        "type": "[Int!]!",
        "description": "Numbers of target measurements that may be asked for."
      },
      {
        "name": "dataset",
        "type": "Dataset!",
        "description": ""
      },
      {
        "name": "digest",
        "type": "String",
        "description": "Of the data that it is asked of now; null when they are not loaded."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "isSimulated",
        "type": "Boolean!",
        "description": "Whether a source of it is simulated, not measured."
      },
      {
        "name": "optionRules",
        "type": "[OptionRule!]!",
        "description": "Options of the target that are told from others of the sources'; the rest have the same names."
      },
      {
        "name": "severity",
        "type": "ChangeSeverity",
        "description": "Of the change from its sources to its target, where the suite states one."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "sourceDataset",
        "type": "Dataset!",
        "description": "Of its sources: another one than the target's where a simulator or a count stands in for the machine."
      },
      {
        "name": "sourceMetric",
        "type": "Metric",
        "description": "Of its sources; null where it is the target's."
      },
      {
        "name": "sources",
        "type": "[Environment!]!",
        "description": "In the order of the protocol."
      },
      {
        "name": "subject",
        "type": "String!",
        "description": "Name of the system as the suite says it."
      },
      {
        "name": "suite",
        "type": "Suite!",
        "description": ""
      },
      {
        "name": "target",
        "type": "Environment",
        "description": ""
      },
      {
        "name": "targetNumber",
        "type": "Int!",
        "description": "Number of the target in the protocol."
      }
    ]
  },
  {
    "name": "TaskConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[TaskEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Task!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "TaskEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Task!",
        "description": ""
      }
    ]
  },
  {
    "name": "TermBlame",
    "kind": "object",
    "description": "A term of the influence model and what it adds in this configuration.",
    "fields": [
      {
        "name": "contribution",
        "type": "Float",
        "description": "In the metric's unit above the typical value, whichever direction is better."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "options",
        "type": "[String!]!",
        "description": ""
      },
      {
        "name": "standardError",
        "type": "Float",
        "description": ""
      }
    ]
  },
  {
    "name": "TermLayer",
    "kind": "enum",
    "description": "Part of the stack that an option of a term belongs to; unstated: of no known one.",
    "values": [
      "APPLICATION",
      "BUILD",
      "HARDWARE",
      "KERNEL",
      "RUNTIME",
      "UNSTATED"
    ]
  },
  {
    "name": "Token",
    "kind": "object",
    "description": "A key that lets a program act in somebody's name; its secret is kept nowhere.",
    "fields": [
      {
        "name": "createdAt",
        "type": "DateTime!",
        "description": ""
      },
      {
        "name": "expiresAt",
        "type": "DateTime",
        "description": "Null: it does not expire."
      },
      {
        "name": "formerUntil",
        "type": "DateTime",
        "description": "Until when the secret before the last rotation is good."
      },
      {
        "name": "id",
        "type": "ID!",
        "description": ""
      },
      {
        "name": "isActive",
        "type": "Boolean!",
        "description": "Neither expired nor revoked."
      },
      {
        "name": "lastUsedAt",
        "type": "DateTime",
        "description": "To the minute."
      },
      {
        "name": "name",
        "type": "String!",
        "description": ""
      },
      {
        "name": "perMinute",
        "type": "Int",
        "description": "Points per minute; null: as every token."
      },
      {
        "name": "revokedAt",
        "type": "DateTime",
        "description": ""
      },
      {
        "name": "rotatedAt",
        "type": "DateTime",
        "description": "When it got the secret that it has."
      },
      {
        "name": "scope",
        "type": "[TokenScope!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "TokenConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[TokenEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Token!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "TokenEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Token!",
        "description": ""
      }
    ]
  },
  {
    "name": "TokenPayload",
    "kind": "object",
    "description": "The token that a mutation made or ended, or why it did not.",
    "fields": [
      {
        "name": "secret",
        "type": "String",
        "description": "What programs send as bearer; only now, never again."
      },
      {
        "name": "token",
        "type": "Token",
        "description": ""
      },
      {
        "name": "userErrors",
        "type": "[UserError!]!",
        "description": ""
      }
    ]
  },
  {
    "name": "TokenScope",
    "kind": "enum",
    "description": "Each includes those before it. Read: what costs computing. Contribute: runs of campaigns and contributions. Curate: accepts, rejects and retracts them. Admin: everything.",
    "values": [
      "ADMIN",
      "CONTRIBUTE",
      "CURATE",
      "READ",
      "UPLOAD"
    ]
  },
  {
    "name": "TransferBand",
    "kind": "object",
    "description": "Pairs whose rank correlation lies in a band.",
    "fields": [
      {
        "name": "factor",
        "type": "Float",
        "description": "Geometric mean; null without pairs."
      },
      {
        "name": "from",
        "type": "Float!",
        "description": ""
      },
      {
        "name": "harmedPercent",
        "type": "Float",
        "description": "Percent of the pairs; null without pairs."
      },
      {
        "name": "isOfFirstRows",
        "type": "Boolean!",
        "description": "Of the first rows; false: of all measured rows."
      },
      {
        "name": "pairCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "to",
        "type": "Float!",
        "description": "Not itself in the band, but for 1."
      }
    ]
  },
  {
    "name": "TransferComparison",
    "kind": "object",
    "description": "A method compared with the best learner on the target alone, on paired repeats.",
    "fields": [
      {
        "name": "a12",
        "type": "Float!",
        "description": "Vargha and Delaney's A12: probability that the method's error is the larger one."
      },
      {
        "name": "baselineLearner",
        "type": "String!",
        "description": "Its learner; empty where it uses none."
      },
      {
        "name": "baselineStrategy",
        "type": "String!",
        "description": "The strategy without sources that has the least error at that budget."
      },
      {
        "name": "environmentCount",
        "type": "Int!",
        "description": "Environments that both have errors in."
      },
      {
        "name": "pairCount",
        "type": "Int!",
        "description": "Repeats that were paired."
      },
      {
        "name": "unharmedCount",
        "type": "Int!",
        "description": "Environments in which the method does not harm."
      },
      {
        "name": "verdict",
        "type": "BaselineVerdict!",
        "description": ""
      }
    ]
  },
  {
    "name": "TransferEffect",
    "kind": "object",
    "description": "Whether the sources helped: the held-out error of the transferred model beside that of a tuned one of the target alone.",
    "fields": [
      {
        "name": "errorAlone",
        "type": "Float",
        "description": "The same of the target's rows alone."
      },
      {
        "name": "errorWithSources",
        "type": "Float",
        "description": "Mean held-out |ln ŷ/y|, or |ŷ − y| where a value is not positive."
      },
      {
        "name": "reason",
        "type": "String!",
        "description": ""
      },
      {
        "name": "rowCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "standardError",
        "type": "Float",
        "description": "Of their difference."
      },
      {
        "name": "verdict",
        "type": "TransferVerdict!",
        "description": ""
      }
    ]
  },
  {
    "name": "TransferPair",
    "kind": "object",
    "description": "A pair of environments, what was known of it, and what transfer gained.",
    "fields": [
      {
        "name": "agreement",
        "type": "Float",
        "description": "Mean rank correlation of the source with other environments; null without others."
      },
      {
        "name": "differs",
        "type": "String!",
        "description": "What differs between source and target."
      },
      {
        "name": "factor",
        "type": "Float!",
        "description": "Error alone over error with transfer: below 1 it harmed."
      },
      {
        "name": "firstRankCorrelation",
        "type": "Float",
        "description": "Rank correlation of what the source says with the first rows of the target."
      },
      {
        "name": "rankCorrelation",
        "type": "Float",
        "description": "The same with all measured rows."
      },
      {
        "name": "spread",
        "type": "Float",
        "description": "Standard deviation of ln y in the source."
      },
      {
        "name": "suite",
        "type": "String!",
        "description": "Suite or group of tasks that it is from."
      },
      {
        "name": "system",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "TransferReport",
    "kind": "object",
    "description": "How well what is known of a pair of environments predicts what transfer gains.",
    "fields": [
      {
        "name": "about",
        "type": "String!",
        "description": "What was compared, on what."
      },
      {
        "name": "bands",
        "type": "[TransferBand!]!",
        "description": ""
      },
      {
        "name": "budget",
        "type": "Int!",
        "description": "Rows of the target that were measured, at random."
      },
      {
        "name": "command",
        "type": "String!",
        "description": "Computes it, in the repository."
      },
      {
        "name": "firstCount",
        "type": "Int!",
        "description": "Rows that count as the first."
      },
      {
        "name": "harmedCount",
        "type": "Int!",
        "description": "Pairs whose factor is below 1."
      },
      {
        "name": "pairCount",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "pairs",
        "type": "[TransferPair!]!",
        "description": ""
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "TransferVerdict",
    "kind": "enum",
    "description": "Beyond two standard errors of the difference of held-out errors, or it cannot be told.",
    "values": [
      "CANNOT_TELL",
      "HELPED",
      "HURT"
    ]
  },
  {
    "name": "UploadOutcome",
    "kind": "enum",
    "description": "Accepted: it is stored. Duplicate: it was, with this content. Conflict: it was, with another content, which stays. Invalid: it will never be; path and message say why.",
    "values": [
      "ACCEPTED",
      "CONFLICT",
      "DUPLICATE",
      "INVALID"
    ]
  },
  {
    "name": "UploadResult",
    "kind": "object",
    "description": "The verdicts on a batch.",
    "fields": [
      {
        "name": "batchId",
        "type": "ID!",
        "description": ""
      },
      {
        "name": "contribution",
        "type": "DataContribution",
        "description": "Where accepted runs wait, or what they were published with; null when none were accepted."
      },
      {
        "name": "results",
        "type": "[ItemVerdict!]!",
        "description": "One per item, in their order."
      }
    ]
  },
  {
    "name": "UserError",
    "kind": "object",
    "description": "Something that the caller can put right.",
    "fields": [
      {
        "name": "code",
        "type": "String!",
        "description": "Stable, upper case."
      },
      {
        "name": "field",
        "type": "[String!]",
        "description": "Path of the argument; null for all."
      },
      {
        "name": "message",
        "type": "String!",
        "description": ""
      }
    ]
  },
  {
    "name": "ValidityAgreement",
    "kind": "object",
    "description": "Whether configurations that give no value in one environment give none in the other.",
    "fields": [
      {
        "name": "both",
        "type": "Int!",
        "description": ""
      },
      {
        "name": "classifierAgreement",
        "type": "Float",
        "description": "Of classifiers that learned validity on either side."
      },
      {
        "name": "classifierKappa",
        "type": "Float",
        "description": "The same without what chance gives."
      },
      {
        "name": "jaccard",
        "type": "Float",
        "description": "Common ones over those of either side."
      },
      {
        "name": "rowCount",
        "type": "Int!",
        "description": "Configurations that both tried."
      },
      {
        "name": "source",
        "type": "Int!",
        "description": "Of them those without a value in the source."
      },
      {
        "name": "target",
        "type": "Int!",
        "description": ""
      }
    ]
  },
  {
    "name": "Version",
    "kind": "object",
    "description": "A version of a system.",
    "fields": [
      {
        "name": "environments",
        "type": "EnvironmentConnection!",
        "description": "",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EnvironmentOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "EnvironmentWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "facts",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "system",
        "type": "System!",
        "description": ""
      },
      {
        "name": "typedFacts",
        "type": "[Fact!]!",
        "description": "What is known of it, by name; numbers with their unit."
      }
    ]
  },
  {
    "name": "VersionConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[VersionEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Version!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "VersionEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Version!",
        "description": ""
      }
    ]
  },
  {
    "name": "Viewer",
    "kind": "object",
    "description": "Who asks, as the registry sees it.",
    "fields": [
      {
        "name": "fault",
        "type": "String",
        "description": "Why the key that was sent is no good; null when it is, or none was sent."
      },
      {
        "name": "kind",
        "type": "ViewerKind!",
        "description": ""
      },
      {
        "name": "name",
        "type": "String",
        "description": "Name of the token."
      },
      {
        "name": "scope",
        "type": "[TokenScope!]!",
        "description": "Scopes of the token; none without one."
      }
    ]
  },
  {
    "name": "ViewerKind",
    "kind": "enum",
    "description": "With which kind of key one asks.",
    "values": [
      "ADMINISTRATOR",
      "ANONYMOUS",
      "TOKEN"
    ]
  },
  {
    "name": "Workload",
    "kind": "object",
    "description": "What a system is given to do.",
    "fields": [
      {
        "name": "environments",
        "type": "EnvironmentConnection!",
        "description": "",
        "arguments": [
          {
            "name": "after",
            "type": "String",
            "description": "Cursor: only rows behind it."
          },
          {
            "name": "before",
            "type": "String",
            "description": "Cursor: only rows before it."
          },
          {
            "name": "first",
            "type": "Int",
            "description": "So many rows from the start; this or last."
          },
          {
            "name": "last",
            "type": "Int",
            "description": "So many rows up to the end; this or first."
          },
          {
            "name": "orderBy",
            "type": "EnvironmentOrder",
            "description": ""
          },
          {
            "name": "where",
            "type": "EnvironmentWhere",
            "description": ""
          }
        ]
      },
      {
        "name": "facts",
        "type": "JSON!",
        "description": ""
      },
      {
        "name": "id",
        "type": "ID!",
        "description": "Opaque; unique over all types."
      },
      {
        "name": "slug",
        "type": "String!",
        "description": ""
      },
      {
        "name": "system",
        "type": "System!",
        "description": ""
      },
      {
        "name": "title",
        "type": "String!",
        "description": ""
      },
      {
        "name": "typedFacts",
        "type": "[Fact!]!",
        "description": "What is known of it, by name; numbers with their unit."
      }
    ]
  },
  {
    "name": "WorkloadConnection",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "edges",
        "type": "[WorkloadEdge!]!",
        "description": ""
      },
      {
        "name": "nodes",
        "type": "[Workload!]!",
        "description": "The nodes of the edges."
      },
      {
        "name": "pageInfo",
        "type": "PageInfo!",
        "description": ""
      },
      {
        "name": "totalCount",
        "type": "Int",
        "description": "Counted only when selected; at least so many when totalCountIsEstimate."
      },
      {
        "name": "totalCountIsEstimate",
        "type": "Boolean!",
        "description": "Whether there may be more than totalCount."
      }
    ]
  },
  {
    "name": "WorkloadEdge",
    "kind": "object",
    "description": "",
    "fields": [
      {
        "name": "cursor",
        "type": "String!",
        "description": ""
      },
      {
        "name": "node",
        "type": "Workload!",
        "description": ""
      }
    ]
  }
] as const;
