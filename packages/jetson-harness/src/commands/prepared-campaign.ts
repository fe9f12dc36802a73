import { type Campaign, prepareCampaign } from "../campaign/campaign.ts";
import type { Preparation } from "../campaign/workload.ts";
import type { Machine } from "../machine/machine.ts";
import { plainPreparation } from "../run/plain-preparation.ts";
import { killLiveCommands } from "../run/run-command.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";
import { PreparationPlace } from "./preparation-place.ts";

/**
 * Fills in an experiment's machine, version and workload. Its commands (a generator, a version) run as those of runs do: in a
 * group and with a mark of their own, watched by a guard, so that nothing outlives a killed harness; and one that was killed
 * with its guard is ended by the next start, which makes half-written inputs anew.
 * @throws as `prepareCampaign`; InterruptedError after a signal.
 */
export async function preparedCampaign(
  file: string,
  machine: Machine,
  spool: string,
  terminal: Terminal,
): Promise<Campaign> {
  const abort = new AbortController();
  const forget = terminal.onSignal(
    () => abort.abort(),
    () => {
      killLiveCommands();
      process.exit(EXIT.interrupted);
    },
  );
  const place = new PreparationPlace(spool, file, abort.signal);
  try {
    if (place.isThere()) await place.enter();
    return await prepareCampaign(file, machine, preparationIn(place, machine, abort.signal));
  } finally {
    await place.leave();
    forget();
  }
}

function preparationIn(
  place: PreparationPlace,
  { root }: Machine,
  signal: AbortSignal,
): Preparation {
  return {
    async execute(order) {
      const { folder, guard } = await place.guarded(root);
      const { execute } = plainPreparation({
        tmp: folder,
        signal,
        env: root === "" ? {} : { PERFATLAS_SYSROOT: root },
        watchCommand: guard.watchCommand,
      });
      return execute(order);
    },
    begins: (files) => place.begin(files),
    isWhole: () => place.forget(),
  };
}
