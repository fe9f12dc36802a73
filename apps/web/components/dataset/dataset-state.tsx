import type { DatasetState as State } from "../../generated/graphql.ts";
import { Tag } from "../layout/tag.tsx";

const TONES = {
  LOADED: "good",
  AVAILABLE: "accent",
  MISSING: "warn",
  NO_PUBLIC_DATA: "warn",
} as const;

/** Whether a data set is in the registry, may be had, or cannot. */
export function DatasetState(props: { readonly state: State }) {
  return <Tag tone={TONES[props.state]}>{props.state.toLowerCase().replaceAll("_", " ")}</Tag>;
}
