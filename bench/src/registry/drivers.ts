// The registry's driver of PostgreSQL (pg) beside the one it had (postgres.js), on the same queries.
//   npm run bench -- drivers [--rounds 7]
// Yardstick: postgres.js, each query on a reserved connection, as the registry asks: it is the faster
// one, and loses what was asked of a reserved connection whose socket closes. The answers are
// compared; the order changes each round.
import { parseArgs } from "node:util";
import { type Database, openDatabase } from "@perfatlas/db";
import { median } from "@perfatlas/modeling/stats";
import postgres from "postgres";
import { privateCluster } from "../servers/private-cluster.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "7" } } });
const SMALL = 500;
const ROWS = 50_000;

const tasks = [
  { name: `${SMALL} queries of one row`, text: "select 7 as id, 'x264' as slug", times: SMALL },
  {
    name: `one query of ${ROWS} rows`,
    text: `select i as id, i / 7.0::float8 as value from generate_series(1, ${ROWS}) as i`,
    times: 1,
  },
];

const cluster = await privateCluster();
const ours = await openDatabase({ url: cluster.url });
const theirs = postgres(cluster.url, { onnotice: () => {} });
try {
  for (const { name, text, times } of tasks) {
    const spent: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    for (let round = 0; round <= Number(values.rounds); round++) {
      const both = [
        { list: spent.ours, run: () => askOurs(ours, text, times) },
        { list: spent.theirs, run: () => askTheirs(text, times) },
      ];
      const answers: string[] = [];
      for (const { list, run } of round % 2 === 0 ? both : both.toReversed()) {
        const started = performance.now();
        const answer = await run();
        // The first round warms up.
        if (round > 0) list.push(performance.now() - started);
        answers.push(answer);
      }
      if (answers[0] !== answers[1]) throw new Error(`${name}: the drivers' answers differ`);
    }
    const [mine, other] = [median(spent.ours), median(spent.theirs)];
    const shown = `pg ${mine.toFixed(1)} ms, postgres.js ${other.toFixed(1)} ms`;
    console.log(
      `${name}: pg takes ${(mine / other).toFixed(2)} x as long as postgres.js (${shown})`,
    );
  }
} finally {
  await theirs.end();
  await ours.close();
  cluster.stop();
}

async function askOurs(database: Database, text: string, times: number): Promise<string> {
  let last: readonly unknown[] = [];
  for (let i = 0; i < times; i++) last = (await database.rawQuery(text)).rows;
  return JSON.stringify(last);
}

async function askTheirs(text: string, times: number): Promise<string> {
  let last: readonly unknown[] = [];
  for (let i = 0; i < times; i++) {
    const connection = await theirs.reserve();
    last = [...(await connection.unsafe(text))];
    connection.release();
  }
  return JSON.stringify(last);
}
