import { LAYERS } from "@perfatlas/modeling/space";
import { registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";

/** Parts of the stack that the options of a term belong to, as an enum of the schema. */
export const TermLayer = enumOf([...LAYERS, "unstated"]);
registerEnumType(TermLayer, {
  name: "TermLayer",
  description: "Part of the stack that an option of a term belongs to; unstated: of no known one.",
});
