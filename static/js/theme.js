// The light and dark switch. It is stored with the account, and here for the pages before the log-in.
import { keep } from "./storage.js";

const root = document.documentElement;

function isDark() {
  const { theme } = root.dataset;
  const chosen = theme === "light" || theme === "dark";
  return chosen ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function store(address, theme) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value;
  if (address && token) {
    const body = new URLSearchParams({ theme, csrfmiddlewaretoken: token });
    fetch(address, { method: "POST", body, keepalive: true }).catch(() => false);
  }
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-theme-toggle]");
  if (pressed) {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    keep("exonym:theme", theme);
    store(pressed.dataset.themeToggle, theme);
  }
});
