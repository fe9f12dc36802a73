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

test("an entry's key has only what BibTeX takes, and no empty field", () => {
  const work = { authors: "A", title: "T", venue: "", year: 2020, doi: null, url: null };
  const entry = bibtexEntry({ ...work, slug: "x264_runs (2)", authors: "A, B and C; D, and E" });
  expect(entry).toMatch(/^@misc\{x264-runs--2--2020,\n/);
  expect(entry).toContain("author       = {A and B and C and D and E}");
  expect(entry).not.toMatch(/howpublished|doi|url|note/);
});
