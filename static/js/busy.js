// A form that takes its time says so: the bar in it moves, and it cannot be sent twice.

document.addEventListener("submit", (event) => {
  const bar = event.target.querySelector("progress[data-busy]");
  if (bar) {
    bar.hidden = false;
    event.target.querySelector("[type=submit]").disabled = true;
  }
});
