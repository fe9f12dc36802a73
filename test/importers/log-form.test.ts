import { describe, expect, test } from "vitest";
import { FRAME, PLACE, readRows } from "./read-rows.ts";

/** Invented: the form is that of the scripts of the CoBot study, none of the values was measured. */
const files = {
  "configurations.csv": "0,0,5,1\n0,0,5,3\n0,0.05,10,1\n",
  "measurements.csv": [
    ..."1,1,12.5 1,1,12.75 1,2,7.5 1,2,7.25 1,3,0.4 1,4,0.125".split(" "),
    ..."2,1,100 2,2,9 2,3,3.5 2,4,2.25".split(" "),
    ..."3,1,14 3,2,11.5 3,3,0.5 3,4,0.25".split(" "),
  ].join("\n"),
};
const descriptor = `${FRAME}${PLACE}
space:
  options:
    - { name: odometry miscalibration, kind: ordinal, domain: [0, 0.05] }
    - { name: odometry noise, kind: ordinal, domain: [0, 0.05] }
    - { name: number of particles, kind: ordinal, domain: [5, 10] }
    - { name: number of refinements, kind: ordinal, domain: [1, 3] }
metrics:
  - { name: wall time, unit: unstated, better: lower }
  - { name: CPU usage, unit: "%", better: lower }
  - { name: maximum localization error, unit: unstated, better: lower }
  - { name: mean localization error, unit: unstated, better: lower }
files:
  - { path: configurations.csv, reader: { role: configurations } }
  - { path: measurements.csv }
reader:
  format: joined-csv
  header: false
  configurations: { header: false }
  id: { column: 1, base: 1 }
  values:
    - column: 3
      metricColumn: 2
      metrics: { "1": wall time, "2": CPU usage, "3": maximum localization error, "4": mean localization error }
  duplicates: repeat
  failures: [{ metrics: [wall time], equals: 100, status: timeout, reason: cut off }]
`;

describe("logs that number configurations and metrics", () => {
  test("are joined with their levels, repeat by repeat", async () => {
    const found = await readRows(descriptor, files);
    expect(found.configurations).toBe(3);
    expect(found.values("wall time")).toEqual([12.5, 12.75, "cut off", 14]);
    expect(found.values("CPU usage")).toEqual([7.5, 7.25, 9, 11.5]);
    expect(found.rows.at(-1)?.levels).toEqual({
      "odometry miscalibration": 0,
      "odometry noise": 0.05,
      "number of particles": 10,
      "number of refinements": 1,
    });
  });

  test("are refused where a number has no levels or no metric", async () => {
    const changed = (row: string) => ({ ...files, "measurements.csv": `1,1,12.5\n${row}\n` });
    await expect(readRows(descriptor, changed("4,1,3"))).rejects.toMatchObject({
      place: { file: "measurements.csv", line: 2, column: 1 },
    });
    await expect(readRows(descriptor, changed("1,5,3"))).rejects.toMatchObject({
      place: { file: "measurements.csv", line: 2, column: 2 },
    });
  });
});
