// npm run bench                     lists the benches
// npm run bench -- import-spear …   runs one, with what follows as its own arguments

/** What can be run by name; each is a program. */
const benches = {
  ablation: {
    says: "what each part of informed-mixture is worth",
    run: () => import("./mixture/ablation.ts"),
  },
  "chosen-sample": {
    says: "where the chosen sample of informed-mixture does harm, task by task",
    run: () => import("./mixture/chosen-sample.ts"),
  },
  "import-spear": {
    says: "SPEAR into PostgreSQL and PGlite, against psql \\copy of the same rows",
    run: () => import("./registry/import-spear.ts"),
  },
  "validate-tables": {
    says: "tables of 3,000 options, of 5,000,000 rows, of 1,000,000 configurations, against a bare csv-parse",
    run: () => import("./registry/validate-tables.ts"),
  },
  growth: {
    says: "simulated environments up to 10 million measurements and more: import, bytes, the site's documents",
    run: () => import("./growth/growth.ts"),
  },
  load: {
    says: "readers, writers, imports and an evaluation at once for minutes, and an overload",
    run: () => import("./load/load.ts"),
  },
  "read-training": {
    says: "one environment for training: arrays against rows through the driver",
    run: () => import("./registry/read-training.ts"),
  },
  export: {
    says: "SPEAR as CSV, NDJSON and Parquet, against psql \\copy of the same rows",
    run: () => import("./registry/export.ts"),
  },
  page: {
    says: "pages of 100 measurements over HTTP, against PostGraphile 5 and a bare Node server",
    run: () => import("./registry/page.ts"),
  },
  drivers: {
    says: "queries through pg against postgres.js",
    run: () => import("./registry/drivers.ts"),
  },
  budgets: {
    says: "a small query on PostgreSQL with and without the charge of its caller's budget",
    run: () => import("./registry/budgets.ts"),
  },
  "field-costs": {
    says: "processor time of the API's fields per row and per call: the weights of the schema",
    run: () => import("./registry/field-costs.ts"),
  },
  designs: {
    says: "every design on spaces that are large or hard: none takes much longer than a second",
    run: () => import("./speed/designs.ts"),
  },
  forest: {
    says: "random forest against scikit-learn and ml-random-forest",
    run: () => import("./speed/forest.ts"),
  },
  "gaussian-process": {
    says: "likelihood with gradient against scikit-learn",
    run: () => import("./speed/gaussian-process.ts"),
  },
  "informed-gp": {
    says: "one cell of sempl-fse24 against numpy and scipy",
    run: () => import("./speed/informed-gp.ts"),
  },
  "gpu-proposals": {
    says: "the best kernel for a new GPU: 20 measurements and five proposals",
    run: () => import("./advice/gpu-proposals.ts"),
  },
  advising: {
    says: "what advice learns with: informed-mixture and informed-gp on rows that neither chose",
    run: () => import("./advice/advising.ts"),
  },
  peers: {
    says: "advice beside Optuna's TPE and random search at equal cost: the best kernel for a new GPU",
    run: () => import("./advice/peers.ts"),
  },
  "tx2-best": {
    says: "how near the best of 768 configurations of a TX2 advice comes with 19 measured",
    run: () => import("./advice/tx2-best.ts"),
  },
  paris: {
    says: "which hardware for a workload, from two fingerprint runs: relative RMSE, one hardware left out",
    run: () => import("./transfer/paris.ts"),
  },
  "when-transfer": {
    says: "when transfer works: what is known before the budget is spent beside gain or harm",
    run: () => import("./transfer/when-transfer.ts"),
  },
  "informed-mixture": {
    says: "design and fit of informed-mixture against informed-gp in one run",
    run: () => import("./speed/informed-mixture.ts"),
  },
  mlp: {
    says: "network of two hidden layers against scikit-learn",
    run: () => import("./speed/mlp.ts"),
  },
  "speed-modeling": {
    says: "every bench of modelling, as one table",
    run: () => import("./speed/speed-modeling.ts"),
  },
  "cold-start": {
    says: "perfatlas up from nothing to its first page, against the build of the site alone",
    run: () => import("./speed/cold-start.ts"),
  },
  startup: {
    says: "starts of the command that touch no registry, against node -e 0",
    run: () => import("./speed/startup.ts"),
  },
  stepwise: {
    says: "stepwise selection against numpy on the Gram matrix and R",
    run: () => import("./speed/stepwise.ts"),
  },
  "worker-pool": {
    says: "cells of sempl-fse24 in two threads of the service's pool against one",
    run: () => import("./speed/worker-pool.ts"),
  },
  workers: {
    says: "one evaluation by two processes of `perfatlas worker` against one, on PostgreSQL",
    run: () => import("./speed/workers.ts"),
  },
  confirmation: {
    says: "informed-mixture and every other strategy on tasks that no setting was chosen on",
    run: () => import("./mixture/confirmation.ts"),
  },
  "accuracy-diagnosis": {
    says: "whether proposed repairs work, in the target",
    run: () => import("./diagnosis/accuracy-diagnosis.ts"),
  },
  "accuracy-opml19": {
    says: "the suites of OpML'19 with every strategy",
    run: () => import("./accuracy/accuracy-opml19.ts"),
  },
  "ase17-table2": {
    says: "Table II of ASE 2017, figure by figure",
    run: () => import("./accuracy/ase17-table2.ts"),
  },
  "sempl-peers": {
    says: "our readings of published methods on sempl-fse24 beside the published columns",
    run: () => import("./accuracy/sempl-peers.ts"),
  },
  "accuracy-sempl": {
    says: "the suite sempl-fse24 against the published figures",
    run: () => import("./accuracy/accuracy-sempl.ts"),
  },
} as const;

const name = process.argv[2];
if (name !== undefined && Object.hasOwn(benches, name)) {
  // The program reads its arguments as if it had been started alone.
  process.argv.splice(2, 1);
  await benches[name as keyof typeof benches].run();
} else {
  if (name !== undefined) {
    console.error(`there is no bench "${name}"`);
    process.exitCode = 2;
  }
  for (const [each, { says }] of Object.entries(benches)) console.log(`${each}  ${says}`);
}
