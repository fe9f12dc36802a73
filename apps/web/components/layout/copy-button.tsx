/** Copies the text that it stands beside to the clipboard. Shown where a script can do it (`public/page.js`). */
export function CopyButton(props: { readonly what: string }) {
  return (
    <button type="button" className="copy">
      Copy<span className="visually-hidden"> {props.what}</span>
    </button>
  );
}
