/** The part of a JSON schema that says where texts stand. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** A place of a document that may hold a text: names of properties, "*" for any name or number. */
export interface TextPlace {
  readonly path: string;
  /** What a text there must match; undefined: any text will do. */
  readonly pattern: string | undefined;
}

/** Every place of the documents of a schema that may hold a text of one's own, each once. */
export function textPlaces(root: Schema): readonly TextPlace[] {
  const found = new Map<string, TextPlace>();
  const walk = (schema: Schema | boolean | undefined, path: string, depth: number): void => {
    if (typeof schema !== "object" || depth > 12) return;
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split("/").at(-1) ?? "";
      walk((root.definitions ?? root.$defs)?.[name], path, depth + 1);
    }
    const types = Array.isArray(schema.type) ? schema.type : [schema.type];
    const isOpen = schema.enum === undefined && schema.const === undefined;
    if (types.includes("string") && isOpen) found.set(path, { path, pattern: schema.pattern });
    const below = (name: string) => (path === "" ? name : `${path}.${name}`);
    for (const [name, own] of Object.entries(schema.properties ?? {})) {
      walk(own, below(name), depth + 1);
    }
    walk(schema.additionalProperties, below("*"), depth + 1);
    walk(schema.items as Schema | undefined, below("*"), depth + 1);
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      walk(one, path, depth + 1);
  };
  walk(root, "", 0);
  return [...found.values()];
}

/** What stands at a place of a document: all of it, as "*" may be many. */
export function textsAt(value: unknown, path: string): readonly unknown[] {
  const [first = "", ...rest] = path.split(".");
  if (typeof value !== "object" || value === null) return [];
  const below = first === "*" ? Object.values(value) : [(value as Record<string, unknown>)[first]];
  return rest.length === 0 ? below : below.flatMap((one) => textsAt(one, rest.join(".")));
}

/** The document with a text put where the path leads; of many, the first, and a property where there is none. */
export function withText(value: unknown, path: string, text: unknown): unknown {
  const [first = "", ...rest] = path.split(".");
  const put = (below: unknown) =>
    rest.length === 0 ? text : withText(below, rest.join("."), text);
  if (Array.isArray(value)) return [put(value[0]), ...value.slice(1)];
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  const key = first === "*" ? (Object.keys(object)[0] ?? "key") : first;
  return { ...object, [key]: put(object[key]) };
}
