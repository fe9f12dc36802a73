import { InputError } from "@perfatlas/modeling/space";

/** A folder that cannot hold a registry: not to be made, read or written. */
export class DataFolderError extends InputError {
  readonly code = "DATA_FOLDER";
  constructor(home: string, cause: NodeJS.ErrnoException) {
    super(
      `the data folder ${home} cannot be used: ${cause.code ?? cause.message}; ` +
        "PERFATLAS_HOME names another one",
      {},
      { cause },
    );
  }
}
