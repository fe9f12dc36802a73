/** A text of at most `length` signs; a longer one ends in "…". */
export function cutText(text: string, length: number): string {
  const signs = [...text];
  return signs.length > length ? `${signs.slice(0, length - 1).join("")}…` : text;
}
