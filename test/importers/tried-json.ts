import { FRAME, PLACE } from "./read-rows.ts";

/** A good file of JSON and its descriptor. */
export const triedJson = {
  name: "runs.json",
  good: `{"machine":{"cores":8},"runs":[
 {"threads":1,"mode":"fast","seconds":[1.5,1.25,1.75]},
 {"threads":2,"mode":"fast","seconds":[0.75,0.5,0.625]},
 {"threads":1,"mode":"small","seconds":[2.5,2.25,2.75]}
],"version":"1.0"}
`,
  descriptor: `${FRAME}${PLACE}
space:
  options:
    - { name: threads, kind: integer, domain: { min: 1, max: 8 } }
    - { name: mode, kind: categorical, domain: [fast, small] }
metrics: [{ name: seconds, unit: s, better: lower }]
files: [{ path: runs.json }]
reader:
  format: json
  rows: runs
  options: [{ option: threads, column: threads }, { option: mode, column: mode }]
`,
} as const;
