/** Widths and themes that a page is looked at in. */
export const LOOKS = [
  [360, "light"],
  [768, "dark"],
  [1280, "light"],
] as const;
