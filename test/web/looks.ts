const WIDTHS = [360, 768, 1280];
const THEMES = ["light", "dark"] as const;

/** A width in px and a theme that a page is looked at in. */
export type Look = readonly [width: number, theme: (typeof THEMES)[number]];

/** Every width in every theme. */
export const EVERY_LOOK: readonly Look[] = WIDTHS.flatMap((width) =>
  THEMES.map((theme): Look => [width, theme]),
);

/** Every width once, in alternating themes: a page and the next one are together looked at in every look. */
export function looksOf(page: number): readonly Look[] {
  return WIDTHS.map((width, i): Look => [width, THEMES[(page + i) % 2] ?? "light"]);
}
