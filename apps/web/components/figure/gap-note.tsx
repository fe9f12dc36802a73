import { CopyableText } from "../layout/copyable-text.tsx";
import type { FigureGap } from "./figure-content.ts";

/** What stands in place of a figure that there is none of: why, and what asks for it. */
export function GapNote(props: { readonly gap: FigureGap }) {
  const { title, gap, request } = props.gap;
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{gap}</p>
      {request != null && <CopyableText text={request} what={`mutation that asks for: ${title}`} />}
    </div>
  );
}
