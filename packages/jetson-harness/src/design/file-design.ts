import { readFileSync } from "node:fs";
import { type Configuration, checkConfiguration, parseLevel } from "@perfatlas/modeling/space";
import { canonicalConfiguration } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { DesignError } from "./enumerate-space.ts";

/**
 * Configurations from a CSV file with a header of option names. Cells hold no commas.
 * @throws DesignError, or the space's own errors with file and line.
 */
export function fileDesign(resolved: ResolvedSpace, file: string): readonly Configuration[] {
  const [header = "", ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const { space } = resolved;
  const options = header.split(",").map((name) => {
    const option = space.options.find((candidate) => candidate.name === name.trim());
    if (option === undefined) {
      throw new DesignError(
        `${file} has a column "${name}"; options are ${space.options.map((o) => o.name).join(", ")}`,
      );
    }
    return option;
  });
  return rows.map((row, i) => {
    const cells = row.split(",");
    const configuration = Object.fromEntries(
      options.map((option, j) => {
        const place = { file, line: i + 2, column: option.name };
        return [option.name, parseLevel(option, cells[j] ?? "", place, space.system)];
      }),
    );
    checkConfiguration(space, configuration, { file, line: i + 2 });
    return canonicalConfiguration(resolved, configuration);
  });
}
