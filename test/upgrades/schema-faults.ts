import {
  type BreakingChange,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** The date from which on something may be gone: "… removed after 2027-06-30". */
const DATED = /\bremoved after (\d{4}-\d\d-\d\d)\b/;

/**
 * What clients of a released schema would lose by the present one: every breaking change, but the removal of
 * what the release had deprecated with a date that is over; and every deprecation that names no date.
 */
export function schemaFaults(
  released: GraphQLSchema,
  present: GraphQLSchema,
  today: string,
): readonly string[] {
  const due = new Map(deprecations(released).map(({ place, reason }) => [place, reason]));
  const isDue = ({ description }: BreakingChange) => {
    const date = DATED.exec(due.get(removedPlace(description) ?? "") ?? "")?.[1];
    return date !== undefined && date < today;
  };
  const broken = findBreakingChanges(released, present)
    .filter((change) => !isDue(change))
    .map(({ description }) => `${description} Deprecate it with a date first.`);
  const undated = deprecations(present)
    .filter(({ reason }) => !DATED.test(reason))
    .map(({ place }) => `${place} is deprecated without "removed after YYYY-MM-DD".`);
  return [...broken, ...undated];
}

/** "Type.field was removed.", "value was removed from enum type Type.", "Type.field arg name was removed." */
function removedPlace(description: string): string | undefined {
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (value !== null) return `${value[2]}.${value[1]}`;
  const removed = /^([\w.]+)(?: arg (\w+))? was removed\.$/.exec(description);
  return removed?.[2] === undefined ? removed?.[1] : `${removed[1]}(${removed[2]})`;
}

function deprecations(schema: GraphQLSchema) {
  const found: { readonly place: string; readonly reason: string }[] = [];
  const note = (place: string, reason: string | null | undefined) => {
    if (reason !== null && reason !== undefined) found.push({ place, reason });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) {
      for (const value of type.getValues())
        note(`${type.name}.${value.name}`, value.deprecationReason);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, field.deprecationReason);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      note(place, field.deprecationReason);
      for (const argument of field.args)
        note(`${place}(${argument.name})`, argument.deprecationReason);
    }
  }
  return found;
}
