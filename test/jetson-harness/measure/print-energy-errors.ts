import { energyErrors } from "./energy-errors.ts";

// node test/jetson-harness/measure/print-energy-errors.ts: the table of the README.
console.log(
  "run      interval  trapezoid  no dither  sum of samples   (rms error against the simulated truth)",
);
for (const row of energyErrors(40, 1)) {
  console.log(
    `${`${row.seconds} s`.padEnd(8)} ${`${row.intervalMs} ms`.padEnd(9)} ` +
      `${row.trapezoidPercent.toFixed(1).padStart(6)} %   ${row.regularPercent.toFixed(1).padStart(6)} %  ` +
      `${row.sumPercent.toFixed(1).padStart(8)} %`,
  );
}
