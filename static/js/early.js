// Runs before the first paint, so that a chosen theme does not flash in late.
(() => {
  const root = document.documentElement;
  root.dataset.scripted = "";
  try {
    const theme = localStorage.getItem("exonym:theme");
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    }
  } catch {
    // Storage is closed to this page: the system's theme stands.
  }
})();
