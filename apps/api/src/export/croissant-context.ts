const JSON_VALUE = (id: string) => ({ "@id": id, "@type": "@json" });
const TERMS =
  "annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileObject fileProperty " +
  "fileSet format includes isArray isLiveDataset jsonPath key md5 parentField readLines recordSet references regex " +
  "sdVersion separator source subField transform unArchive value";

/** The JSON-LD context that Croissant 1.1 recommends (appendix 1), without what nothing here uses. */
export const CROISSANT_CONTEXT: Readonly<Record<string, unknown>> = {
  "@language": "en",
  "@vocab": "http://schema.org/",
  sc: "http://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  data: JSON_VALUE("cr:data"),
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: JSON_VALUE("cr:examples"),
  ...Object.fromEntries(TERMS.split(" ").map((term) => [term, `cr:${term}`])),
};
