// How the page is built: `index.html` to `dist/`, and the reader of the API's description.
//
// The web component is another build, `vite.embed.config.ts`, into the same folder after it. Assets
// are never inlined: the server's content security policy admits no scripts and fonts of `data:`.

import { lezer } from "@lezer/generator/rollup";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { aliases } from "./vite.shared.ts";

export default defineConfig({
  plugins: [svelte(), lezer()],
  resolve: { alias: aliases },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // RapiDoc is one script of that size.
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: { index: "index.html", reader: "src/reference/reader.ts" },
      output: {
        // The server's page at `/api/docs` asks for its reader by this name.
        entryFileNames: ({ name }) =>
          name === "reader" ? "api-docs/rapidoc-min.js" : "assets/[name]-[hash].js",
      },
    },
  },
  server: {
    fs: { allow: [".."] },
    proxy: { "/api": process.env["CARREAU_URL"] ?? "http://127.0.0.1:8080" },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
