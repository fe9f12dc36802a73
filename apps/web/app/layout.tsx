import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { PageScript } from "../components/layout/page-script.tsx";
import { SiteFrame } from "../components/layout/site-frame.tsx";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/layout.css";
import "../styles/table.css";
import "../styles/figure.css";
import "../styles/form.css";
import "../styles/pages.css";

/** Every page is made when it is asked for: its script carries a number that the answer lets run. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Perfatlas", template: "%s · Perfatlas" },
  description:
    "Measurements of configurable systems across hardware, workloads and versions, and how well " +
    "performance models transfer between them.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf8" },
    { media: "(prefers-color-scheme: dark)", color: "#13161a" },
  ],
};

/** The frame of every page. */
export default function RootLayout(props: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <PageScript />
      </head>
      <body>
        <SiteFrame>{props.children}</SiteFrame>
      </body>
    </html>
  );
}
