import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Caller } from "../../access/caller.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { TokenScopeEnum } from "../token/token.ts";

export const ViewerKind = enumOf(["anonymous", "token", "administrator"]);
registerEnumType(ViewerKind, {
  name: "ViewerKind",
  description: "With which kind of key one asks.",
});

/** Who asks, as the registry sees it. */
@ObjectType("Viewer", { description: "Who asks, as the registry sees it." })
export class Viewer {
  @Field(() => ViewerKind)
  readonly kind: string;

  @Field(() => String, { nullable: true, description: "Name of the token." })
  readonly name: string | null;

  @Field(() => [TokenScopeEnum], { description: "Scopes of the token; none without one." })
  readonly scope: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: "Why the key that was sent is no good; null when it is, or none was sent.",
  })
  readonly fault: string | null;

  constructor(caller: Caller) {
    const isToken = caller.kind === "token";
    this.kind = isToken || caller.kind === "administrator" ? caller.kind : "anonymous";
    this.name = isToken ? caller.name : null;
    this.scope = isToken ? caller.scope : [];
    this.fault = caller.kind === "lapsed" || caller.kind === "stranger" ? caller.why : null;
  }
}
