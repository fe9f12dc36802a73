import { CopyButton } from "./copy-button.tsx";

/** Text to be used as it stands (a command, an entry of a bibliography), with a button that copies it. */
export function CopyableText(props: { readonly text: string; readonly what: string }) {
  return (
    <div className="copyable">
      <pre>
        <code>{props.text}</code>
      </pre>
      <CopyButton what={props.what} />
    </div>
  );
}
