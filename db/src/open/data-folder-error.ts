import { InputError } from "@perfatlas/modeling/space";

/** What the system says of a folder that only needs room. */
const FULL: ReadonlySet<string | undefined> = new Set(["ENOSPC", "EDQUOT"]);

/** A folder that cannot hold a registry: not to be made, read or written. */
export class DataFolderError extends InputError {
  readonly code = "DATA_FOLDER";
  constructor(home: string, cause: NodeJS.ErrnoException) {
    const { code, message } = cause;
    const why = FULL.has(code)
      ? `${code}, no space left: free space or inodes there (df -h, df -i)`
      : (code ?? message);
    const remedy = "PERFATLAS_HOME names another one";
    super(`the data folder ${home} cannot be used: ${why}; ${remedy}`, {}, { cause });
  }
}
