import { InputError } from "@perfatlas/modeling/space";

/** A registry folder that another process has open. */
export class DatabaseInUseError extends InputError {
  readonly code = "DATABASE_IN_USE";
  readonly pid: number | undefined;
  readonly address: string | undefined;
  constructor(home: string, pid: number | undefined, address: string | undefined) {
    const who = pid === undefined ? "another process" : `process ${pid}`;
    const where = address === undefined ? "" : `, which answers at ${address}`;
    super(`the registry in ${home} is in use by ${who}${where}`);
    this.pid = pid;
    this.address = address;
  }
}
