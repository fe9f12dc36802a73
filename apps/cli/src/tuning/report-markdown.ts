import type { TuningReport } from "./tuning-report.ts";

/** A report as Markdown. */
export function reportMarkdown({ title, lead, sections }: TuningReport): string {
  const parts = sections.map(({ title: own, header, rows, text }) =>
    [
      `## ${escaped(own)}`,
      ...(rows.length === 0
        ? []
        : [[row(header), row(header.map(() => "---")), ...rows.map(row)].join("\n")]),
      ...text.map(escaped),
    ].join("\n\n"),
  );
  return `${[`# ${escaped(title)}`, ...lead.map(escaped), ...parts].join("\n\n")}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(" | ")} |`;
}

/** Names of options and levels are texts of others: none of them ends a cell, begins a tag or a link. */
function escaped(text: string): string {
  return text.replaceAll(/[\\|<>[\]*_`]/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, " ");
}
