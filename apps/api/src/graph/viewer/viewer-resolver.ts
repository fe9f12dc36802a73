import { Ctx, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../api-context.ts";
import { Viewer } from "./viewer.ts";

/** Tells callers who they are. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: "Who asks, as the registry sees it." })
  viewer(@Ctx() { caller }: ApiContext): Viewer {
    return new Viewer(caller);
  }
}
