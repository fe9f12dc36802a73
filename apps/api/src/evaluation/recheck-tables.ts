import type { Database } from "@perfatlas/db";
import { type ResponseTable, type Suite, suites } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { datasetChoice } from "./dataset-choice.ts";
import { loadSubjectTable } from "./load-subject-table.ts";
import { type RegisteredTask, registerSubject } from "./register-subject.ts";
import { suiteOfDataset } from "./suite-of-dataset.ts";
import { tableOfSubject } from "./table-of-subject.ts";

/** A subject of a suite, with what is asked of it. */
export interface RecheckSubject {
  readonly table: ResponseTable;
  readonly tasks: readonly RegisteredTask[];
}

/** A suite that this program does not have. */
export class ForeignSuiteError extends InputError {
  readonly code = "FOREIGN_SUITE";
}

/** Subjects of suites, each loaded once. */
export class RecheckTables {
  readonly #database: Database;
  readonly #subjects = new Map<string, Promise<RecheckSubject>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws ForeignSuiteError; UnknownTableError, UnknownTaskError, DatasetSuiteError. */
  get(suite: string, subject: string): Promise<RecheckSubject> {
    const key = `${suite}/${subject}`;
    const found = this.#subjects.get(key) ?? this.#load(suite, subject);
    this.#subjects.set(key, found);
    return found;
  }

  async #load(name: string, subject: string): Promise<RecheckSubject> {
    const suite = await this.#suite(name, subject);
    const loaded = await loadSubjectTable(this.#database, tableOfSubject(suite, subject));
    const tasks = await this.#database.transaction((handle) =>
      registerSubject(handle, suite, subject, loaded),
    );
    const { digest, environmentIds, ...table } = loaded;
    return { table, tasks };
  }

  async #suite(name: string, subject: string): Promise<Suite> {
    const choice = datasetChoice(name, subject);
    if (choice !== null) return (await suiteOfDataset(this.#database, choice, null)).suite;
    const suite = suites.find((each) => each.name === name);
    if (suite === undefined) throw new ForeignSuiteError(`this program has no suite "${name}"`);
    return suite;
  }
}
