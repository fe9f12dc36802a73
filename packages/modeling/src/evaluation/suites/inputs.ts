import type { Suite, SuiteSubject } from "../suite.ts";

// Fifteen inputs per system, drawn without replacement by createRng(`inputs ${dataset}`) from the data set's list; a test draws them again.
// The first ten are sources of each of the last five.
const DRAWN = {
  "input-gcc": [
    ...["jacobi-1d-imper", "fdtd-2d", "dynprog", "3mm", "2mm"],
    ...["fdtd-apml", "trisolv", "seidel-2d", "reg-detect", "doigtgen"],
    ...["covariance", "syrk", "gramschmidt", "jacobi-2d-imper", "adi"],
  ],
  "input-lingeling": [
    ...["mp1-9-38", "mp1-23.8", "g2-hwmcc15deep-6s44-k38", "g2-t65.2.1"],
    ...["g2-ak128astepbg2msaig", "mp1-ps-5000-21250-3-0-0.6-0-1.45-4"],
    ...["mp1-ps-5000-21250-3-0-0.6-0-1.50-2", "mp1-qpr-bmp280-driver-5"],
    ...["g2-ak128astepbg1btisc", "mp1-nb6t06"],
    ...["mp1-squ-any-s09x07-c27-sinx-uns", "g2-ak128paralbg2asaig", "mp1-nb6t28"],
    ...["g2-ak128modasmodasisc", "g2-uti-20-5p1"],
  ],
  "input-sqlite": [
    ...["0.810000000000001", "0.84", "0.11", "1.6", "0.53", "0.06", "0.38", "0.09", "0.03", "0.15"],
    ...["4.7", "4.1", "5.5", "0.17", "0.940000000000001"],
  ],
  "input-xz": [
    ...["alphabet", "ecoli", "geo", "xargs", "obj1", "asyoulik", "osdb", "a", "mr", "fieldsc"],
    ...["bib", "cp", "grammar", "webster", "random"],
  ],
} as const;

function subject(
  dataset: keyof typeof DRAWN,
  metric: string,
  budgets: readonly number[],
): SuiteSubject {
  const picks = DRAWN[dataset].map((input) => ({
    named: `input-sensitivity-server:${input}:unstated`,
  }));
  return {
    subject: `${dataset.replace("input-", "")}-${metric}`,
    dataset,
    metric,
    roles: { kind: "several-sources", sources: picks.slice(0, 10), targets: picks.slice(10) },
    budgets,
  };
}

/** Programs on other inputs: five that nobody knows, ten that were measured. */
export const inputs: Suite = {
  name: "inputs",
  version: 1,
  title: "Other inputs of the same program",
  description:
    "gcc, lingeling, SQLite and xz: each of five inputs learns from ten others, all drawn once; budgets in configurations, of " +
    "which SQLite has 8, xz 30, gcc 80, lingeling 100.",
  citation: {
    authors: "L. Lesoil, M. Acher, A. Blouin, J.-M. Jézéquel",
    title: "Input sensitivity on the performance of configurable systems: an empirical study",
    venue: "Journal of Systems and Software",
    year: 2023,
    doi: "10.1016/j.jss.2023.111671",
  },
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    subject("input-gcc", "exec", [4, 8, 16]),
    subject("input-gcc", "size", [4, 8, 16]),
    subject("input-lingeling", "cps", [5, 10, 20]),
    subject("input-lingeling", "conflicts", [5, 10, 20]),
    subject("input-sqlite", "q1", [2, 3, 4]),
    subject("input-sqlite", "q8", [2, 3, 4]),
    subject("input-xz", "time", [3, 6, 12]),
  ],
};
