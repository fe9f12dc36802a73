import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Settings } from "../settings.ts";

const note = z.object({ file: z.string(), createdAt: z.iso.datetime(), registry: z.string() });
/** A backup that was made on this machine; it may have been moved away since. */
export type NotedBackup = z.infer<typeof note>;

type Place = Pick<Settings, "home" | "databaseUrl">;

/** Remembers a backup of the settings' registry beside it, for the day on which it does not open. */
export async function noteBackup(settings: Place, file: string): Promise<void> {
  const { home } = settings;
  const noted: NotedBackup = {
    file,
    createdAt: new Date().toISOString(),
    registry: registryOf(settings),
  };
  await mkdir(home, { recursive: true, mode: 0o700 });
  const draft = `${pathOf(home)}.draft`;
  await writeFile(draft, `${JSON.stringify(noted)}\n`, { mode: 0o600 });
  await rename(draft, pathOf(home));
}

/** The last backup of the settings' registry that was noted; undefined when there is none. */
export async function lastBackup(settings: Place): Promise<NotedBackup | undefined> {
  const text = await readFile(pathOf(settings.home), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const noted = note.safeParse(parsed(text)).data;
  return noted?.registry === registryOf(settings) ? noted : undefined;
}

/** What to do with the last backup, in one sentence. */
export async function backupSentence(settings: Place): Promise<string> {
  const noted = await lastBackup(settings);
  if (noted === undefined) return "no backup of this registry was made on this machine";
  const { file, createdAt } = noted;
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  const age = ageOf(Date.now() - Date.parse(createdAt));
  if (!isThere) return `the last backup, ${age} old, was ${file}, which is not there any more`;
  const place =
    settings.databaseUrl === undefined
      ? "PERFATLAS_HOME=<a new folder>"
      : "DATABASE_URL=<an empty database>";
  return `the last backup is ${file}, ${age} old: ${place} perfatlas restore ${file}`;
}

function pathOf(home: string): string {
  return join(home, "last-backup.json");
}

/** Server and database, without user and password. */
function registryOf({ databaseUrl }: Place): string {
  if (databaseUrl === undefined) return "embedded";
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a note is none: the registry does not depend on it.
    return undefined;
  }
}

function ageOf(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
