import { pageAddress } from "../../addresses.ts";
import type { SearchKind } from "../../generated/graphql.ts";

/** What a search names, and of which system it is. */
interface Found {
  readonly slug: string;
  readonly system: string | null;
}

/** The page of something that a search found. */
export function hitAddress(kind: SearchKind, { slug, system }: Found): string {
  const own = system ?? "";
  switch (kind) {
    case "SYSTEM":
      return pageAddress("systems", slug);
    case "DATASET":
      return pageAddress("datasets", slug);
    case "HARDWARE":
      return pageAddress("hardware", slug);
    case "WORKLOAD":
      return `${pageAddress("workloads", own)}/${encodeURIComponent(slug)}`;
    case "VERSION":
      return pageAddress("systems", own, { q: slug });
    case "STRATEGY":
      return pageAddress("strategies", slug);
    case "SUITE":
      return pageAddress("suites", slug);
    case "METRIC":
      return `${pageAddress("systems", own)}#metrics`;
    case "OPTION":
      return `${pageAddress("systems", own)}#options`;
    case "ENVIRONMENT":
      return pageAddress("environments", slug);
  }
}
