/** What codes of the operating system mean for a file or folder that somebody named. */
const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "you may not use it",
  EEXIST: "a file stands where a folder should",
  EISDIR: "it is a folder, and a file is needed",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder should",
  EPERM: "you may not use it",
  EROFS: "the disk can only be read",
};

/** Why the system refused a file or folder, in words with its code; what else went wrong speaks for itself. */
export function systemRefusal(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const meaning = code === undefined ? undefined : MEANINGS[code];
  return meaning === undefined ? message : `${meaning} (${code})`;
}
