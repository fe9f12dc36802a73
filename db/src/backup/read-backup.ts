import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import {
  BACKUP_VERSION,
  BackupError,
  type BackupHeader,
  type BackupSection,
  type BackupTrailer,
  SECTION_END,
} from "./backup-format.ts";

/** What a reader of backups is told, in the order of the file. */
export interface BackupReader {
  header(header: BackupHeader): Promise<void>;
  section(section: BackupSection): Promise<void>;
  /** Whole lines of the section's rows, and how many. */
  lines(lines: Uint8Array, count: number): Promise<void>;
  sectionEnd(): Promise<void>;
}

const NEWLINE = 10;
/** Bytes of the first line, and of any line, at most. */
const MOST_OF_HEADER = 1 << 20;
const MOST_OF_LINE = 1 << 28;
const AFTER_A_LINE = Buffer.concat([Uint8Array.of(NEWLINE), SECTION_END]);

/**
 * Reads a backup file through, telling `reader`, and compares it with its own counts and digest.
 * Returns its last line.
 * @throws BackupError when it is no backup, of a newer version, cut off or damaged.
 */
export async function readBackup(file: string, reader: BackupReader): Promise<BackupTrailer> {
  const parser = new BackupParser(file, reader);
  try {
    // A pipe may never say anything, and cannot be read twice.
    if (!(await stat(file)).isFile()) throw parser.fault("it is not a regular file");
    await pipeline(createReadStream(file), createGunzip(), async (chunks) => {
      for await (const chunk of chunks) await parser.take(chunk as Buffer);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Z_BUF_ERROR: the end is missing. Z_DATA_ERROR: no gzip, or other bytes than were written.
    if (code === "Z_BUF_ERROR") throw parser.fault("it is cut off", error);
    if (code === "Z_DATA_ERROR") throw parser.fault("it is damaged, or no backup", error);
    if (code !== undefined && PLACE.test(code))
      throw parser.fault(`it cannot be read: ${code}`, error);
    throw error;
  }
  return parser.finish();
}

/** What the system says of a file that cannot be opened. */
const PLACE = /^(ENOENT|ENOTDIR|EACCES|EPERM|ELOOP|ENAMETOOLONG)$/;

class BackupParser {
  readonly #file: string;
  readonly #reader: BackupReader;
  readonly #hash = createHash("sha256");
  readonly #rows: Record<string, number> = {};
  #rest: Buffer = Buffer.alloc(0);
  /** What came since without the end of a line, to be put together once. */
  #pending: Buffer[] = [];
  #pendingLength = 0;
  #hasHeader = false;
  #section: BackupSection | undefined;
  #trailer: BackupTrailer | undefined;

  constructor(file: string, reader: BackupReader) {
    this.#file = file;
    this.#reader = reader;
  }

  async take(chunk: Buffer): Promise<void> {
    this.#pending.push(chunk);
    this.#pendingLength += chunk.length;
    const most = this.#hasHeader ? MOST_OF_LINE : MOST_OF_HEADER;
    if (!chunk.includes(NEWLINE)) {
      if (this.#rest.length + this.#pendingLength <= most) return;
      throw this.fault(this.#hasHeader ? "it is damaged" : "it is no backup");
    }
    this.#rest = Buffer.concat([this.#rest, ...this.#pending]);
    this.#pending = [];
    this.#pendingLength = 0;
    while (await (this.#section === undefined ? this.#takeLine() : this.#takeRows(this.#section)));
  }

  finish(): BackupTrailer {
    if (this.#trailer === undefined) throw this.fault("it is cut off");
    const counts = JSON.stringify(Object.entries(this.#trailer.rows).sort());
    if (counts !== JSON.stringify(Object.entries(this.#rows).sort())) {
      throw this.fault("its tables have other numbers of rows than it states");
    }
    return this.#trailer;
  }

  fault(what: string, cause?: unknown): BackupError {
    return new BackupError(`${this.#file} cannot be restored: ${what}`, {}, { cause });
  }

  async #takeLine(): Promise<boolean> {
    const end = this.#rest.indexOf(NEWLINE);
    if (end < 0) return false;
    if (this.#trailer !== undefined) throw this.fault("something stands behind its end");
    const line = this.#parsed(this.#rest.subarray(0, end));
    if (!this.#hasHeader) await this.#takeHeader(line as Partial<BackupHeader>);
    else if ("sha256" in line) this.#takeTrailer(line as BackupTrailer);
    else await this.#takeSection(line as BackupSection);
    this.#consume(end + 1);
    return true;
  }

  #parsed(line: Buffer): object {
    try {
      return JSON.parse(line.toString()) as object;
    } catch (error) {
      throw this.fault(this.#hasHeader ? "it is damaged" : "it is no backup", error);
    }
  }

  async #takeHeader(header: Partial<BackupHeader>): Promise<void> {
    if (header.perfatlas !== "backup") throw this.fault("it is no backup");
    if (header.version !== BACKUP_VERSION) {
      throw this.fault(
        `it has version ${header.version} of the format, this program reads ${BACKUP_VERSION}; ` +
          "use a newer program",
      );
    }
    this.#hasHeader = true;
    await this.#reader.header(header as BackupHeader);
  }

  #takeTrailer(trailer: BackupTrailer): void {
    if (trailer.sha256 !== this.#hash.copy().digest("hex")) {
      throw this.fault("it is damaged: its digest is not the one that it states");
    }
    this.#trailer = trailer;
  }

  async #takeSection(section: BackupSection): Promise<void> {
    this.#section = section;
    this.#rows[section.table] ??= 0;
    await this.#reader.section(section);
  }

  /** Whole lines up to the end of the section, or as many as are there. */
  async #takeRows({ table }: BackupSection): Promise<boolean> {
    const isFirst = this.#rest.subarray(0, SECTION_END.length).equals(SECTION_END);
    // A line of rows is never `\.` alone: COPY writes a backslash as two.
    const end = isFirst ? 0 : this.#rest.indexOf(AFTER_A_LINE) + 1;
    const isEnd = isFirst || end > 0;
    const whole = isEnd ? end : this.#rest.lastIndexOf(NEWLINE) + 1;
    if (whole > 0) await this.#takeLines(this.#rest.subarray(0, whole), table);
    this.#consume(whole + (isEnd ? SECTION_END.length : 0));
    if (!isEnd) return false;
    this.#section = undefined;
    await this.#reader.sectionEnd();
    return true;
  }

  async #takeLines(lines: Buffer, table: string): Promise<void> {
    let count = 0;
    for (let at = lines.indexOf(NEWLINE); at >= 0; at = lines.indexOf(NEWLINE, at + 1)) count++;
    this.#rows[table] = (this.#rows[table] ?? 0) + count;
    await this.#reader.lines(lines, count);
  }

  #consume(length: number): void {
    this.#hash.update(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
  }
}
