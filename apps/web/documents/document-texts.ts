import api from "../../../docs/api.md";
import attacks from "../../../docs/attacks.md";
import backup from "../../../docs/backup.md";
import boards from "../../../docs/boards.md";
import decisions from "../../../docs/decisions.md";
import describe from "../../../docs/describe.md";
import descriptor from "../../../docs/descriptor.md";
import editors from "../../../docs/editors.md";
import errors from "../../../docs/errors.md";
import exporting from "../../../docs/export.md";

import features from "../../../docs/features.md";
import methods from "../../../docs/methods.md";
import operating from "../../../docs/operating.md";
import parallelism from "../../../docs/parallelism.md";
import scaling from "../../../docs/scaling.md";
import tune from "../../../docs/tune.md";
import tutorial from "../../../docs/tutorial.md";
import upgrading from "../../../docs/upgrading.md";
import yourOwnFile from "../../../docs/your-own-file.md";

/** The texts of the documents, by name; they come into the site when it is built. */
export const documentTexts: Readonly<Record<string, string>> = {
  tutorial,
  "your-own-file": yourOwnFile,
  describe,
  tune,
  methods,
  export: exporting,
  editors,
  operating,
  scaling,
  parallelism,
  backup,
  upgrading,
  api,
  errors,
  descriptor,
  boards,
  features,
  attacks,
  decisions,
};
