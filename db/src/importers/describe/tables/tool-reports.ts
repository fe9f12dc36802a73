import { NoTableError } from "./no-table-error.ts";

/** What a tool prints of one run for people to read, and how it writes what programs read. */
interface ToolReport {
  readonly tool: string;
  readonly looks: RegExp;
  readonly remedy: string;
  /** What it is, where it is not what the tool prints of a run. */
  readonly what?: string;
}

/** A line of JSON per run, of files of one run each. */
const linesOfJson = (keys: string): string =>
  `make a line per run of the files of all runs: jq -c '{${keys}}' *.json > runs.jsonl, and describe that`;

const IPERF =
  "streams: .start.test_start.num_streams, bits_per_second: .end.sum_received.bits_per_second";

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
    remedy: `let iperf3 --json write it, and ${linesOfJson(IPERF)}`,
  },
  {
    tool: "iperf3",
    what: "it is what iperf3 --json writes of one run, whose rows are seconds of it",
    looks: /^\s*\{\s*"start"\s*:\s*\{[\s\S]{0,4000}"version"\s*:\s*"iperf /,
    remedy: linesOfJson(IPERF),
  },
  {
    tool: "k6",
    what: "it is the summary that k6 writes of one run",
    looks:
      /^(?=[\s\S]*"metrics"\s*:\s*\{)(?=[\s\S]*"(http_reqs|iterations|vus)"\s*:\s*\{)(?=[\s\S]*"(root_group|http_req_duration)"\s*:)/,
    remedy: `let k6 --out csv=FILE write its samples, or ${linesOfJson('vus: .metrics.vus_max.value, p95_ms: .metrics.http_req_duration["p(95)"]')}`,
  },
  {
    tool: "cargo bench",
    looks: /^test \S+ +\.\.\. bench: +[\d,.]+ ns\/iter/m,
    remedy: `${ROW}, or let cargo criterion --message-format=json write it`,
  },
  {
    tool: "criterion",
    looks: /^.* time: +\[[\d.]+ \S+ [\d.]+ \S+ [\d.]+ \S+\]/m,
    remedy: "let cargo criterion --message-format=json write it",
  },
  {
    tool: "criterion",
    what: "it is criterion's raw.csv, whose values are of iteration_count iterations each",
    looks: /^group,function,value,throughput_num,/,
    remedy:
      'divide them: awk -F, \'NR==1{print "group,function,value,time_ns";next}{print $1","$2","$3","$6/$8}\' raw.csv, or let ' +
      "cargo criterion --message-format=json write it",
  },
  {
    tool: "TVM's auto_scheduler",
    what: "it is a log of TVM's auto_scheduler, whose schedules are programs and have no options",
    looks: /^\{"i": *\[\["\[/,
    remedy: "describe logs of AutoTVM, or write a row per trial with what you varied",
  },
  {
    tool: "LaTeX",
    what: "it is the source of a LaTeX table",
    looks: /^[^&\n]+&[^\n]*\\\\ *(\\hline|\\(mid|bottom|top)rule)? *$/m,
    remedy:
      "make CSV of it: sed -E 's/ *\\\\\\\\.*//; s/ *& */,/g; s/\\$\\\\pm\\$/±/g' FILE > table.csv",
  },
  {
    tool: "HTML",
    what: "it is a page of HTML",
    looks: /^\s*(<!doctype html|<html|<table)\b/i,
    remedy: "copy its table into a spreadsheet, and export that as CSV",
  },
  {
    tool: "fio",
    looks: /^fio-\d|^ {2}(read|write): IOPS=|^[2-5];fio-\d/m,
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
  const what = found.what ?? `it is what ${found.tool} prints of a run`;
  throw new NoTableError(`${what}, not a table: ${found.remedy}`, { file });
}
