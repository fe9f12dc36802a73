// Written by apps/api/generate-interface.ts.

/** Queries to try. */
export const exampleQueries = [
  {
    "name": "counts",
    "title": "What the registry holds",
    "says": "Numbers of systems, environments, configurations and measurements.",
    "variables": {},
    "text": "query Counts {\n  counts { systems environments configurations measurements datasets evaluations }\n}"
  },
  {
    "name": "systems",
    "title": "Which systems there are",
    "says": "Each system with how much was measured of it.",
    "variables": {
      "first": 20
    },
    "text": "query Systems($first: Int!) {\n  systems(first: $first) {\n    nodes { slug title environmentCount configurationCount measurementCount }\n    pageInfo { hasNextPage endCursor }\n  }\n}"
  },
  {
    "name": "options",
    "title": "What a system can be set to",
    "says": "Options with their kinds, legal levels and defaults, and the rules between them.",
    "variables": {
      "system": "zlib"
    },
    "text": "query Options($system: String!) {\n  system(slug: $system) {\n    title\n    spaceSize\n    options(first: 100) { nodes { name kind domain unit default description } }\n    constraints { rule why }\n  }\n}"
  },
  {
    "name": "environments",
    "title": "Where a system was measured",
    "says": "Environments of one system: hardware, workload, version, and what was measured there.",
    "variables": {
      "system": "zlib",
      "first": 10
    },
    "text": "query Environments($system: String!, $first: Int!) {\n  environments(system: $system, first: $first) {\n    nodes {\n      slug\n      hardware { slug title }\n      workload { slug title }\n      version { slug }\n      series { metric { name unit better } valueCount failureCount minimum median maximum }\n    }\n  }\n}"
  },
  {
    "name": "by-fact",
    "title": "Environments by what is known of them",
    "says": "A `where` compares facts as what they are: numbers, texts, versions.",
    "variables": {
      "atLeast": 2,
      "first": 10
    },
    "text": "query ByFact($atLeast: Float!, $first: Int!) {\n  environments(first: $first, where: { fact: { name: \"cores\", atLeast: $atLeast } }) {\n    totalCount\n    nodes { slug facts { name number text unit } }\n  }\n}"
  },
  {
    "name": "versions",
    "title": "Versions from one on",
    "says": "Versions are compared as versions: 3.10 comes after 3.9.",
    "variables": {
      "system": "zlib",
      "from": "1.3.1"
    },
    "text": "query Versions($system: String!, $from: String!) {\n  environments(system: $system, first: 20, where: { versionAtLeast: $from }) {\n    nodes { slug version { slug } }\n  }\n}"
  },
  {
    "name": "hardware",
    "title": "On which machines",
    "says": "Hardware with what is known of it, and a price where one is.",
    "variables": {
      "first": 20
    },
    "text": "query Machines($first: Int!) {\n  allHardware(first: $first) {\n    nodes { slug title typedFacts { name number text unit } price { amount currency date } }\n  }\n}"
  },
  {
    "name": "distribution",
    "title": "How far configurations spread",
    "says": "Quantiles and a histogram of one metric in one environment.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Spread($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    distribution(metric: $metric, bins: 20) {\n      metric { name unit }\n      minimum\n      maximum\n      quantilesOfRuns\n      bins\n      failureCount\n    }\n  }\n}"
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
    "text": "query Measurements($environment: String!, $metric: String!, $first: Int!, $after: String) {\n  measurements(environment: $environment, metric: $metric, first: $first, after: $after) {\n    nodes {\n      value\n      repeat\n      failure { status reason }\n      configuration { key levels }\n    }\n    pageInfo { hasNextPage endCursor }\n  }\n}"
  },
  {
    "name": "fastest",
    "title": "The fastest configurations",
    "says": "The lowest values of a metric, lowest first.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Fastest($environment: String!, $metric: String!) {\n  measurements(environment: $environment, metric: $metric, first: 10, orderBy: VALUE_ASC) {\n    nodes { value configuration { levels } }\n  }\n}"
  },
  {
    "name": "by-level",
    "title": "Measurements of one level",
    "says": "What was measured with an option at one of some levels.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "bytes"
    },
    "text": "query ByLevel($environment: String!, $metric: String!) {\n  measurements(\n    environment: $environment\n    metric: $metric\n    first: 20\n    where: { levels: [{ option: \"level\", in: [1, 9] }] }\n  ) {\n    totalCount\n    nodes { value configuration { levels } }\n  }\n}"
  },
  {
    "name": "influence",
    "title": "Which options matter",
    "says": "The stored ranking of options and interactions with intervals, or the request that has it computed.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Influence($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    influence(metric: $metric) {\n      state\n      request\n      refusal { code message }\n      result { terms { name effect coefficient interval { low high } } }\n    }\n  }\n}"
  },
  {
    "name": "optimum",
    "title": "How much the default loses",
    "says": "The best and the worst configuration, and how the default stands between them.",
    "variables": {
      "environment": "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
      "metric": "seconds"
    },
    "text": "query Optimum($environment: String!, $metric: String!) {\n  environment(slug: $environment) {\n    optimum(metric: $metric) {\n      state\n      request\n      result { sentence best { value configuration } worst { value configuration } }\n    }\n  }\n}"
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
    "text": "query Pareto($environment: String!, $metrics: [String!]!) {\n  environment(slug: $environment) {\n    pareto(metrics: $metrics) {\n      state\n      request\n      result { feasibleCount memberCount hypervolumeShare members { configuration values } }\n    }\n  }\n}"
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
    "text": "query Pair($source: String!, $target: String!, $metric: String!) {\n  environmentPair(source: $source, target: $target) {\n    comparability { verdict differences { field source target } }\n    relatedness(metric: $metric) {\n      state\n      request\n      result { sharedCount spearman { value interval { low high } } }\n    }\n  }\n}"
  },
  {
    "name": "pairs",
    "title": "Pairs that differ in one axis",
    "says": "Pairs of environments of a system with the same hardware and version, and another workload.",
    "variables": {
      "system": "zlib",
      "axis": "WORKLOAD"
    },
    "text": "query Pairs($system: String!, $axis: EnvironmentAxis) {\n  system(slug: $system) {\n    environmentPairs(differIn: $axis, first: 10) {\n      totalCount\n      nodes { source { slug } target { slug } }\n    }\n  }\n}"
  },
  {
    "name": "coverage",
    "title": "What was never measured",
    "says": "How much of a system's space was measured where, and which combinations are missing.",
    "variables": {
      "system": "zlib"
    },
    "text": "query Gaps($system: String!) {\n  system(slug: $system) {\n    coverage {\n      knownCount\n      combinationCount\n      measuredCombinationCount\n      missing { hardware workload version }\n    }\n  }\n}"
  },
  {
    "name": "datasets",
    "title": "What to cite",
    "says": "Licence, citation and newest version of each data set.",
    "variables": {
      "first": 20
    },
    "text": "query Sources($first: Int!) {\n  datasets(first: $first) {\n    nodes {\n      slug\n      license\n      state\n      citation { authors title venue year doi }\n      newestVersion { number digest measurementCount createdAt }\n    }\n  }\n}"
  },
  {
    "name": "suites",
    "title": "Which tasks strategies are scored on",
    "says": "Suites with their tasks: source, target and budgets.",
    "variables": {
      "first": 5
    },
    "text": "query Suites($first: Int!) {\n  suites(first: $first) {\n    nodes { slug title tasks(first: 5) { nodes { slug budgets } } }\n  }\n}"
  },
  {
    "name": "strategies",
    "title": "Which strategies are known",
    "says": "Strategies with what they need, and where they come from.",
    "variables": {},
    "text": "query Strategies {\n  strategies { name origin isBaseline summary citation { title year doi } }\n}"
  },
  {
    "name": "as-of",
    "title": "As it was on a day",
    "says": "The same query as at a time: what was published later is left out.",
    "variables": {
      "time": "2026-01-01T00:00:00Z"
    },
    "text": "query AsOf($time: DateTime!) @asOf(time: $time) {\n  counts { systems measurements }\n}"
  },
  {
    "name": "budget",
    "title": "What is left of the budget",
    "says": "Every document has a cost; this is what the caller may still ask for.",
    "variables": {},
    "text": "query Budget {\n  rateLimit { limit remaining resetAt cost }\n}"
  }
] as const;
