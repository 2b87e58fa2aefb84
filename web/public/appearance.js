// Sets a kept choice of light or dark before the first paint, so that nothing flashes.
// The rest is in src/appearance/light.svelte.ts.
(function () {
  const kept = localStorage.getItem("carreau.light");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.light = kept;
})();
