import {
  type FigureFactsFragment,
  type FigureInput,
  QueueFigureDocument,
} from "../../generated/graphql.ts";
import { terminal } from "../output/terminal.ts";
import { runJob } from "../requests/run-job.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";

/** A figure as a document asks for it. */
export type AskedFigure<Result> = FigureFactsFragment & { readonly result: Result | null };

/**
 * The result of a figure; where it is missing or stale it is asked for first, and waited for.
 * @param read asks for it: null where there is no such environment, system or metric.
 * @throws RegistryError when it may not be asked for, or the data give none.
 */
export async function readFigure<Result>(
  transport: Transport,
  input: FigureInput,
  read: () => Promise<AskedFigure<Result> | null>,
): Promise<Result> {
  let figure = await read();
  if (figure !== null && figure.state !== "CURRENT") {
    const title = `computing ${input.kind.toLowerCase()}`;
    await runJob(transport, terminal, {
      document: QueueFigureDocument,
      variables: { input },
      title,
    });
    figure = await read();
  }
  if (figure === null) throw new RegistryError("NOT_FOUND", "nothing was measured of that");
  if (figure.result !== null) return figure.result;
  const { code, message } = figure.refusal ?? { code: "NO_FIGURE", message: "not computed" };
  throw new RegistryError("BAD_USER_INPUT", `the data give no such figure: ${message} (${code})`);
}
