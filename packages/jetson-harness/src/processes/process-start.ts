import { realSysroot } from "../sysroot/sysroot.ts";
import { readText } from "../sysroot/typed-read.ts";

/**
 * Start of a process in clock ticks since boot, which tells a reused pid apart; "" when there is no
 * such process or it is a zombie.
 */
export function processStart(pid: number): string {
  // The command may hold blanks and parentheses; the numbers follow the last one.
  const stat = readText(realSysroot(), `/proc/${pid}/stat`) ?? "";
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie holds nothing any more.
  return fields[0] === "Z" ? "" : (fields[19] ?? "");
}
