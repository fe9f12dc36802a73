/** The anchor of a heading as GitHub makes it, so that links within documents hold: "JSON: rows" → "json-rows". */
export function headingAnchor(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
}
