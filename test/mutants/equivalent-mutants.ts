import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Area } from "./areas.ts";
import type { TriedMutant } from "./tried-mutants.ts";

/** A change that no test can notice, and why not. Places are known by their text: lines move. */
interface EquivalentMutant {
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Where the equivalent changes of an area are listed, by people. */
export const equivalentFile = (area: Area): string =>
  join(import.meta.dirname, "equivalent", `${area.name.replaceAll("/", "-")}.json`);

/** The changes of an area that change no behaviour, by file. */
export class EquivalentMutants {
  private readonly byFile: Readonly<Record<string, readonly EquivalentMutant[]>>;

  constructor(byFile: Readonly<Record<string, readonly EquivalentMutant[]>>) {
    this.byFile = byFile;
  }

  /** Those that are listed of an area. */
  static of(area: Area): EquivalentMutants {
    const path = equivalentFile(area);
    return new EquivalentMutants(existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  }

  /** Whether nobody can notice this change. */
  has({ file, before, after }: TriedMutant): boolean {
    return this.byFile[file]?.some((one) => one.before === before && one.after === after) ?? false;
  }

  /** Entries about files that were tried, whose text is gone or whose change a test did notice. */
  stale(tried: readonly TriedMutant[]): readonly string[] {
    const open = tried.filter(({ outcome }) => outcome !== "caught");
    const files = new Set(tried.map(({ file }) => file));
    return Object.entries(this.byFile)
      .filter(([file]) => files.has(file))
      .flatMap(([file, entries]) =>
        entries
          .filter(
            ({ before, after }) =>
              !open.some((m) => m.file === file && m.before === before && m.after === after),
          )
          .map(({ before, after }) => `${file}\n  - ${before}\n  + ${after}`),
      );
  }
}
