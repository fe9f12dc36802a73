// npm run mutants -- AREA [FILE…] [--afresh | --kept]: changes the sources of an area (or these files of it), one place
// at a time, and prints each change that no test of the area notices. What neither source nor tests changed since is
// not tried again (--afresh: it is); interrupting keeps what was tried, and --kept prints that and tries nothing.
import { parseArgs } from "node:util";
import { AREAS } from "./areas.ts";
import { EquivalentMutants } from "./equivalent-mutants.ts";
import { reportText } from "./report-text.ts";
import { triedMutants } from "./tried-mutants.ts";
import { tryMutants } from "./try-mutants.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    afresh: { type: "boolean", default: false },
    kept: { type: "boolean", default: false },
  },
});
const [name, ...files] = positionals;
const area = AREAS.find((one) => one.name === name);
if (area === undefined) {
  console.error(
    `npm run mutants -- AREA [FILE…] [--afresh | --kept]; areas:\n  ${AREAS.map((one) => one.name).join("\n  ")}`,
  );
  process.exitCode = 2;
} else {
  if (!values.kept) await tryMutants(area, files, values.afresh);
  const tried = triedMutants(area).filter(({ file }) => files.length === 0 || files.includes(file));
  const { text, isGoalMet } = reportText(area, tried, EquivalentMutants.of(area));
  console.log(text);
  if (!isGoalMet) process.exitCode = 1;
}
