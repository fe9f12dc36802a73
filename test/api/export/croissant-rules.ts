/** A JSON-LD object. */
type Node = Readonly<Record<string, unknown>>;

const ATOMIC = [
  "sc:Boolean",
  "sc:Date",
  "sc:DateTime",
  "sc:Float",
  "sc:Integer",
  "sc:Text",
  "sc:Time",
];
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isAddress = (value: unknown) => isText(value) && URL.canParse(value);
const list = (value: unknown): readonly Node[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly Node[];

/**
 * What of a document breaks the rules of Croissant 1.1, by their sections: the properties that every data set must
 * have and the kinds of their values, resources, record sets, fields with their sources, and references that lead to
 * something. Empty: none.
 */
export function croissantFaults(document: Node): readonly string[] {
  const faults: string[] = [];
  const rule = (holds: boolean, says: string) => holds || faults.push(says);
  const context = document["@context"] as Node | undefined;
  rule(context?.["@vocab"] === "http://schema.org/", "@context: schema.org is the vocabulary");
  rule(context?.cr === "http://mlcommons.org/croissant/", "@context: prefix cr");
  rule(context?.conformsTo === "dct:conformsTo", "@context: conformsTo is Dublin Core's");
  for (const term of [
    "recordSet",
    "field",
    "source",
    "extract",
    "column",
    "fileObject",
    "citeAs",
  ]) {
    rule(context?.[term] === `cr:${term}`, `@context: ${term} is a term of Croissant`);
  }
  rule(document["@type"] === "sc:Dataset", "@type is schema.org/Dataset");
  rule(document.conformsTo === "http://mlcommons.org/croissant/1.1", "conformsTo names 1.1");
  for (const name of ["name", "description", "citeAs"])
    rule(isText(document[name]), `${name} is a text`);
  rule(isAddress(document.url), "url is a URL");
  rule(
    list(document.license).length > 0 &&
      list(document.license).every(
        (each) => isAddress(each) || each["@type"] === "sc:CreativeWork",
      ),
    "license is a URL or a CreativeWork",
  );
  rule(
    list(document.creator).length > 0 &&
      list(document.creator).every(
        (each) => /^sc:(Person|Organization)$/.test(String(each["@type"])) && isText(each.name),
      ),
    "creator is a Person or an Organization",
  );
  rule(/^\d{4}-\d\d-\d\d$/.test(String(document.datePublished)), "datePublished is a date");
  rule(/^\d+\.\d+\.\d+$/.test(String(document.version)), "version is MAJOR.MINOR.PATCH");
  rule(list(document.distribution).length > 0, "distribution has a resource");
  const ids = new Set<unknown>();
  const add = (node: Node) => {
    rule(isText(node["@id"]) && !ids.has(node["@id"]), `@id ${node["@id"]} stands once`);
    ids.add(node["@id"]);
  };
  for (const file of list(document.distribution)) {
    add(file);
    rule(file["@type"] === "cr:FileObject", "a resource is a FileObject");
    rule(isAddress(file.contentUrl), "contentUrl is a URL");
    rule(/^[\w-]+\/[\w.+-]+$/.test(String(file.encodingFormat)), "encodingFormat is a media type");
    rule(/^\d+ B$/.test(String(file.contentSize)), "contentSize is in bytes");
    rule(/^[0-9a-f]{64}$/.test(String(file.sha256)), "sha256 is a checksum");
  }
  const files = new Map(list(document.distribution).map((file) => [file["@id"], file]));
  for (const set of list(document.recordSet)) {
    add(set);
    rule(set["@type"] === "cr:RecordSet", "a record set is a RecordSet");
    rule(list(set.field).length > 0, "a record set has fields");
    for (const field of list(set.field)) {
      add(field);
      rule(
        String(field["@id"]).startsWith(`${set["@id"]}/`),
        "a field's @id begins with its set's",
      );
      rule(field["@type"] === "cr:Field", "a field is a Field");
      const types = list(field.dataType).map(String);
      rule(
        types.some((type) => ATOMIC.includes(type)),
        "a field has an atomic dataType",
      );
      const source = field.source as Node | undefined;
      const reference = source?.fileObject as Node | undefined;
      rule(Object.keys(reference ?? {}).join() === "@id", "a reference is an @id alone");
      rule(
        files.get(reference?.["@id"])?.encodingFormat === "text/csv",
        "a column is of a CSV file",
      );
      rule(isText((source?.extract as Node | undefined)?.column), "a field extracts a column");
    }
  }
  return faults;
}
