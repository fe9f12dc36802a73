// node test/faults/driver/run.ts [rounds] [book]: makes servers fail and counts. What the book has is not
// done again, so that a long run can be interrupted.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createRng } from "@perfatlas/modeling/random";
import { startCluster } from "../../../bench/src/servers/start-cluster.ts";
import { type FaultRound, faultRound } from "./fault-round.ts";
import { type Fault, faults } from "./faults.ts";

const rounds = Number(process.argv[2] ?? 100);
const book = process.argv[3] ?? "/tmp/perfatlas-driver-faults.ndjson";
const kinds = Object.keys(faults) as Fault[];
const done: FaultRound[] = existsSync(book)
  ? readFileSync(book, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as FaultRound)
  : [];

const cluster = await startCluster({ max_connections: 40 });
try {
  while (done.length < rounds) {
    const fault = kinds[done.length % kinds.length] as Fault;
    const round = await faultRound(cluster, fault, createRng(done.length));
    done.push(round);
    appendFileSync(book, `${JSON.stringify(round)}\n`);
    console.log(JSON.stringify(round));
  }
} finally {
  cluster.stop();
}

const sums = [
  ...["started", "acknowledged", "rejected", "unsettled", "uncaught", "missing", "halves"],
  ...["jobsLost", "notReady", "notHealthy", "logLines"],
] as (keyof FaultRound)[];
const worst = ["readySlowest", "healthSlowest", "recovery"] as (keyof FaultRound)[];
for (const kind of [...kinds, undefined]) {
  const of = done.filter(({ fault }) => kind === undefined || fault === kind);
  const sum = (name: keyof FaultRound) => of.reduce((total, row) => total + Number(row[name]), 0);
  const most = (name: keyof FaultRound) => Math.max(...of.map((row) => Number(row[name])));
  const cells = [
    ...sums.map((name) => `${name} ${sum(name)}`),
    ...worst.map((name) => `${name} ${most(name)} ms`),
  ];
  console.log(`${kind ?? "all"}: rounds ${of.length}, ${cells.join(", ")}`);
}
