// How the page is built: `index.html` to `dist/`, with what the server serves beside it.
//
// The web component is another build, `vite.embed.config.ts`, into the same folder after it. Assets
// are never inlined: the server's content security policy admits no scripts and fonts of `data:`.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { aliases, copied } from "./vite.shared.ts";

export default defineConfig({
  plugins: [
    svelte(),
    copied({ "api-docs/rapidoc-min.js": "node_modules/rapidoc/dist/rapidoc-min.js" }),
  ],
  resolve: { alias: aliases },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    fs: { allow: [".."] },
    proxy: { "/api": process.env["CARREAU_URL"] ?? "http://127.0.0.1:8080" },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
