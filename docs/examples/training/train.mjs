// Logistic regression on drawn data by two algorithms, on threads that share memory; prints what was seen of the loss.
//   node train.mjs [seconds per run] > runs.csv
// sync: each step sums the gradients of a batch that the workers share. local: each worker takes 20 steps on batches of
// its own, then their weights are averaged; one iteration is one such round.
import { availableParallelism } from "node:os";
import { isMainThread, Worker, workerData } from "node:worker_threads";

const [ROWS, OPTIONS, LOCAL_STEPS, RATE, DECAY] = [20_000, 60, 20, 0.5, 1e-3];

/** Numbers in [0, 1) that are the same each time. */
function drawer(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawTable() {
  const draw = drawer(1);
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const x = new Float64Array(new SharedArrayBuffer(8 * ROWS * OPTIONS));
  const y = new Float64Array(new SharedArrayBuffer(8 * ROWS));
  const truth = Array.from({ length: OPTIONS }, normal);
  for (let i = 0; i < ROWS; i++) {
    let score = 0;
    for (let j = 0; j < OPTIONS; j++) {
      const value = normal() / (1 + j / 8);
      x[i * OPTIONS + j] = value;
      score += value * truth[j];
    }
    y[i] = draw() < 1 / (1 + Math.exp(-2 * score)) ? 1 : -1;
  }
  return { x, y };
}

/** Adds the gradient of some drawn rows at `weights` to `sum`. */
function addGradient({ x, y }, weights, rows, draw, sum) {
  for (let k = 0; k < rows; k++) {
    const i = Math.floor(draw() * ROWS);
    let score = 0;
    for (let j = 0; j < OPTIONS; j++) score += x[i * OPTIONS + j] * weights[j];
    const push = -y[i] / (1 + Math.exp(y[i] * score));
    for (let j = 0; j < OPTIONS; j++) sum[j] += push * x[i * OPTIONS + j];
  }
}

function step(weights, gradient, rows, scale) {
  for (let j = 0; j < OPTIONS; j++) {
    weights[j] -= RATE * scale * (gradient[j] / rows + DECAY * weights[j]);
  }
}

/** Large batches bear longer steps. */
const scaleOf = (batch) => Math.min(1, Math.sqrt(batch / 2048));

function lossOf({ x, y }, weights) {
  let sum = 0;
  for (let i = 0; i < ROWS; i++) {
    let score = 0;
    for (let j = 0; j < OPTIONS; j++) score += x[i * OPTIONS + j] * weights[j];
    sum += Math.log1p(Math.exp(-y[i] * score));
  }
  return sum / ROWS + (DECAY / 2) * weights.reduce((total, weight) => total + weight * weight, 0);
}

/** What a worker does of one iteration: its result is in its slot. */
function work(table, kind, batch, weights, slot, draw) {
  if (kind === "sync") {
    slot.fill(0);
    addGradient(table, weights, batch, draw, slot);
    return;
  }
  slot.set(weights);
  const gradient = new Float64Array(OPTIONS);
  for (let k = 0; k < LOCAL_STEPS; k++) {
    gradient.fill(0);
    addGradient(table, slot, batch, draw, gradient);
    step(slot, gradient, batch, scaleOf(batch));
  }
}

/** Runs for some seconds and five iterations at least, and logs the loss ever more rarely; looking at it is not part of the time. */
function train(table, kind, batch, workers, limit) {
  const own = Math.floor(batch / workers);
  const weights = new Float64Array(new SharedArrayBuffer(8 * OPTIONS));
  const slots = Array.from(
    { length: workers },
    () => new Float64Array(new SharedArrayBuffer(8 * OPTIONS)),
  );
  const turn = new Int32Array(new SharedArrayBuffer(8)); // the iteration, and who is done with it
  const helpers = slots.slice(1).map((slot, k) => {
    const given = { table, kind, batch: kind === "sync" ? own : batch, weights, slot, turn };
    return new Worker(new URL(import.meta.url), { workerData: { ...given, seed: k + 2 } });
  });
  // A thread takes a while to start, which is no part of a training.
  for (let up = 0; up < workers - 1; up = Atomics.load(turn, 1)) Atomics.wait(turn, 1, up, 10);
  const draw = drawer(1);
  const points = [[0, 0, lossOf(table, weights)]];
  let [seconds, next] = [0, 1];
  for (let iteration = 1; seconds < limit || iteration < 6; iteration++) {
    const start = performance.now();
    Atomics.store(turn, 1, 0);
    Atomics.store(turn, 0, iteration);
    Atomics.notify(turn, 0);
    work(table, kind, kind === "sync" ? own : batch, weights, slots[0], draw);
    for (let done = Atomics.load(turn, 1); done < workers - 1; done = Atomics.load(turn, 1)) {
      Atomics.wait(turn, 1, done, 10);
    }
    const sum = new Float64Array(OPTIONS);
    for (const slot of slots) for (let j = 0; j < OPTIONS; j++) sum[j] += slot[j];
    if (kind === "sync") step(weights, sum, own * workers, scaleOf(batch));
    else for (let j = 0; j < OPTIONS; j++) weights[j] = sum[j] / workers;
    seconds += (performance.now() - start) / 1000;
    if (iteration < next) continue;
    points.push([iteration, seconds, lossOf(table, weights)]);
    next = Math.ceil(iteration * 1.4);
  }
  Atomics.store(turn, 0, -1);
  Atomics.notify(turn, 0);
  for (const helper of helpers) helper.unref();
  return points;
}

/** A helper waits for its turn until there is none. */
function help({ table, kind, batch, weights, slot, turn, seed }) {
  const draw = drawer(seed);
  Atomics.add(turn, 1, 1);
  Atomics.notify(turn, 1);
  for (let before = 0; ; ) {
    Atomics.wait(turn, 0, before);
    const now = Atomics.load(turn, 0);
    if (now < 0) return;
    if (now === before) continue;
    before = now;
    work(table, kind, batch, weights, slot, draw);
    Atomics.add(turn, 1, 1);
    Atomics.notify(turn, 1);
  }
}

if (isMainThread) {
  const limit = Number(process.argv[2] ?? 2);
  const table = drawTable();
  console.log("algorithm,workers,iteration,seconds,loss");
  for (const kind of ["sync", "local"]) {
    for (const batch of [64, 512, 4096]) {
      for (const workers of [1, 2].filter((count) => count <= availableParallelism())) {
        for (const [iteration, seconds, loss] of train(table, kind, batch, workers, limit)) {
          const figures = [seconds.toFixed(6), loss.toFixed(6)].join(",");
          console.log(`${kind} batch ${batch},${workers},${iteration},${figures}`);
        }
      }
    }
  }
} else help(workerData);
