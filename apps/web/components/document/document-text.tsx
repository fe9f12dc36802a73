import type { Token, Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import { CopyableText } from "../layout/copyable-text.tsx";
import { TableRegion } from "../layout/table-region.tsx";
import { DocumentLink } from "./document-link.tsx";
import { headingAnchor } from "./heading-anchor.ts";

/** A part of a document in Markdown as elements of a page; HTML within it stays text. */
export function DocumentText(props: { readonly tokens: readonly Token[] }) {
  return <Blocks tokens={props.tokens} />;
}

function Blocks(props: { readonly tokens: readonly Token[] }) {
  return props.tokens.map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
    <Fragment key={at}>
      <Block token={token as Tokens.Generic} />
    </Fragment>
  ));
}

function Block({ token }: { readonly token: Tokens.Generic }): ReactNode {
  switch (token.type) {
    case "heading":
      return <Heading token={token as Tokens.Heading} />;
    case "paragraph":
      return (
        <p>
          <Words tokens={token.tokens} />
        </p>
      );
    case "code":
      return <CopyableText text={token.text} what="text" />;
    case "list":
      return <List list={token as Tokens.List} />;
    case "table":
      return <Table table={token as Tokens.Table} />;
    case "blockquote":
      return (
        <blockquote>
          <Blocks tokens={token.tokens ?? []} />
        </blockquote>
      );
    case "hr":
      return <hr />;
    case "space":
      return null;
    case "html":
      return token.raw.trimStart().startsWith("<!--") ? null : token.raw;
    default:
      return token.tokens === undefined ? token.raw : <Words tokens={token.tokens} />;
  }
}

function Heading({ token }: { readonly token: Tokens.Heading }) {
  const Level = token.depth <= 2 ? "h2" : "h3";
  const text = token.text.replaceAll("`", "");
  return (
    <Level id={headingAnchor(text)}>
      <Words tokens={token.tokens} />
    </Level>
  );
}

function List({ list }: { readonly list: Tokens.List }) {
  const Kind = list.ordered ? "ol" : "ul";
  return (
    <Kind>
      {list.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
        <li key={at}>
          <Blocks tokens={item.tokens} />
        </li>
      ))}
    </Kind>
  );
}

function Table({ table }: { readonly table: Tokens.Table }) {
  const cell = ({ tokens }: Tokens.TableCell) => <Words tokens={tokens} />;
  return (
    <TableRegion label={`Table: ${table.header.map(({ text }) => text).join(", ")}`}>
      <thead>
        <tr>
          {table.header.map((head) => (
            <th key={head.text} scope="col">
              {cell(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
          <tr key={at}>
            {row.map((each, i) => (
              <td key={table.header[i]?.text}>{cell(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Words(props: { readonly tokens: readonly Token[] | undefined }) {
  return props.tokens?.map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change
    <Fragment key={at}>
      <Word token={token as Tokens.Generic} />
    </Fragment>
  ));
}

function Word({ token }: { readonly token: Tokens.Generic }): ReactNode {
  switch (token.type) {
    case "codespan":
      return <code>{token.text}</code>;
    case "strong":
      return (
        <strong>
          <Words tokens={token.tokens} />
        </strong>
      );
    case "em":
      return (
        <em>
          <Words tokens={token.tokens} />
        </em>
      );
    case "link":
      return (
        <DocumentLink address={token.href}>
          <Words tokens={token.tokens} />
        </DocumentLink>
      );
    case "br":
      return <br />;
    case "image":
      return token.text;
    case "escape":
    case "text":
      return token.tokens === undefined ? token.text : <Words tokens={token.tokens} />;
    default:
      return token.raw;
  }
}
