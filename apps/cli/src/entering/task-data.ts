import type { TaskAnswers, TaskDescription, TaskRepeats, TaskTable } from "@perfatlas/wire";
import { readShape, taskAnswers, taskDescription, taskRepeats, taskTable } from "@perfatlas/wire";
import type { ZodType } from "zod";
import type { RegistryFiles } from "../publishing/with-files.ts";
import { RegistryError } from "../transport/registry-error.ts";

/** What a registry says of one task. */
export class TaskData {
  readonly #files: RegistryFiles;
  readonly #address: string;
  readonly slug: string;

  constructor(files: RegistryFiles, slug: string) {
    this.#files = files;
    this.slug = slug;
    this.#address = `/tasks/${slug.split("/").map(encodeURIComponent).join("/")}`;
  }

  describe(): Promise<TaskDescription> {
    return this.#read("task.json", taskDescription);
  }

  table(): Promise<TaskTable> {
    return this.#read("table.json", taskTable);
  }

  /** Rows of the repeats from one to another, both included. */
  rows(budget: number, first: number, last: number): Promise<TaskRepeats> {
    return this.#read(`rows.json?budget=${budget}&repeats=${first}-${last}`, taskRepeats);
  }

  answers(): Promise<TaskAnswers> {
    return this.#read("answers.json", taskAnswers);
  }

  /**
   * A file as it is sent.
   * @throws RegistryError when there is none.
   */
  async file(name: string): Promise<Response> {
    const response = await this.#files.get(`${this.#address}/${name}`);
    if (response !== null) return response;
    throw new RegistryError("NOT_FOUND", `the registry has no task "${this.slug}"`);
  }

  async #read<Shape>(name: string, schema: ZodType<Shape>): Promise<Shape> {
    const { shape, fault } = readShape(schema, await (await this.file(name)).json());
    if (fault === null) return shape;
    const place = `${name} of ${this.slug}: ${fault.message} at ${fault.path}`;
    throw new RegistryError("INTERNAL", `the registry answers in another form; ${place}`);
  }
}

/** Repeats whose rows are asked for at once, so that they are no more than a registry answers. */
export function repeatsAtOnce({ configurationCount }: TaskDescription): number {
  return Math.max(1, Math.floor(500_000 / configurationCount));
}
