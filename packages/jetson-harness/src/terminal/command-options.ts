import { parseArgs } from "node:util";
import { InputError } from "@perfatlas/modeling/space";

/** A command line that is not one of ours. */
export class UsageError extends InputError {
  readonly code = "USAGE";
  constructor(message: string) {
    super(message);
  }
}

/** The command line, read. */
export interface CommandOptions {
  readonly command: string;
  readonly files: readonly string[];
  /** Root of the kernel's files. */
  readonly root: string;
  readonly simulate?: string;
  /** The simulated board has a clock of its own. */
  readonly isVirtual: boolean;
  /** Folder that holds the campaigns. */
  readonly spool: string;
  readonly api?: string;
  readonly tokenFile?: string;
  readonly token?: string;
  readonly isDryRun: boolean;
  readonly isAllowed: boolean;
  readonly isOnce: boolean;
  /** upload: keep looking for new runs until a signal. */
  readonly isFollowing: boolean;
  readonly socket?: string;
  /** export: the folder to write to. */
  readonly out?: string;
  /** export: the commit or release that measured, kept with the tables. */
  readonly revision?: string;
  /** import: the format of the files; told from their first lines otherwise. */
  readonly format?: string;
  /** schema: file of the system that experiments are with; "-" is standard input. */
  readonly space?: string;
  /** systemd has opened the helper's socket as descriptor 3. */
  readonly isActivated: boolean;
}

/** Reads arguments and environment. @throws UsageError. */
export function commandOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandOptions {
  // An empty variable is one that is not set, as everywhere in a shell.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const home = env.HOME ?? "/tmp";
  const api = values.api ?? env.PERFATLAS_API;
  if (NEED_API.has(positionals[0] ?? "") && api !== undefined && !isHttp(api)) {
    throw new UsageError(
      `"${api}" (--api or PERFATLAS_API) is no address of an API: write http://HOST:PORT/graphql`,
    );
  }
  const tokenFile = values["token-file"] ?? env.PERFATLAS_TOKEN_FILE;
  return {
    command: values.help === true ? "help" : (positionals[0] ?? "help"),
    files: positionals.slice(1),
    root: values.sysroot ?? env.PERFATLAS_SYSROOT ?? "",
    spool: (values.spool ?? env.PERFATLAS_SPOOL ?? "~/.perfatlas/spool").replace(
      /^~(?=\/|$)/,
      home,
    ),
    isVirtual: values["virtual-clock"] ?? false,
    isDryRun: values["dry-run"] ?? false,
    isAllowed: values.yes ?? false,
    isOnce: values.once ?? false,
    isFollowing: values.follow ?? false,
    isActivated: env.LISTEN_FDS === "1",
    ...(values.simulate === undefined ? {} : { simulate: values.simulate }),
    ...(values.socket === undefined ? {} : { socket: values.socket }),
    ...(values.format === undefined ? {} : { format: values.format }),
    ...(values.space === undefined ? {} : { space: values.space }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.revision === undefined ? {} : { revision: values.revision }),
    ...(api === undefined ? {} : { api }),
    ...(tokenFile === undefined ? {} : { tokenFile }),
    ...(env.PERFATLAS_TOKEN === undefined ? {} : { token: env.PERFATLAS_TOKEN }),
  };
}

const NEED_API: ReadonlySet<string> = new Set(["run", "resume", "upload"]);

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      sysroot: { type: "string" },
      simulate: { type: "string" },
      "virtual-clock": { type: "boolean" },
      spool: { type: "string" },
      api: { type: "string" },
      "token-file": { type: "string" },
      socket: { type: "string" },
      out: { type: "string" },
      revision: { type: "string" },
      format: { type: "string" },
      space: { type: "string" },
      "dry-run": { type: "boolean" },
      yes: { type: "boolean" },
      once: { type: "boolean" },
      follow: { type: "boolean" },
    },
  });
}
