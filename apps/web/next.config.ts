import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

/** Settings of the site; it runs inside the server of `perfatlas up`, on the same port as the API. */
const configuration: NextConfig = {
  // Workspaces hoist packages to the root of the repository.
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "SAMEORIGIN" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

export default configuration;
