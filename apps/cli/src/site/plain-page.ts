import { createHash } from "node:crypto";

const STYLE =
  ":root{color-scheme:light dark}body{font:100%/1.55 system-ui,sans-serif;max-width:38rem;" +
  "margin:12vh auto;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.2}a{color:inherit}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** What may run on a plain page: nothing. Its one style sheet is known by its digest. */
export const PLAIN_PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page for when the site cannot make one: it needs no script, no other file and no registry.
 * `paragraphs` are HTML, written here and not by readers.
 */
export function plainPage(title: string, paragraphs: readonly string[]): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${title} · Perfatlas</title><style>${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}` +
    "</main></body></html>\n"
  );
}
