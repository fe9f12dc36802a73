import { cp, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, migrate, openDatabase, saveBackup } from "@perfatlas/db";
import { registerMethods } from "../../../apps/api/src/evaluation/register-methods.ts";
import { uploadRuns } from "../../../apps/api/src/upload/upload-runs.ts";
import {
  itemsOfRuns,
  pressCampaign,
  pressConfigurations,
  pressRun,
} from "../../api/live-campaign.ts";
import { releases } from "../../db/releases.ts";
import { contentsText } from "./contents-text.ts";

/** Registries that processes begin with, and a backup; made once, copied for each round. */
export interface Templates {
  /** Migrated, without a row. */
  readonly empty: string;
  /** As the first release left it. */
  readonly old: string;
  /** A live campaign in two environments, to be evaluated. */
  readonly press: string;
  /** A backup of `old`, brought up to date. */
  readonly backup: string;
  /** The text of what it holds. */
  readonly restored: string;
}

/** Where templates lie in a folder. */
export function templatesIn(folder: string): Templates {
  return {
    empty: join(folder, "empty"),
    old: join(folder, "old"),
    press: join(folder, "press"),
    backup: join(folder, "whole.backup"),
    restored: join(folder, "restored.json"),
  };
}

/** Makes them. */
export async function makeTemplates(folder: string): Promise<Templates> {
  await mkdir(folder, { recursive: true });
  const templates = templatesIn(folder);
  await making(templates.empty, async (database) => {
    await migrate(database);
  });
  await making(templates.old, async (database) => {
    await database.rawQuery(releases[0]?.registry ?? "");
  });
  await cp(templates.empty, templates.press, { recursive: true });
  await making(templates.press, async (database) => {
    await registerMethods(database);
    for (const [hardware, count] of [
      ["desk", 34],
      ["bench", 20],
    ] as const) {
      const campaign = pressCampaign({ environment: { ...pressCampaign().environment, hardware } });
      const startedAt = `2026-04-01T1${count % 10}:00:00.000Z`;
      const runs = pressConfigurations.slice(0, count).map((_, n) => pressRun(n, { startedAt }));
      const items = itemsOfRuns(...runs);
      const uploader = { tokenId: null, name: "administrator", isCurator: true };
      await uploadRuns(database, { campaign, items, uploader, catalog: [] });
    }
  });
  const scratch = join(folder, "scratch");
  await cp(templates.old, scratch, { recursive: true });
  await making(scratch, async (database) => {
    await migrate(database);
    await saveBackup(database, templates.backup);
    await writeFile(templates.restored, await contentsText(database));
  });
  return templates;
}

/** Copies a registry so that a folder of that name is a whole one. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await cp(from, `${to}.copy`, { recursive: true });
  await rename(`${to}.copy`, to);
}

async function making(home: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ home });
  await work(database);
  await database.close();
}
