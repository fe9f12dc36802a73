import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256 } from "@perfatlas/wire";

/** One file of `db/migrations`. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly number: number;
  /** "0001-registry.sql" */
  readonly name: string;
  /** sha256 of the text. */
  readonly digest: string;
  readonly text: string;
}

const FOLDER = fileURLToPath(new URL("../../migrations/", import.meta.url));

/**
 * The migrations in order.
 * @throws Error when a file is not called NNNN-name.sql or a number is missing.
 */
export function readMigrations(folder: string = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .sort()
    .map((name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
      if (number !== index + 1) {
        throw new Error(`migration "${name}" should be number ${index + 1}, as NNNN-name.sql`);
      }
      const text = readFileSync(`${folder}/${name}`, "utf8");
      return { number, name, digest: sha256(text), text };
    });
}
