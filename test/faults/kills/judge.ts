import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BackupError,
  checkBackup,
  type Database,
  jobReader,
  migrate,
  openDatabase,
  readMigrations,
  restoreBackup,
  saveBackup,
  verifyRegistry,
} from "@perfatlas/db";
import { contentsText } from "./contents-text.ts";
import { batch, evaluating, type TaskName, upload } from "./tasks.ts";
import type { Templates } from "./templates.ts";

/** What a killed process cost. */
export interface Losses {
  /** Things that were told done and are not there. */
  readonly lost: number;
  /** Things that are there twice. */
  readonly doubled: number;
  /** Things of which a part is there. */
  readonly halfStored: number;
  /** Registries that cannot be opened again. */
  readonly unopenable: number;
  /** Each of them in words. */
  readonly faults: readonly string[];
}

/** Opens what a killed process left, looks at it and goes on with it. */
export async function judge(
  name: TaskName,
  root: string,
  templates: Templates,
  done: number,
): Promise<Losses> {
  const book = new Book();
  const judgement = { book, root, templates, done };
  if (name === "first start" || name === "migration" || name === "restore") {
    const numbers = (await readdir(root)).filter((file) => /^\d+$/.test(file)).map(Number);
    for (let i = 0; i < done; i++) if (!numbers.includes(i)) book.note("lost", `registry ${i}`);
    for (const i of numbers) {
      await opened(book, join(root, `${i}`), (database) =>
        ONE[name](database, { ...judgement, isDone: i < done }),
      );
    }
  } else {
    await opened(book, join(root, "home"), (database) => ALL[name](database, judgement));
  }
  return book.losses;
}

type Loss = Exclude<keyof Losses, "faults">;
interface Judgement {
  readonly book: Book;
  readonly root: string;
  readonly templates: Templates;
  readonly done: number;
}

class Book {
  readonly losses = { lost: 0, doubled: 0, halfStored: 0, unopenable: 0, faults: [] as string[] };
  note(loss: Loss, what: string): void {
    this.losses[loss]++;
    this.losses.faults.push(`${loss}: ${what}`);
  }
}

async function opened(
  book: Book,
  home: string,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const database = await openDatabase({ home }).catch((error: unknown) =>
    book.note("unopenable", String(error)),
  );
  if (database === undefined) return;
  try {
    await work(database);
    for (const { name, faults } of await verifyRegistry(database)) {
      for (const fault of faults) {
        book.note(name === "keys" ? "doubled" : "halfStored", `${name}: ${fault}`);
      }
    }
  } catch (error) {
    book.note("unopenable", error instanceof Error ? (error.stack ?? error.message) : `${error}`);
  } finally {
    await database.close();
  }
  const strange = (await readdir(home)).filter((name) => !["database", "lock"].includes(name));
  if (strange.length > 0) book.note("halfStored", `left behind: ${strange}`);
}

const texts = async (database: Database, query: string): Promise<readonly string[]> =>
  (await database.rawQuery(query)).rows.map((row) => String(Object.values(row)[0]));

type One = Judgement & { readonly isDone: boolean };
/** Tasks that make a registry each time. */
const ONE = {
  async "first start"(database: Database, { book, isDone }: One) {
    const applied = await migrate(database);
    const made = await texts(database, "select slug from system");
    if (isDone && (made.length !== 1 || applied.length > 0)) book.note("lost", `made: ${made}`);
  },
  async migration(database: Database, { book, isDone }: One) {
    const before = await texts(database, "select name from schema_migration");
    const [rows] = await texts(database, "select count(*) from measurement");
    if (rows !== "164") book.note("lost", `${rows} measurements of 164 are there`);
    if (isDone && before.length !== readMigrations().length) book.note("lost", "a migration");
    await migrate(database);
  },
  async restore(database: Database, { book, isDone, templates: { backup, restored } }: One) {
    const [rows] = await texts(database, "select count(*) from system");
    if (rows === "0") {
      if (isDone) book.note("lost", "what was restored");
      await restoreBackup(database, backup);
    }
    await migrate(database);
    if ((await contentsText(database)) !== (await readFile(restored, "utf8")))
      book.note("halfStored", "other rows than the backup has");
  },
} as const;

/** Tasks that add to one registry. */
const ALL = {
  async import(database: Database, { book, done }: Judgement) {
    const stored = await texts(
      database,
      "select slug from dataset join dataset_version on dataset_id = dataset.id where state = 'published'",
    );
    for (let i = 0; i < done; i++) {
      if (!stored.includes(`import-${i}`)) book.note("lost", `data set ${i}`);
    }
    if (stored.length > done + 1 || new Set(stored).size < stored.length) {
      book.note("doubled", `${done} were told of, there are ${stored}`);
    }
  },
  async upload(database: Database, { book, done }: Judgement) {
    const stored = new Set(await texts(database, "select id from run"));
    for (let i = 0; i < done; i++) {
      const lost = batch(i).filter(({ id }) => !stored.has(id));
      if (lost.length > 0) book.note("lost", `${lost.length} runs of batch ${i}`);
    }
    const there = batch(done).filter(({ id }) => stored.has(id)).length;
    if (there !== 0 && there !== 3) book.note("halfStored", `${there} of 3 runs of a batch`);
    // The client sends again what it got no answer to.
    const { verdicts } = await upload(database, done);
    const expected = there === 0 ? "accepted" : "duplicate";
    for (const { verdict } of verdicts) {
      if (verdict !== expected) book.note("halfStored", `sent again: ${verdict}`);
    }
    const odd = await texts(
      database,
      "select run_id from measurement group by run_id having count(*) <> 2",
    );
    if (odd.length > 0) book.note("doubled", `runs without two measurements: ${odd}`);
    const [count] = await texts(database, "select count(*) from run");
    if (count !== String(3 * (done + 1)))
      book.note("doubled", `${count} runs of ${3 * (done + 1)}`);
  },
  async evaluation(database: Database, { book, done }: Judgement) {
    const ids = await texts(database, "select id from job order by created_at");
    if (ids.length < done) book.note("lost", `${done - ids.length} jobs`);
    const jobs = evaluating(database);
    await jobs.startWorker();
    for (const id of ids) await jobs.runToEnd(id).catch(() => {});
    await jobs.stop();
    for (const { state, error } of await jobReader.byIds(database, ids)) {
      if (state !== "succeeded") book.note("lost", `a job is ${state}: ${error}`);
    }
    const odd = await texts(
      database,
      `select count(*) from evaluation group by task_id, strategy_id, learner, budget
       having count(*) <> ${ids.length + 1} or count(*) <> max(repeat) + 1`,
    );
    if (ids.length > 0 && odd.length > 0) book.note("halfStored", `repeats: ${odd}`);
    const [count] = await texts(database, "select count(*) from evaluation");
    if (ids.length > 0 && count === "0") book.note("lost", "all evaluations");
  },
  async backup(database: Database, { book, root, done }: Judgement) {
    const folder = join(root, "files");
    const files = await readdir(folder);
    for (let i = 0; i < done; i++) {
      if (!files.includes(`${i}.backup`)) book.note("lost", `backup ${i}`);
    }
    for (const file of files.filter((name) => name.endsWith(".backup"))) {
      await checkBackup(join(folder, file)).catch((error: BackupError) =>
        book.note("halfStored", error.message),
      );
    }
    const next = join(folder, `${done}.backup`);
    if (!files.includes(`${done}.backup`)) await saveBackup(database, next);
    const left = (await readdir(folder)).filter((name) => name.startsWith(`${done}.backup.`));
    const isLinked = files.includes(`${done}.backup`);
    if (!isLinked && left.length > 0) book.note("halfStored", `left behind: ${left}`);
  },
} as const;
