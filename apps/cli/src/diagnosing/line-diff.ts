const CONTEXT = 3;

/**
 * A unified diff of two texts of which one came from the other by replacing lines or putting lines between them, with three
 * lines around each change; empty where they are equal.
 * @param file as the diff names it.
 */
export function lineDiff(file: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const steps = stepsOf(old, now);
  const changed = [...steps.keys()].filter((k) => steps[k]?.sign !== " ");
  const hunks: [number, number][] = [];
  for (const k of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && k - CONTEXT <= last[1]) last[1] = k + CONTEXT + 1;
    else hunks.push([k - CONTEXT, k + CONTEXT + 1]);
  }
  if (hunks.length === 0) return "";
  const text = hunks.map(([from, to]) => {
    const start = Math.max(0, from);
    const shown = steps.slice(start, to);
    const count = (sign: string) => shown.filter((step) => step.sign !== sign).length;
    const first = (sign: string) =>
      steps.slice(0, start).filter((step) => step.sign !== sign).length + 1;
    const head = `@@ -${first("+")},${count("+")} +${first("-")},${count("-")} @@`;
    return [head, ...shown.map(({ sign, line }) => sign + line)].join("\n");
  });
  return `--- a/${file}\n+++ b/${file}\n${text.join("\n")}\n`;
}

interface Step {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/** A last line without its end says so, as `diff` writes it. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const last = lines.pop() as string;
  return last === "" ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

/** What is kept, goes and comes, by the longest common subsequence. */
function stepsOf(old: readonly string[], now: readonly string[]): readonly Step[] {
  const [n, m] = [old.length, now.length];
  const common = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
  const at = (i: number, j: number) => common[i]?.[j] as number;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const longest =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      (common[i] as Int32Array)[j] = longest;
    }
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    if (i < n && j < m && old[i] === now[j]) {
      steps.push({ sign: " ", line: old[i] as string });
      i++;
      j++;
    } else if (i < n && (j === m || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ sign: "-", line: old[i++] as string });
    } else steps.push({ sign: "+", line: now[j++] as string });
  }
  return steps;
}
