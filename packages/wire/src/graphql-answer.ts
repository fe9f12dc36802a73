import * as z from "zod";

/** What a GraphQL API answers, whatever was asked; what `data` holds is for who asked to check. */
export const graphqlAnswer = z
  .object({
    data: z.unknown().optional(),
    errors: z
      .array(
        z
          .object({
            message: z.string(),
            extensions: z.object({ code: z.unknown().optional() }).readonly().exactOptional(),
          })
          .readonly(),
      )
      .readonly()
      .exactOptional(),
  })
  .readonly();
export type GraphqlAnswer = z.infer<typeof graphqlAnswer>;
