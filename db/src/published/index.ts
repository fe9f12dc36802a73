export { ase17Table2 } from "./ase17-table2.ts";
export { type SemplResult, semplResults } from "./sempl-results.ts";
