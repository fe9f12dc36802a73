import { chosen } from "../../addresses.ts";

/** The page of how alike two environments are, in a metric where one is given. */
export function pairAddress(source: string, target: string, metric?: string): string {
  const search = new URLSearchParams(chosen({ source, target, metric }));
  return `/pairs?${String(search).replaceAll("%3A", ":")}`;
}
