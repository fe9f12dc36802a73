import { FRAME, PLACE } from "./read-rows.ts";

/** A good delimited table and its descriptor. */
export const triedTable = {
  name: "runs.csv",
  good: `threads,mode,seconds
1,fast,1.5
2,fast,0.75
1,small,2.5
2,small,1.25
`,
  descriptor: `${FRAME}${PLACE}
space:
  options:
    - { name: threads, kind: integer, domain: { min: 1, max: 8 } }
    - { name: mode, kind: categorical, domain: [fast, small] }
metrics: [{ name: seconds, unit: s, better: lower }]
files: [{ path: runs.csv }]
reader:
  format: wide-csv
  options: [{ option: threads, column: threads }, { option: mode, column: mode }]
  values: [{ column: seconds }]
`,
} as const;
