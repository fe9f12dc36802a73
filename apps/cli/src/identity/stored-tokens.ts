import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { readShape } from "@perfatlas/wire";
import * as z from "zod";

/** The file of tokens cannot be used: it names the file and what to do. */
export class StoredTokensError extends InputError {
  readonly code = "STORED_TOKENS";
}

/** A token that `perfatlas login` has kept. */
export interface StoredToken {
  readonly token: string;
  /** When it was kept, ISO 8601. */
  readonly keptAt: string;
}

/** The tokens of this user, by the addresses that they are for. */
export interface StoredTokens {
  readonly file: string;
  /** The token for an address, whatever its path; undefined when there is none. */
  find(address: string): Promise<StoredToken | undefined>;
  keep(address: string, token: string): Promise<void>;
  /** Whether there was one. */
  forget(address: string): Promise<boolean>;
}

const shape = z.record(z.string(), z.object({ token: z.string(), keptAt: z.string() }));
type Kept = z.infer<typeof shape>;

/** Bits of a mode that let anybody else in. */
const OTHERS = 0o077;

/**
 * The tokens in the user's folder of settings: a file that nobody else can read.
 * @throws StoredTokensError, from each of its functions, when others can, or when the file holds something else.
 */
export function storedTokens(
  environment: Readonly<Record<string, string | undefined>>,
): StoredTokens {
  const folder = settingsFolder(environment);
  const file = join(folder, "tokens.json");
  return {
    file,
    find: async (address) => (await read(file))[originOf(address)],
    async keep(address, token) {
      const kept = { token, keptAt: new Date().toISOString() };
      await write(folder, file, { ...(await read(file)), [originOf(address)]: kept });
    },
    async forget(address) {
      const { [originOf(address)]: gone, ...others } = await read(file);
      if (gone === undefined) return false;
      await write(folder, file, others);
      return true;
    },
  };
}

function settingsFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const { APPDATA, XDG_CONFIG_HOME } = environment;
  if (XDG_CONFIG_HOME) return join(XDG_CONFIG_HOME, "perfatlas");
  if (process.platform === "win32" && APPDATA) return join(APPDATA, "perfatlas");
  return join(homedir(), ".config", "perfatlas");
}

function originOf(address: string): string {
  return new URL(address).origin;
}

async function read(file: string): Promise<Kept> {
  let text: string;
  try {
    const { mode } = await stat(file);
    if (process.platform !== "win32" && (mode & OTHERS) !== 0) {
      throw new StoredTokensError(`others can read the tokens in ${file}: run chmod 600 ${file}`);
    }
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  const { shape: kept, fault } = readShape(shape, parsed(text));
  if (fault === null) return kept;
  throw new StoredTokensError(
    `${file} holds no tokens as \`perfatlas login\` keeps them: remove it and log in again`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file that is whole and nobody else's from its first byte on. */
async function write(folder: string, file: string, kept: Kept): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
