// How an open editor talks to the server beside the form's own buttons.

const token = () => /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1];

/** Posts fields; resolves to the answer, or to null where there was no connection. */
export function post(address, form, fields, more = {}) {
  const headers = { "HX-Request": "true", ...more.headers };
  headers["X-CSRFToken"] = token() ?? form.elements.csrfmiddlewaretoken.value;
  const options = { method: "POST", body: new URLSearchParams(fields), keepalive: Boolean(more.keepalive) };
  return fetch(address, { ...options, headers }).catch(() => null);
}

export const read = (html) => new DOMParser().parseFromString(html, "text/html");
