import {
  type ChildProcessByStdio,
  type SpawnOptionsWithStdioTuple,
  spawn,
} from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { InputError } from "@perfatlas/modeling/space";
import { type FromProgram, fromProgram, readShape, type ToProgram } from "@perfatlas/wire";

/** What a program did instead of what the protocol asks; `code` says in which respect. */
export class ProgramError extends InputError {
  readonly code: "PROGRAM_ENDED" | "PROGRAM_GARBAGE" | "PROGRAM_SILENT" | "PROGRAM_UNEXPECTED";
  constructor(code: ProgramError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** How a program is started. */
export interface ProgramCommand {
  /** For a shell, or a file with its arguments. */
  readonly command: string | readonly [string, ...string[]];
  /** What errors call it. */
  readonly name: string;
  /** Seconds within which it answers. */
  readonly patienceSeconds: number;
}

/** Bytes of one line: predictions of a million rows with intervals. */
const LINE_MAX = 128 * 1024 * 1024;
/** Milliseconds for what a program does when it is told that this is the end. */
const GRACE_MS = 1000;
/** Characters of what it last wrote on standard error that an error repeats. */
const TAIL = 600;

/** Somebody's program, to which lines of JSON are written and from which lines of JSON are read. */
export class Program {
  readonly #command: ProgramCommand;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #lines: string[] = [];
  #parts: Buffer[] = [];
  #bytes = 0;
  #said = "";
  #ended: string | undefined;
  #fault: ProgramError | undefined;
  #wake: () => void = () => {};
  readonly #killAtExit = () => this.#kill();

  constructor(command: ProgramCommand) {
    this.#command = command;
    const options: SpawnOptionsWithStdioTuple<"pipe", "pipe", "pipe"> = {
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    };
    this.#child =
      typeof command.command === "string"
        ? spawn("/bin/sh", ["-c", command.command], options)
        : spawn(command.command[0], command.command.slice(1), options);
    this.#child.stdout.on("data", (bytes: Buffer) => this.#take(bytes));
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      process.stderr.write(text);
      this.#said = (this.#said + text).slice(-TAIL);
    });
    // Whoever does not read any more has ended or will be found silent.
    this.#child.stdin.on("error", () => {});
    this.#child.on("error", (error) => this.#end(`could not be started: ${error.message}`));
    this.#child.on("close", (code, signal) =>
      this.#end(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
    );
    process.on("exit", this.#killAtExit);
  }

  /** Whether it has ended. */
  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Writes one line. */
  send(message: ToProgram): void {
    if (!this.hasEnded) this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /**
   * What it says next.
   * @throws ProgramError when it ends, keeps silent, or says what is no message.
   */
  async hear(): Promise<FromProgram> {
    const { name, patienceSeconds } = this.#command;
    const deadline = performance.now() + patienceSeconds * 1000;
    while (this.#lines.length === 0) {
      if (this.#fault !== undefined) throw this.#fault;
      if (this.#ended !== undefined) {
        const last = this.#said.trim() === "" ? "" : `; it last said:\n${this.#said.trim()}`;
        throw new ProgramError("PROGRAM_ENDED", `${name} ${this.#ended}${last}`);
      }
      const left = deadline - performance.now();
      if (left <= 0) {
        throw new ProgramError(
          "PROGRAM_SILENT",
          `${name} has said nothing for ${patienceSeconds} s; --patience gives it longer`,
        );
      }
      await this.#news(left);
    }
    return this.#read(this.#lines.shift() ?? "");
  }

  /** Ends it with everything that it has started; a moment is left to it for what it does at the end. */
  close(): void {
    if (this.hasEnded) {
      process.off("exit", this.#killAtExit);
      return;
    }
    this.send({ type: "end" });
    this.#child.stdin.end();
    // Nobody reads what it goes on to write: kept, it would fill the memory.
    this.#child.stdout.removeAllListeners("data").resume();
    const timer = setTimeout(() => this.#kill(), GRACE_MS).unref();
    this.#child.once("close", () => {
      clearTimeout(timer);
      process.off("exit", this.#killAtExit);
    });
  }

  #read(line: string): FromProgram {
    const { name } = this.#command;
    const shown = line.length > 200 ? `${line.slice(0, 200)}…` : line;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      const hint = /\b(NaN|-?Infinity)\b/.test(line)
        ? "JSON has no NaN and no Infinity: predict finite numbers"
        : "only lines of the protocol may stand on standard output; print anything else on standard error";
      throw new ProgramError("PROGRAM_GARBAGE", `${name} wrote no JSON: ${shown}\n${hint}`);
    }
    const { shape, fault } = readShape(fromProgram, value);
    if (fault === null) return shape;
    const place = fault.path === "" ? "" : ` at ${fault.path}`;
    throw new ProgramError(
      "PROGRAM_GARBAGE",
      `${name} wrote no message of the protocol (${fault.message}${place}): ${shown}`,
    );
  }

  #take(bytes: Buffer): void {
    let rest = bytes;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#parts.push(rest.subarray(0, end));
      const line = Buffer.concat(this.#parts).toString("utf8").trim();
      if (line !== "") this.#lines.push(line);
      this.#parts = [];
      this.#bytes = 0;
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) this.#parts.push(rest);
    this.#bytes += rest.length;
    if (this.#bytes > LINE_MAX && this.#fault === undefined) {
      const message = `${this.#command.name} wrote a line of more than ${LINE_MAX / 1024 / 1024} MiB`;
      this.#fault = new ProgramError("PROGRAM_GARBAGE", message);
      this.#parts = [];
      this.#kill();
    }
    this.#wake();
  }

  #end(how: string): void {
    this.#ended ??= how;
    this.#wake();
  }

  #news(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined || this.hasEnded) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
}
