import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Settings } from "../settings.ts";
import type { Finding } from "./finding.ts";

/** Bytes below which imports will soon find the disk full, and below which nothing can be made. */
const ROOM = { warning: 2 ** 30, fault: 2 ** 26 };

/** Whether the data folder can be written, or made, and has room. */
export function checkHome({ home }: Pick<Settings, "home">): Finding {
  const about = "home";
  const place = nearestThere(home);
  if (!statSync(place).isDirectory())
    return {
      ...{ about, level: "fault", says: `${place} is no folder` },
      remedy: "set PERFATLAS_HOME to a folder",
    };
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    return {
      ...{ about, level: "fault", says: `${place} cannot be written by this user` },
      remedy: "give it to the user that runs the instance, or set PERFATLAS_HOME to another folder",
    };
  }
  const { bavail, bsize } = statfsSync(place);
  const free = bavail * bsize;
  if (free < ROOM.warning)
    return {
      ...{
        about,
        level: free < ROOM.fault ? "fault" : "warning",
        says: `${Math.floor(free / 2 ** 20)} MiB are free in ${place}`,
      },
      remedy: "make room: an import that finds the disk full is undone",
    };
  const says = place === home ? `${home} can be written` : `${home} will be made`;
  return { about, level: "ok", says };
}

function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path));
}
