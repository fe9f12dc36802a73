import { type Reading, type Sysroot, SysrootError } from "./sysroot-port.ts";

/** A fault to inject. Paths match by exact text or by regular expression. */
export interface FaultRule {
  readonly on: "read" | "write";
  readonly path?: string | RegExp;
  /** Errno to answer with, or another text to read back. */
  readonly errno?: string;
  readonly text?: string;
  /** Block this long first, in milliseconds. */
  readonly delayMs?: number;
  /** Only the n-th matching operation (from 1); without it all of them. */
  readonly nth?: number;
  /** Only the first `times` matching operations. */
  readonly times?: number;
}

/** The port of `inner` with faults: refused writes, failing or lying reads, slow operations. */
export function faultSysroot(inner: Sysroot, rules: readonly FaultRule[]): Sysroot {
  const counts = rules.map(() => 0);
  const hit = (on: FaultRule["on"], path: string): FaultRule | undefined => {
    let found: FaultRule | undefined;
    for (const [i, rule] of rules.entries()) {
      if (rule.on !== on || !matches(rule, path)) continue;
      const count = (counts[i] ?? 0) + 1;
      counts[i] = count;
      if (rule.nth !== undefined && count !== rule.nth) continue;
      if (rule.times !== undefined && count > rule.times) continue;
      found ??= rule;
    }
    if (found?.delayMs !== undefined) block(found.delayMs);
    return found;
  };
  const read = (path: string): Reading => {
    const rule = hit("read", path);
    if (rule?.errno !== undefined) return { missing: rule.errno };
    return rule?.text === undefined ? inner.read(path) : { text: rule.text };
  };
  return {
    ...inner,
    read,
    write(path, text) {
      const rule = hit("write", path);
      if (rule?.errno !== undefined) throw new SysrootError(rule.errno, path, "write");
      inner.write(path, rule?.text ?? text);
    },
    openSensor: (path) => {
      const sensor = inner.openSensor(path);
      return { read: () => read(path), close: () => sensor.close() };
    },
  };
}

function matches(rule: FaultRule, path: string): boolean {
  if (rule.path === undefined) return true;
  return typeof rule.path === "string" ? rule.path === path : rule.path.test(path);
}

function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
