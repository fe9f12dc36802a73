import { pageAddress } from "../../addresses.ts";
import { PageLink } from "../link/page-link.tsx";

/** The data set that a suite is made from. */
export interface SuiteDataset {
  readonly slug: string;
  readonly title: string;
}

/** Says that a suite follows a data set, and how its test is drawn; nothing for other suites. */
export function MadeFromNote(props: { readonly dataset: SuiteDataset | null }) {
  const { dataset } = props;
  if (dataset === null) return null;
  return (
    <p className="small soft">
      This suite is made from the data set{" "}
      <PageLink href={pageAddress("datasets", dataset.slug)}>{dataset.title}</PageLink> as it is
      now; what was computed before it grew is not shown. The test is what was measured in the
      target and not used for training: where a strategy chose the measurements, that is no random
      sample.
    </p>
  );
}
