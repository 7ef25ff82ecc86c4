// One key for one act: it stays while the same thing is sent again, so that an act whose answer
// was lost is not done twice.
const keys = new Map();
const act = new WeakMap();

export function fresh() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.verb === "get") {
    return;
  }
  const fields = [...detail.formData].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "idempotency_key");
  const what = JSON.stringify([detail.path, fields]);
  if (!keys.has(what)) {
    keys.set(what, fresh());
  }
  detail.headers["Idempotency-Key"] = keys.get(what);
  act.set(detail.headers, what);
});

// Whoever has been answered starts anew: ticked, not ticked and ticked again are three acts.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const answered = detail.xhr.status > 0 && detail.xhr.status < 500;
  if (answered) {
    keys.delete(act.get(detail.requestConfig.headers));
  }
});
