import type { Terminal } from "../output/terminal.ts";
import type { Settings } from "../settings.ts";
import type { Transport } from "../transport/transport.ts";

/** Says that a mirror named to a command has no effect where an instance does the work: it has its own. */
export function noteIdleMirror(
  { mirror }: Pick<Settings, "mirror">,
  { isElsewhere, where }: Pick<Transport, "isElsewhere" | "where">,
  terminal: Pick<Terminal, "note">,
): void {
  if (mirror === undefined || !isElsewhere) return;
  terminal.note(
    `PERFATLAS_MIRROR of this command is not read: ${where} looks where its own, set when it was started, points`,
  );
}
