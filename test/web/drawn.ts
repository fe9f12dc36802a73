import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The markup of a component, drawn on the server as the site draws it. */
export function drawn<Props extends object>(
  component: FunctionComponent<Props>,
  props: Props,
): string {
  return renderToStaticMarkup(createElement(component, props));
}

/** The text within each element of a name, as a reader sees it; no element may hold another of its name. */
export function texts(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, "gs"))].map(([element]) =>
    element
      .replaceAll(/<title>.*?<\/title>|<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .trim(),
  );
}
