import { holdsRegistryFolder } from "@perfatlas/db/instance";
import { InputError } from "@perfatlas/modeling/space";
import type { Finding } from "./finding.ts";

/** Whether what is in the data folder is an embedded registry of this program, or nothing; it is not opened. */
export async function checkEmbedded(home: string): Promise<Finding> {
  const about = "database";
  try {
    const says = (await holdsRegistryFolder(home))
      ? `embedded, in ${home}`
      : `embedded; will be made in ${home}`;
    return { about, level: "ok", says };
  } catch (error) {
    // What is refused says itself what to do; what the system refuses has a finding of its own.
    const says = (error as Error).message;
    if (error instanceof InputError) return { about, level: "fault", says };
    return { about, level: "fault", says, remedy: "let the user that runs the instance read it" };
  }
}
