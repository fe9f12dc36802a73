// The dependency rule of ARCHITECTURE.md as data: from → may import. Everything else is an error.
const workspace = "^(apps|packages|db|test|bench)/";
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: workspace, pathNot: allowed },
});
const modeling = "^packages/modeling/src";
const siblings = (folder, blocks) => ({
  name: `no-siblings-in-${folder.replaceAll("/", "-")}`,
  comment: "A file here can be removed by deleting it and its line in the list.",
  severity: "error",
  from: { path: `^${folder}/([^/]+)\\.ts$`, pathNot: `^${folder}/(index|${blocks})\\.ts$` },
  to: { path: `^${folder}/[^/]+\\.ts$`, pathNot: `^${folder}/(${blocks})\\.ts$` },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolved",
      severity: "error",
      from: {}, // A package of types alone has no file to resolve.
      to: { couldNotResolve: true, pathNot: "^@graphql-typed-document-node/core$" },
    },
    only("space-imports-nothing", `${modeling}/space`, `${modeling}/space`),
    only(
      "numerics",
      `${modeling}/(linalg|random|stats)`,
      `${modeling}/(space|linalg|random|stats)`,
    ),
    only("method", `${modeling}/method`, `${modeling}/(space|method)`),
    only("units-import-nothing", `${modeling}/units`, `${modeling}/units`),
    only(
      "learners-and-sampling",
      `${modeling}/(learners|sampling|metrics)`,
      `${modeling}/(space|method|linalg|random|stats|learners|sampling|metrics)`,
    ),
    only(
      "analysis",
      `${modeling}/analysis`,
      `${modeling}/(space|linalg|random|stats|learners|sampling|metrics|analysis)`,
    ),
    only(
      "transfer",
      `${modeling}/transfer`,
      `${modeling}/(space|method|linalg|random|stats|learners|sampling|metrics|analysis|transfer)`,
    ),
    only(
      "advice",
      `${modeling}/advice`,
      `${modeling}/(space|linalg|random|stats|learners|sampling|analysis|transfer|advice)`,
    ),
    only("simulation", `${modeling}/simulation`, `${modeling}/(space|random|stats|simulation)`),
    only("wire", "^packages/wire/", "^packages/(wire/|modeling/src/space)"),
    only("tables", "^packages/tables/", "^packages/(tables/|modeling/src/space)"),
    only("modeling-alone", "^packages/modeling/", "^packages/modeling/"),
    only(
      "harness",
      // What it holds of strategies is written by write-strategies.ts.
      "^packages/jetson-harness/src/",
      "^packages/(jetson-harness/src/|wire/|tables/|modeling/src/(space|sampling|random|stats|units))",
    ),
    only("db", "^db/", "^(db/|packages/modeling/src/(space|stats|units)|packages/(wire|tables)/)"),
    only("api", "^apps/api/", "^(apps/api/|db/|packages/(modeling|wire)/)"),
    only("cli", "^apps/cli/", "^(apps/(cli|api)/|db/|packages/(modeling|wire)/)"),
    only("web-shares-no-types", "^apps/web/", "^apps/web/"),
    {
      name: "services-know-no-graphql",
      comment:
        "Resolvers call them, and so do jobs: they know neither callers nor types of the graph.",
      severity: "error",
      from: {
        path: "^apps/api/src/(advice|analysis|catalog|evaluation|jobs|queue|suggestion|upload)/",
      },
      to: { path: "^apps/api/src/(access|graph|relay)/" },
    },
    {
      name: "modeling-is-pure",
      comment:
        "No I/O, no clock: runs in node, browser and worker thread. Checks of others' methods assert.",
      severity: "error",
      from: { path: modeling, pathNot: `${modeling}/conformance` },
      to: { dependencyTypes: ["core"] },
    },
    siblings(
      "packages/modeling/src/learners",
      "learner|degenerate-sample-error|regression-tree|ridge|random-forest|gaussian-process|influence-model|mlp",
    ),
    siblings(
      "packages/modeling/src/transfer",
      "strategy|target-only|linear-shift|guided-sampling|data-reuse",
    ),
    siblings("db/src/datasets", "descriptor"),
    siblings("db/src/importers/formats", "index"),
    siblings("packages/jetson-harness/src/boards", "board|jetson-board"),
    siblings("apps/api/src/jobs", "import-progress"),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "\\.next", "\\.builds"] },
    exclude: { path: ["node_modules", "\\.next", "\\.builds", "dist", "generated"] },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
  },
};
