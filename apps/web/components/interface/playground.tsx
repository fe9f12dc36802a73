"use client";

import { type FormEvent, useState } from "react";
import { type Reply, sendQuery } from "./send-query.ts";

/** A query that can be chosen. */
export interface SavedQuery {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks the API from the page: saved queries, changed as one likes, and their answers with what they cost. */
export function Playground(props: { readonly queries: readonly SavedQuery[] }) {
  const [first] = props.queries;
  const [says, setSays] = useState(first?.says ?? "");
  const [text, setText] = useState(first?.text ?? "");
  const [variables, setVariables] = useState(variablesText(first));
  const [reply, setReply] = useState<Reply | "asking" | null>(null);
  const choose = (name: string) => {
    const chosen = props.queries.find((each) => each.name === name);
    setSays(chosen?.says ?? "");
    setText(chosen?.text ?? "");
    setVariables(variablesText(chosen));
    setReply(null);
  };
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setReply("asking");
    setReply(await sendQuery(text, variables));
  };
  return (
    <form className="playground" onSubmit={run} aria-label="Playground">
      <label>
        Saved query{" "}
        <select onChange={(event) => choose(event.target.value)}>
          {props.queries.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p>{says}</p>
      <div className="playground-fields">
        <Field name="Query" value={text} change={setText} />
        <Field name="Variables" value={variables} change={setVariables} />
      </div>
      <button type="submit">Run</button>
      <section aria-label="Answer" aria-live="polite">
        <ReplyText reply={reply} />
      </section>
    </form>
  );
}

function Field(props: {
  readonly name: string;
  readonly value: string;
  readonly change: (text: string) => void;
}) {
  const id = `playground-${props.name.toLowerCase()}`;
  return (
    <div>
      <label htmlFor={id}>{props.name}</label>
      <textarea
        id={id}
        rows={14}
        spellCheck={false}
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
      />
    </div>
  );
}

function ReplyText({ reply }: { readonly reply: Reply | "asking" | null }) {
  if (reply === null) return null;
  if (reply === "asking") return <p>Asking …</p>;
  return (
    <>
      <p>{reply.summary}</p>
      <pre className="playground-answer" tabIndex={-1}>
        <code>{reply.text}</code>
      </pre>
    </>
  );
}

function variablesText(query: SavedQuery | undefined): string {
  return JSON.stringify(query?.variables ?? {}, null, 2);
}
