import { energyErrors } from "./energy-errors.ts";

// node test/jetson-harness/measure/print-energy-errors.ts: the table of the README.
console.log(
  "run      interval  trapezoid  no dither  sum of samples   (rms error against the simulated truth)",
);
const cases = [
  [0.5, 10],
  [1, 20],
  [2, 50],
  [5, 20],
  [5, 100],
  [20, 100],
] as const;
for (const row of energyErrors(cases, 40, 1)) {
  console.log(
    `${`${row.seconds} s`.padEnd(8)} ${`${row.intervalMs} ms`.padEnd(9)} ` +
      `${row.trapezoidPercent.toFixed(1).padStart(6)} %   ${row.regularPercent.toFixed(1).padStart(6)} %  ` +
      `${row.sumPercent.toFixed(1).padStart(8)} %`,
  );
}
