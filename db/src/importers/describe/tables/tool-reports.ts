import { NoTableError } from "./delimited-table.ts";

/** What a tool prints of one run for people to read, and how it writes what programs read. */
interface ToolReport {
  readonly tool: string;
  readonly looks: RegExp;
  readonly remedy: string;
}

const ROW =
  "write a row per run, what was set and then what was measured, below a line with their names";

const REPORTS: readonly ToolReport[] = [
  { tool: "sysbench", looks: /^sysbench \d|^SQL statistics:/m, remedy: ROW },
  { tool: "wrk", looks: /^Running .+ test @ |^ {2}Thread Stats +Avg/m, remedy: ROW },
  {
    tool: "ApacheBench",
    looks: /^This is ApacheBench|^Time per request: /m,
    remedy: `${ROW} (ab -e writes percentiles as CSV)`,
  },
  { tool: "pgbench", looks: /^pgbench \(|^latency average = |^tps = /m, remedy: ROW },
  {
    tool: "time -v",
    looks: /^\s*Command being timed: |^\s*Maximum resident set size/m,
    remedy: `${ROW} (time -f '%e,%U,%M' writes one)`,
  },
  {
    tool: "go test -bench",
    looks: /^Benchmark\S*\s+\d+\s+[\d.]+ ns\/op/m,
    remedy: "let benchstat -format csv make a table of it, or write a row per benchmark",
  },
  {
    tool: "perf stat",
    looks: /^ Performance counter stats for /m,
    remedy: "let perf stat -x, write it, with what was set before each line",
  },
  { tool: "STREAM", looks: /^STREAM version/m, remedy: ROW },
  {
    tool: "iperf3",
    looks: /^\[ *ID\] Interval +Transfer/m,
    remedy: `let iperf3 --json write it, or ${ROW}`,
  },
  {
    tool: "fio",
    looks: /^fio-\d|^ {2}(read|write): IOPS=/m,
    remedy: "let fio --output-format=json write it",
  },
  {
    tool: "hyperfine",
    looks: /^Benchmark (#?\d+): .*\n {2}Time \(mean ± σ\)/m,
    remedy: "let hyperfine --export-json write it",
  },
  {
    tool: "redis-benchmark",
    looks: /^====== \S+ ======/m,
    remedy: "let redis-benchmark --csv write it",
  },
];

/** @throws NoTableError for what a tool prints of one run: the lines have no columns in common. */
export function refuseReports(start: string, file: string): void {
  const found = REPORTS.find(({ looks }) => looks.test(start));
  if (found === undefined) return;
  throw new NoTableError(`it is what ${found.tool} prints of a run, not a table: ${found.remedy}`, {
    file,
  });
}
