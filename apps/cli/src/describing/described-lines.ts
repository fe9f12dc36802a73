import type { Described } from "./described.ts";

/** What describing files found, in lines: what is sure, what is guessed and why, what nobody said. */
export function describedLines({ looked, draft, checked }: Described): readonly string[] {
  const { files, leftOut, bytes, bytesRead, isWhole } = looked;
  const what = files.length === 1 ? files[0] : `${files.length} files, the first ${files[0]}`;
  const share = isWhole
    ? "all of it"
    : `${bytesRead < bytes ? `${(bytesRead / 1e6).toFixed(1)} of ${(bytes / 1e6).toFixed(1)} MB` : "a part of the rows"}, then read all for what else they hold`;
  const by = (certainty: string): readonly string[] =>
    draft.findings
      .filter((finding) => finding.certainty === certainty)
      .map(({ about, says, why }) => `  ${about}: ${says} (${why})`);
  const required = draft.questions.filter(({ isOptional }) => !isOptional);
  const optional = draft.questions.filter(({ isOptional }) => isOptional);
  return [
    `looked at ${what}: ${share}`,
    ...leftOut.slice(0, 10).map(({ path, why }) => `left out ${path}: ${why}`),
    ...(leftOut.length > 10 ? [`left out ${leftOut.length - 10} files more`] : []),
    ...section("sure", by("sure")),
    ...section("guessed", by("guessed")),
    ...section("answered", by("answered")),
    ...section("asked, and not answered", required.map(questionLine)),
    ...section("may be said", optional.map(questionLine)),
    checkLine(checked),
  ];
}

/** Lines of a section that are printed: of more nobody reads the last. */
const MOST_LINES = 40;

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  const rest = more > 0 ? [`  and ${more} more: --json prints them`] : [];
  return [`${title}:`, ...lines.slice(0, MOST_LINES), ...rest];
}

function questionLine({
  key,
  asks,
  choices,
  guess,
  why,
}: Described["draft"]["questions"][number]): string {
  const legal = choices.length === 0 ? "" : `; ${choices.join(", ")}`;
  return `  ${asks} (${why}${legal}) taken: --answer ${quoted(`${key}=${guess}`)}`;
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w.=,:/@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function checkLine(checked: Described["checked"]): string {
  if (checked === undefined) return "not read through: it is large; perfatlas validate does";
  if (checked.expected === undefined)
    return `an import of the draft would be refused: ${checked.fault}`;
  const { configurations, measurements, failures } = checked.expected;
  return `read through: ${configurations} configurations, ${measurements} measurements, ${failures} of them failures`;
}
