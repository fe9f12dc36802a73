import { expect, test } from "vitest";
import { bibtexEntry } from "../../../apps/web/components/dataset/bibtex-entry.ts";

test("a data set's BibTeX names authors, exact version and digest, and escapes its signs", () => {
  const entry = bibtexEntry({
    slug: "spear",
    authors: "P. Jamshidi, N. Siegmund & M. Velez",
    title: "Faster & 50 % better",
    venue: "ASE",
    year: 2017,
    doi: "10.1109/ASE.2017.8115661",
    url: null,
    note: "version 1, sha256 ab_cd",
  });
  expect(entry).toBe(
    [
      "@misc{spear-2017,",
      "  author       = {P. Jamshidi and N. Siegmund and M. Velez},",
      "  title        = {{Faster \\& 50 \\% better}},",
      "  howpublished = {ASE},",
      "  year         = {2017},",
      "  doi          = {10.1109/ASE.2017.8115661},",
      "  note         = {version 1, sha256 ab\\_cd}",
      "}",
    ].join("\n"),
  );
});
