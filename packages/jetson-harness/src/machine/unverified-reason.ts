import type { Board } from "../boards/board.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { l4tRelease } from "./l4t.ts";

/** Why nothing may be written to this machine; undefined where every path of its board and release has a source. */
export function unverifiedReason(
  sys: Sysroot,
  { name, verifiedReleases }: Pick<Board, "name" | "verifiedReleases">,
): string | undefined {
  if (verifiedReleases === undefined) return undefined;
  const release = l4tRelease(sys);
  if (release !== undefined && verifiedReleases.includes(release.split(".")[0] as string)) {
    return undefined;
  }
  const whose = release === undefined ? "a release that it does not tell" : `L4T ${release}`;
  const known =
    verifiedReleases.length === 0 ? "none yet" : `L4T ${verifiedReleases.join(" and ")}`;
  return `paths of ${name} on ${whose} are not verified (${known}): nothing is written; see docs/boards.md`;
}
