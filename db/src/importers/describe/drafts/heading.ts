import type { DraftDescriptor } from "../../../datasets/descriptor.ts";
import { slugOfText } from "../../slug-of-text.ts";
import type { Inquiry } from "../inquiry.ts";
import type { Doubt, DraftInput } from "./draft-input.ts";

/** What stands above the measurements: names, citation and licence, which a file seldom says. */
export function heading(
  { name, year }: DraftInput,
  inquiry: Inquiry,
): Pick<DraftDescriptor, "id" | "title" | "citation" | "license" | "system"> & {
  readonly doubts: readonly Doubt[];
} {
  const id = slugOfText(inquiry.said("id") ?? name) || "data-set";
  const title = inquiry.said("title") ?? name;
  const system = slugOfText(inquiry.said("system") ?? id) || id;
  const license = inquiry.said("license") ?? "NOASSERTION";
  const authors = inquiry.said("authors") ?? "unstated";
  return {
    id,
    title,
    citation: { authors, title, venue: "unpublished", year },
    license,
    system: { slug: system, title: inquiry.said("system") ?? title },
    doubts: [
      { path: ["id"], text: "from the name of the file" },
      ...(authors === "unstated" ? [{ path: ["citation"], text: "say who measured" }] : []),
      ...(license === "NOASSERTION"
        ? [{ path: ["license"], text: "say CC0-1.0 or CC-BY-4.0 if the data are yours" }]
        : []),
    ],
  };
}
