// Sets a kept choice of light or dark before the first paint, so that nothing flashes.
// The rest is in src/appearance/light.svelte.ts.
(function () {
  let kept = null;
  try {
    kept = localStorage.getItem("carreau.light");
  } catch {
    // The browser keeps nothing: the system's choice it is.
  }
  if (kept === "light" || kept === "dark") document.documentElement.dataset.light = kept;
})();
