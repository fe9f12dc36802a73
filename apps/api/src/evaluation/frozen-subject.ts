import { type SuiteSubject, suites } from "@perfatlas/modeling/evaluation";

/** What this program's suite of that name and number says of a subject; undefined where it has none. */
export function frozenSubject(
  suite: { readonly slug: string; readonly number: number },
  subject: string,
): SuiteSubject | undefined {
  return suites
    .find(({ name, version }) => name === suite.slug && version === suite.number)
    ?.subjects.find((one) => one.subject === subject);
}
