import {
  EXPORT_WRITER,
  type ExportFormat,
  type ExportRequest,
  type MeasurementCondition,
  type PublishedVersion,
} from "@perfatlas/db";
import { unstorablePath } from "@perfatlas/db/importers";
import { ArgumentError } from "../errors/errors.ts";
import { UnstorableTextError } from "../errors/unstorable-text-error.ts";

/** What a data set that nobody gave a licence says. */
const UNLICENSED = "NOASSERTION";

/** What somebody wants to take away. */
export interface ExportSelection {
  readonly format: ExportFormat;
  /** Those that are meant, whatever their licences. */
  readonly versions: readonly PublishedVersion[];
  readonly environments?: readonly number[] | undefined;
  readonly metrics?: readonly string[] | undefined;
  readonly where?: MeasurementCondition | undefined;
  /** Whether data without a licence are meant, too. */
  readonly includeUnlicensed: boolean;
}

/**
 * The request for a file of the selection. What states no licence is left out, and counted in the manifest,
 * unless it is asked for.
 * @throws ArgumentError UNLICENSED when nothing would be left, UnstorableTextError.
 */
export function requestOf(selection: ExportSelection): ExportRequest {
  const { format, versions, environments, metrics, where, includeUnlicensed } = selection;
  const isIn = ({ license }: PublishedVersion) => includeUnlicensed || license !== UNLICENSED;
  const [taken, leftOut] = [versions.filter(isIn), versions.filter((each) => !isIn(each))];
  if (taken.length === 0) {
    const count = leftOut.reduce((sum, each) => sum + each.count, 0);
    throw new ArgumentError(
      "UNLICENSED",
      `all ${count} measurements of ${leftOut.map(({ dataset }) => dataset).join(", ")} are left out: ` +
        "nobody stated a licence; ask for unlicensed data (includeUnlicensed, or unlicensed=include in an " +
        "address) if you may use them",
    );
  }
  if (unstorablePath(where) !== null) throw new UnstorableTextError();
  const ids = (some: readonly PublishedVersion[]) => some.map(({ id }) => id).sort((a, b) => a - b);
  return {
    ...{ format, writer: EXPORT_WRITER, versions: ids(taken) },
    ...(environments === undefined ? {} : { environments: environments.toSorted((a, b) => a - b) }),
    ...(metrics === undefined ? {} : { metrics: metrics.toSorted() }),
    // As it comes back from the registry.
    ...(where === undefined ? {} : { where: JSON.parse(JSON.stringify(where)) as typeof where }),
    ...(leftOut.length === 0 ? {} : { leftOut: ids(leftOut) }),
  };
}
