import { Field, ID, InterfaceType } from "type-graphql";
import { globalId } from "./global-id.ts";

/** Anything that `node(id:)` finds. */
@InterfaceType("Node", { description: "Anything that `node(id:)` finds." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque; unique over all types." })
  readonly id: string;

  constructor(type: string, key: number | string) {
    this.id = globalId(type, key);
  }
}
