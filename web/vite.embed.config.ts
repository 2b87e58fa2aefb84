// How the web component is built: one module another site loads, its parts beside it.
//
// A build with an entry of its own instead of Vite's library mode, which would inline the engine's
// wasm as base64. Addresses are relative to the module, so that it works from any origin.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { aliases, copied } from "./vite.shared.ts";

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [
    svelte(),
    copied({
      "embed/example.html": "examples/embed.html",
      "embed/example.css": "examples/embed.css",
    }),
  ],
  resolve: { alias: aliases },
  build: {
    target: "es2022",
    // Into the page's own folder, whose assets, the engine's module above all, are the same.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    // One style sheet, which the element adopts into its shadow root.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: fileURLToPath(new URL("src/embed/element.ts", import.meta.url)),
      output: {
        entryFileNames: "embed/carreau-fee-calculator.js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith(".css"))
            ? "embed/carreau-fee-calculator.css"
            : "assets/[name]-[hash][extname]",
      },
    },
  },
});
