// Runs before the first paint, so that nothing flashes. Whoever is logged in has the theme in the
// page; it is remembered for the pages before the log-in, which know nobody.
(() => {
  const root = document.documentElement;
  root.dataset.scripted = "";
  try {
    if (root.dataset.theme) {
      localStorage.setItem("exonym:theme", root.dataset.theme);
    } else {
      root.dataset.theme = localStorage.getItem("exonym:theme") ?? "system";
    }
  } catch {
    // Storage is closed to this page: the system's theme stands.
  }
})();
