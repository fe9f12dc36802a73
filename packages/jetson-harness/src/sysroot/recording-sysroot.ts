import type { Reading, Sysroot } from "./sysroot-port.ts";

/** One write as it was asked for. */
export interface RecordedWrite {
  readonly path: string;
  readonly text: string;
}

/** A port that notes its writes. */
export interface RecordingSysroot extends Sysroot {
  readonly writes: readonly RecordedWrite[];
}

/**
 * Notes every write. With `passesOn` false nothing reaches `inner`: the text is kept beside it and
 * read back from there, so that a whole plan can be tried without touching the machine.
 */
export function recordingSysroot(inner: Sysroot, passesOn = true): RecordingSysroot {
  const writes: RecordedWrite[] = [];
  const kept = new Map<string, string>();
  const read = (path: string): Reading => {
    const text = kept.get(inner.realpath(path) ?? path);
    return text === undefined ? inner.read(path) : { text };
  };
  return {
    ...inner,
    read,
    writes,
    write(path, text) {
      writes.push({ path, text });
      if (passesOn) inner.write(path, text);
      else kept.set(inner.realpath(path) ?? path, text);
    },
    run(argv) {
      writes.push({ path: argv.join(" "), text: "" });
      if (passesOn) inner.run(argv);
    },
  };
}
