import { deepEqual, match, ok, throws } from "node:assert/strict";
import { replay } from "../evaluation/index.ts";
import { createLearner } from "../learners/index.ts";
import type { MethodFactory } from "../method/index.ts";
import { createRng } from "../random/index.ts";
import { encode, InputError } from "../space/index.ts";
import type { TransferStrategy, TransferTask } from "../transfer/index.ts";
import { expectFinite } from "./expect-finite.ts";
import { edges, methodChecks } from "./method-checks.ts";
import { type PlantedTask, plantedTask, sourceOf } from "./planted-task.ts";
import { shiftTable } from "./shift-table.ts";

/** One thing that every strategy keeps; throws when it does not. */
export interface StrategyCheck {
  readonly name: string;
  run(make: MethodFactory<TransferStrategy>, name: string): void;
}

const rng = () => createRng("conformance");
const run = (strategy: TransferStrategy, { task, values }: PlantedTask) =>
  replay(strategy, task, values, rng());
const predictions = (strategy: TransferStrategy, planted: PlantedTask): Float64Array =>
  run(strategy, planted).predictor.predict(encode(planted.task.space, planted.task.candidates));
const changed = (planted: PlantedTask, task: Partial<TransferTask>): PlantedTask => ({
  ...planted,
  task: { ...planted.task, ...task },
});

/** Either finite predictions for all candidates, or a refusal with a code. */
function expectAnsweredOrRefused(strategy: TransferStrategy, planted: PlantedTask): void {
  let predicted: Float64Array;
  try {
    predicted = predictions(strategy, planted);
  } catch (error) {
    ok(error instanceof InputError, `refused by another name: ${error}`);
    match(error.code, /^(UNFIT_TASK|DEGENERATE_SAMPLE)$/);
    return;
  }
  expectFinite(predicted, planted.task.candidates.length);
}

/** Kept by every strategy. The driver refuses what is over budget, no candidate, or asked twice. */
export const strategyChecks: readonly StrategyCheck[] = [
  ...methodChecks,
  {
    name: "answers or refuses by name with every setting at the edge of what is legal",
    run(make) {
      const planted = plantedTask(1, 7);
      for (const [setting, declared] of Object.entries(make().declaredSettings)) {
        for (const value of edges(declared)) {
          expectAnsweredOrRefused(make({ [setting]: value }), planted);
        }
      }
    },
  },
  {
    name: "keeps to its budget, asks for candidates only, none twice, and predicts all of them",
    run(make) {
      for (const budget of [1, 2, 5, 17, 108]) {
        const planted = plantedTask(1, budget);
        const { predictor, measured } = run(make(), planted);
        ok(measured.length <= budget, `${measured.length} measured of ${budget}`);
        const x = encode(planted.task.space, planted.task.candidates);
        expectFinite(predictor.predict(x), 108);
      }
    },
  },
  {
    name: "asks the same and predicts the same for the same seed, also after other tasks",
    run(make) {
      const strategy = make();
      const once = run(strategy, plantedTask(1, 9));
      run(strategy, plantedTask(2, 9));
      const again = run(strategy, plantedTask(1, 9));
      deepEqual(again.measured, once.measured);
      const { task } = plantedTask(1, 9);
      const x = encode(task.space, task.candidates);
      deepEqual(again.predictor.predict(x), once.predictor.predict(x));
    },
  },
  {
    name: "changes neither sources nor candidates",
    run(make) {
      const planted = plantedTask(1, 9);
      run(make(), planted);
      const fresh = plantedTask(1, 9);
      deepEqual(planted.task.sources, fresh.task.sources);
      deepEqual(planted.task.candidates, fresh.task.candidates);
      deepEqual(planted.values, fresh.values);
    },
  },
  {
    name: "answers a budget of 0 or refuses it by name",
    run: (make) => expectAnsweredOrRefused(make(), plantedTask(1, 0)),
  },
  {
    name: "refuses a budget that is negative, not whole, or above the candidates",
    run(make) {
      for (const budget of [-1, 2.5, 109, Number.NaN]) {
        const planted = changed(plantedTask(1, 1), { budget });
        throws(() => run(make(), planted), InputError, `budget ${budget}`);
      }
    },
  },
  {
    name: "needs as many sources and measurements as it says, and no more",
    run(make) {
      const strategy = make();
      const { needs, usesSources } = strategy;
      ok(needs.sources === 0 || usesSources, "sources are needed only where they are used");
      const [source] = plantedTask(1, 9).task.sources;
      const having = (sources: number, budget: number): PlantedTask =>
        changed(plantedTask(1, budget), { sources: new Array(sources).fill(source) });
      expectFinite(predictions(strategy, having(needs.sources, needs.measurements)), 108);
      if (needs.sources > 0) {
        const fewer = having(needs.sources - 1, needs.measurements);
        throws(() => run(strategy, fewer), InputError);
      }
      if (needs.measurements > 0) {
        const fewer = having(needs.sources, needs.measurements - 1);
        throws(() => run(strategy, fewer), InputError);
      }
    },
  },
  {
    name: "needs positive values where it says so, and no further",
    run(make) {
      const strategy = make();
      const planted = plantedTask(1, 9);
      const { measured } = run(strategy, planted);
      // One that never asks cannot be given a value.
      if (measured.length === 0) return;
      for (const value of [0, -3]) {
        const values = planted.values.map((own, i) => (i === measured[0] ? value : own));
        const other = { ...planted, values };
        if (strategy.needs.positiveValues === true) {
          throws(() => run(strategy, other), InputError);
        } else expectFinite(predictions(strategy, other), 108);
      }
    },
  },
  {
    name: "takes several sources, an unrelated one and one of other configurations among them",
    run(make) {
      const { configurations, values } = shiftTable(3);
      const planted = plantedTask(1, 12);
      const sources = [
        sourceOf(configurations, values[2]!),
        ...planted.task.sources,
        sourceOf(configurations.slice(60), values[0]!.slice(60)),
      ];
      expectFinite(predictions(make(), changed(planted, { sources })), 108);
    },
  },
  {
    name: "answers or refuses by name: a constant target, a constant source, a source of one row",
    run(make) {
      const planted = plantedTask(1, 9);
      const flat = new Float64Array(108).fill(4);
      expectAnsweredOrRefused(make(), { ...planted, values: flat });
      const { candidates } = planted.task;
      expectAnsweredOrRefused(make(), changed(planted, { sources: [sourceOf(candidates, flat)] }));
      const one = sourceOf(candidates.slice(0, 1), Float64Array.of(7));
      expectAnsweredOrRefused(make(), changed(planted, { sources: [one] }));
    },
  },
  {
    name: "answers or refuses by name: values that are zero, negative or very large",
    run(make) {
      const planted = plantedTask(1, 9);
      for (const change of [(v: number) => v - 40, (v: number) => -v, (v: number) => 1e12 * v]) {
        expectAnsweredOrRefused(make(), { ...planted, values: planted.values.map(change) });
        const { candidates, sources } = planted.task;
        const source = sourceOf(candidates, sources[0]!.y.map(change));
        expectAnsweredOrRefused(make(), changed(planted, { sources: [source] }));
      }
      expectAnsweredOrRefused(make(), { ...planted, values: new Float64Array(108) });
    },
  },
  {
    name: "answers or refuses by name: a space without options, one whose options never change",
    run(make) {
      const { task } = plantedTask(1, 1);
      const bare = { system: "bare", options: [], constraints: [] };
      const fixed = { ...bare, options: [{ name: "a", kind: "ordinal" as const, domain: [3] }] };
      for (const [space, candidate] of [
        [bare, {}],
        [fixed, { a: 3 }],
      ] as const) {
        const candidates = [candidate];
        const y = Float64Array.of(5, 6);
        const x = encode(space, [candidate, candidate]);
        const source = { ...task.sources[0]!, space, x, y, configurations: [candidate, candidate] };
        const own = { ...task, space, candidates, sources: [source] };
        expectAnsweredOrRefused(make(), { task: own, values: Float64Array.of(4) });
      }
    },
  },
  {
    name: "answers where no source shares a configuration with the target",
    run(make) {
      const planted = plantedTask(1, 9);
      const { candidates, sources } = planted.task;
      const half = (odd: number) => (_: unknown, i: number) => i % 2 === odd;
      const source = sourceOf(candidates.filter(half(0)), sources[0]!.y.filter(half(0)));
      const task = { sources: [source], candidates: candidates.filter(half(1)) };
      const apart = { ...changed(planted, task), values: planted.values.filter(half(1)) };
      expectFinite(predictions(make(), apart), 54);
    },
  },
  {
    name: "takes sources in another unit, or refuses them where it says so",
    run(make) {
      const strategy = make();
      const planted = plantedTask(1, 9);
      const sources = planted.task.sources.map((source) => ({
        ...source,
        metric: { ...source.metric, name: "instructions", unit: "1" },
        y: source.y.map((value) => 1e9 * value),
      }));
      const other = changed(planted, { sources });
      if (strategy.needs.sameUnit !== true) expectFinite(predictions(strategy, other), 108);
      else throws(() => run(strategy, other), { message: /unit/ });
    },
  },
  {
    name: "refuses a source whose values are no numbers",
    run(make) {
      const planted = plantedTask(1, 9);
      const { candidates, sources } = planted.task;
      const y = sources[0]!.y.map((value, i) => (i === 3 ? Number.NaN : value));
      const broken = changed(planted, { sources: [sourceOf(candidates, y)] });
      if (make().usesSources) throws(() => run(make(), broken), InputError);
      else expectFinite(predictions(make(), broken), 108);
    },
  },
  {
    name: "refuses an option or level that the space does not have",
    run(make) {
      const planted = plantedTask(1, 9);
      const { candidates, sources } = planted.task;
      for (const odd of [{ turbo: true }, { cache: 17 }]) {
        const broken = [...candidates.slice(1), { ...candidates[0]!, ...odd }];
        throws(() => run(make(), changed(planted, { candidates: broken })), InputError);
      }
      if (!make().usesSources) return;
      const { x } = sources[0]!;
      const wider = {
        rows: x.rows,
        columns: x.columns + 1,
        data: new Float64Array(x.data.length + x.rows),
      };
      const odd = changed(planted, { sources: [{ ...sources[0]!, x: wider }] });
      throws(() => run(make(), odd), InputError);
    },
  },
  {
    name: "refuses an answer that is no number",
    run(make) {
      const planted = plantedTask(1, 9);
      const strategy = make();
      const { measured } = run(strategy, planted);
      // One that never asks cannot be given a wrong answer.
      if (measured.length === 0) return;
      const values = new Float64Array(108).fill(Number.NaN);
      throws(() => run(strategy, { ...planted, values }), InputError);
    },
  },
  {
    name: "works with every other learner it may be given, and says when it makes no use of it",
    run(make) {
      const own = predictions(make(), plantedTask(1, 9));
      for (const learner of ["constant", "ridge"]) {
        const planted = changed(plantedTask(1, 9), { learner: createLearner(learner) });
        const other = predictions(make(), planted);
        expectFinite(other, 108);
        if (make().usesLearner === false) deepEqual(other, own);
      }
    },
  },
];
