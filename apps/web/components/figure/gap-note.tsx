import { FigureRequest } from "../figure-request/figure-request.tsx";
import { CopyableText } from "../layout/copyable-text.tsx";
import type { FigureGap } from "./figure-content.ts";

/** What stands in place of a figure that there is none of: why, and what asks for it; `back` is where it will be. */
export function GapNote(props: { readonly gap: FigureGap; readonly back: string }) {
  const { title, gap, request, subject } = props.gap;
  if (subject !== undefined)
    return (
      <FigureRequest subject={subject} what={title} refusal={undefined} back={props.back}>
        {request != null && (
          <details>
            <summary>
              By the API<span className="visually-hidden">: {title}</span>
            </summary>
            <CopyableText text={request} what={`mutation that asks for: ${title}`} />
          </details>
        )}
      </FigureRequest>
    );
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
