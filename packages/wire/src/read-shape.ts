import type { ZodType } from "zod";

/** What is wrong with something that crossed a border: where ("options.3.name"), and a sentence. */
export interface WireFault {
  readonly path: string;
  readonly message: string;
}

/** A value as its schema has it, or the first thing that is wrong with it. */
export function readShape<Shape>(
  schema: ZodType<Shape>,
  value: unknown,
):
  | { readonly shape: Shape; readonly fault: null }
  | { readonly shape: null; readonly fault: WireFault } {
  const { success, data, error } = schema.safeParse(value);
  if (success) return { shape: data, fault: null };
  const [issue] = error.issues;
  const path = issue?.path.map(String).join(".") ?? "";
  return { shape: null, fault: { path, message: issue?.message ?? "is refused" } };
}
