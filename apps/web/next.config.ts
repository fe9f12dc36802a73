import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

/** Settings of the site; it runs inside the server of `perfatlas up`, on the same port as the API. */
const configuration: NextConfig = {
  // Workspaces hoist packages to the root of the repository.
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  turbopack: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    // Documents of the repository are pages of the site.
    rules: { "*.md": { type: "text" } },
  },
  // A build has a folder of its own, which no later one touches while a server reads it.
  distDir: process.env.PERFATLAS_SITE_BUILD || ".next",
  poweredByHeader: false,
  // The server in front of it does, after it has taken out what pages do not need.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
  // Charts are drawn as SVG within pages: there is no picture to scale, and no door for it.
  images: { unoptimized: true },
  // The page of a figure and its files have one address; Next.js wants them in two places.
  rewrites: async () => [
    {
      source: "/figures/:figure.:format(csv|json|svg)",
      destination: "/figure-files/:figure/:format",
    },
  ],
};

export default configuration;
