import type { LeftOut } from "./left-out.ts";
import type { PublishedFile } from "./published-file.ts";

/** The page of a published folder: a link to each file, by folders, and what is not in it. */
export function indexPage(files: readonly PublishedFile[], leftOut: readonly LeftOut[]): string {
  const folders = new Map<string, PublishedFile[]>();
  for (const file of files) {
    const folder = file.path.split("/").slice(0, -1).join("/");
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const sections = Array.from(folders, ([folder, own]) => {
    const lines = own.map(
      ({ path, bytes, sha256 }) =>
        `<li><a href="${hrefOf(path)}">${escaped(path)}</a> ${bytes} bytes, sha256 ${sha256}</li>`,
    );
    return `<h2>${escaped(folder)}</h2>\n<ul>\n${lines.join("\n")}\n</ul>`;
  });
  const missing = leftOut.map(
    ({ dataset, rowCount }) => `<li>${escaped(dataset)}: ${rowCount} measurements</li>`,
  );
  const without =
    missing.length === 0
      ? ""
      : `<h2>Left out, since nobody stated a licence</h2>\n<ul>\n${missing.join("\n")}\n</ul>\n`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Perfatlas: published measurements</title>
<h1>Published measurements</h1>
<p>Exports, tables of figures and leaderboards of a Perfatlas registry. <a href="manifest.json">manifest.json</a> has the
sha256 of every file.</p>
${sections.join("\n")}
${without}</html>
`;
}

function hrefOf(path: string): string {
  return escaped(path.split("/").map(encodeURIComponent).join("/"));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
