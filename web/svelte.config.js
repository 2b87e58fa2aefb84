// Svelte's own settings, read by the compiler, by svelte-check and by ESLint.

import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
