import { readdirSync } from "node:fs";
import type { Settings } from "../settings.ts";
import type { Finding } from "./finding.ts";

/** Whether the folder of data files can be listed; nothing is said where none is set. */
export function checkMirror({ mirror }: Pick<Settings, "mirror">): readonly Finding[] {
  if (mirror === undefined) return [];
  const about = "mirror";
  try {
    const { length } = readdirSync(mirror);
    if (length > 0) return [{ about, level: "ok", says: `${mirror} can be read` }];
    return [
      {
        ...{ about, level: "warning", says: `${mirror} is empty` },
        remedy: "lay data files out in it as owner/repo/path, or unset PERFATLAS_MIRROR",
      },
    ];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      {
        ...{ about, level: "fault", says: `${mirror} cannot be read: ${code}` },
        remedy: "let the user that runs the instance read it, or unset PERFATLAS_MIRROR",
      },
    ];
  }
}
