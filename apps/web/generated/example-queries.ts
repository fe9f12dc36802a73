// Written by apps/api/generate-interface.ts.

/** Queries to try. */
export const exampleQueries = [
  {
    "name": "counts",
    "title": "What the registry holds",
    "says": "Numbers of systems, environments, configurations and measurements.",
    "variables": {},
    "text": "query Counts {\n  counts {\n    systems\n    environments\n    configurations\n    measurements\n    datasets\n    evaluations\n  }\n}"
  },
  {
    "name": "systems",
    "title": "Which systems there are",
    "says": "Each system with how much was measured of it.",
    "variables": {
      "first": 20
    },
    "text": "query Systems($first: Int!) {\n  systems(first: $first) {\n    nodes {\n      slug\n      title\n      environmentCount\n      configurationCount\n      measurementCount\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"
  },
  {
    "name": "options",
    "title": "What a system can be set to",
    "says": "Options with their kinds, legal levels and defaults, and the rules between them.",
    "variables": {
      "system": "zlib"
    },
    "text": "query Options($system: String!) {\n  system(slug: $system) {\n    title\n    spaceSize\n    options(first: 100) {\n      nodes {\n        name\n        kind\n        domain\n        unit\n        default\n        description\n      }\n    }\n    constraints {\n      rule\n      why\n    }\n  }\n}"
  },
  {
    "name": "environments",
    "title": "Where a system was measured",
    "says": "Environments of one system: hardware, workload, version, and what was measured there.",
    "variables": {
      "system": "zlib",
      "first": 10
    },
    "text": "query Environments($system: String!, $first: Int!) {\n  environments(system: $system, first: $first) {\n    nodes {\n      slug\n      hardware {\n        slug\n        title\n      }\n      workload {\n        slug\n        title\n      }\n      version {\n        slug\n      }\n      series {\n        metric {\n          name\n          unit\n          better\n        }\n        valueCount\n        failureCount\n        minimum\n        median\n        maximum\n      }\n    }\n  }\n}"
  },
  {
    "name": "by-fact",
    "title": "Environments by what is known of them",
    "says": "A `where` compares facts as what they are: numbers, texts, versions.",
    "variables": {
      "atLeast": 2,
      "first": 10
    },
    "text": "query ByFact($atLeast: Float!, $first: Int!) {\n  environments(first: $first, where: { fact: { name: \"cores\", atLeast: $atLeast } }) {\n    totalCount\n    nodes {\n      slug\n      facts {\n        name\n        number\n        text\n        unit\n      }\n    }\n  }\n}"
  },
  {
    "name": "versions",
    "title": "Versions from one on",
    "says": "Versions are compared as versions: 3.10 comes after 3.9.",
    "variables": {
      "system": "zlib",
      "from": "1.3.1"
    },
    "text": "query Versions($system: String!, $from: String!) {\n  environments(system: $system, first: 20, where: { versionAtLeast: $from }) {\n    nodes {\n      slug\n      version {\n        slug\n      }\n    }\n  }\n}"
  },
  {
    "name": "hardware",
    "title": "On which machines",
    "says": "Hardware with what is known of it, and a price where one is.",
    "variables": {
      "first": 20
    },
    "text": "query Machines($first: Int!) {\n  allHardware(first: $first) {\n    nodes {\n      slug\n      title\n      typedFacts {\n        name\n        number\n        text\n        unit\n      }\n      price {\n        amount\n        currency\n        date\n      }\n    }\n  }\n}"
  },
  {
    "name": "distribution",
    "title": "How far configurations spread",
    "says": "Quantiles and a histogram of one metric in one environment.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Spread($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    distribution(metric: $metric, bins: 20) {\n      metric {\n        name\n        unit\n      }\n      minimum\n      maximum\n      quantilesOfRuns\n      bins\n      failureCount\n    }\n  }\n}"
  },
  {
    "name": "measurements",
    "title": "Measurements, page by page",
    "says": "Values or failures with their configurations; `after` takes `endCursor` of the page before.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds",
      "first": 50
    },
    "text": "query Measurements($environment: String!, $metric: String!, $first: Int!, $after: String) {\n  measurements(environment: $environment, metric: $metric, first: $first, after: $after) {\n    nodes {\n      value\n      repeat\n      failure {\n        status\n        reason\n      }\n      configuration {\n        key\n        levels\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"
  },
  {
    "name": "fastest",
    "title": "The fastest configurations",
    "says": "The lowest values of a metric, lowest first.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Fastest($environment: String!, $metric: String!) {\n  measurements(environment: $environment, metric: $metric, first: 10, orderBy: VALUE_ASC) {\n    nodes {\n      value\n      configuration {\n        levels\n      }\n    }\n  }\n}"
  },
  {
    "name": "by-level",
    "title": "Measurements of one level",
    "says": "What was measured with an option at one of some levels.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "bytes"
    },
    "text": "query ByLevel($environment: String!, $metric: String!) {\n  measurements(\n    environment: $environment\n    metric: $metric\n    first: 20\n    where: { levels: [{ option: \"level\", in: [1, 9] }] }\n  ) {\n    totalCount\n    nodes {\n      value\n      configuration {\n        levels\n      }\n    }\n  }\n}"
  },
  {
    "name": "influence",
    "title": "Which options matter",
    "says": "The stored ranking of options and interactions with intervals, or the request that has it computed.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Influence($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    influence(metric: $metric) {\n      state\n      request\n      refusal {\n        code\n        message\n      }\n      result {\n        terms {\n          name\n          effect\n          coefficient\n          interval {\n            low\n            high\n          }\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "optimum",
    "title": "How much the default loses",
    "says": "The best and the worst configuration, and how the default stands between them.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Optimum($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    optimum(metric: $metric) {\n      state\n      request\n      result {\n        sentence\n        best {\n          value\n          configuration\n        }\n        worst {\n          value\n          configuration\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "pareto",
    "title": "Faster or smaller",
    "says": "Configurations that none beats in both metrics, under a bound.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metrics": [
        "seconds",
        "bytes"
      ]
    },
    "text": "query Pareto($environment: String!, $metrics: [String!]!) {\n  environment(slug: $environment) {\n    pareto(metrics: $metrics) {\n      state\n      request\n      result {\n        feasibleCount\n        memberCount\n        hypervolumeShare\n        members {\n          configuration\n          values\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "pair",
    "title": "How related two environments are",
    "says": "In what two environments differ, and how far what was learnt in one holds in the other.",
    "variables": {
      "source": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "target": "zlib:amd-epyc-vm-2:prose-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Pair($source: String!, $target: String!, $metric: String!) {\n  environmentPair(source: $source, target: $target) {\n    comparability {\n      verdict\n      differences {\n        field\n        source\n        target\n      }\n    }\n    relatedness(metric: $metric) {\n      state\n      request\n      result {\n        sharedCount\n        spearman {\n          value\n          interval {\n            low\n            high\n          }\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "pairs",
    "title": "Pairs that differ in one axis",
    "says": "Pairs of environments of a system with the same hardware and version, and another workload.",
    "variables": {
      "system": "zlib",
      "axis": "WORKLOAD"
    },
    "text": "query Pairs($system: String!, $axis: EnvironmentAxis) {\n  system(slug: $system) {\n    environmentPairs(differIn: $axis, first: 10) {\n      totalCount\n      nodes {\n        source {\n          slug\n        }\n        target {\n          slug\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "coverage",
    "title": "What was never measured",
    "says": "How much of a system's space was measured where, and which combinations are missing.",
    "variables": {
      "system": "zlib"
    },
    "text": "query Gaps($system: String!) {\n  system(slug: $system) {\n    coverage {\n      knownCount\n      combinationCount\n      measuredCombinationCount\n      missing {\n        hardware\n        workload\n        version\n      }\n    }\n  }\n}"
  },
  {
    "name": "datasets",
    "title": "What to cite",
    "says": "Licence, citation and newest version of each data set.",
    "variables": {
      "first": 20
    },
    "text": "query Sources($first: Int!) {\n  datasets(first: $first) {\n    nodes {\n      slug\n      license\n      state\n      citation {\n        authors\n        title\n        venue\n        year\n        doi\n      }\n      newestVersion {\n        number\n        digest\n        measurementCount\n        createdAt\n      }\n    }\n  }\n}"
  },
  {
    "name": "suites",
    "title": "Which tasks strategies are scored on",
    "says": "Suites with their tasks: source, target and budgets.",
    "variables": {
      "first": 5
    },
    "text": "query Suites($first: Int!) {\n  suites(first: $first) {\n    nodes {\n      slug\n      title\n      tasks(first: 5) {\n        nodes {\n          slug\n          budgets\n        }\n      }\n    }\n  }\n}"
  },
  {
    "name": "strategies",
    "title": "Which strategies are known",
    "says": "Strategies with what they need, and where they come from.",
    "variables": {},
    "text": "query Strategies {\n  strategies {\n    name\n    origin\n    isBaseline\n    summary\n    citation {\n      title\n      year\n      doi\n    }\n  }\n}"
  },
  {
    "name": "as-of",
    "title": "As it was on a day",
    "says": "The same query as at a time: what was published later is left out.",
    "variables": {
      "time": "2026-01-01T00:00:00Z"
    },
    "text": "query AsOf($time: DateTime!) @asOf(time: $time) {\n  counts {\n    systems\n    measurements\n  }\n}"
  },
  {
    "name": "budget",
    "title": "What is left of the budget",
    "says": "Every document has a cost; this is what the caller may still ask for.",
    "variables": {},
    "text": "query Budget {\n  rateLimit {\n    limit\n    remaining\n    resetAt\n    cost\n  }\n}"
  }
] as const;
