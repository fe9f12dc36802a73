const VERSION =
  /^(?:[a-z]+[-_ ])?[vr]?(\d{1,9}(?:[-+_~.]\d{1,9})*)(?:[-_.~]?(alpha|beta|preview|pre|rc|dev|a|b)[-.]?(\d{0,9}))?(?:[-+_~.]\S*)?$/;
const BEFORE_RELEASE: Readonly<Record<string, number>> = { dev: 0, a: 1, alpha: 1, b: 2, beta: 2 };

/**
 * What orders versions: the numbers of the text without zeros at their end, then -1, or -2 and kind and
 * number of what comes before a release. Keys are compared element by element: "3.7" is below "3.7.6", below
 * "3.19", and "1.0-rc1" below "1.0.0", which equals "v1". Null for a text that does not read as a version.
 */
export function versionKey(text: string): readonly number[] | null {
  const [, numbers, kind, number] = VERSION.exec(text.toLowerCase()) ?? [];
  if (numbers === undefined) return null;
  const parts = numbers.replaceAll(/[-+_~]/g, ".").replace(/(\.0+)+$/, "");
  const end = kind === undefined ? [-1] : [-2, BEFORE_RELEASE[kind] ?? 3, Number(number ?? "")];
  return [...parts.split(".").map(Number), ...end];
}
