// SPDX-License-Identifier: Apache-2.0
// What is typed into one form and not yet sent stays while another one is sent, and when the page is left and come back to.
"use strict";

(() => {
  const PLACE = "kept:" + location.pathname;
  const FIELDS = "input:not([type=hidden]):not([type=file]), select:not([data-submits]), textarea";
  const MOVES = ["up", "down"];

  /** The form that is being sent, whose text need not be kept; none while nothing is. */
  let sent = null;
  let leaving = false;

  const forms = () => [...document.querySelectorAll("main form[method=post]")];
  const fields = form => [...form.elements].filter(field => field.matches(FIELDS));
  const ticks = field => field.type === "checkbox" || field.type === "radio";
  const now = field => ticks(field) ? field.checked : field.value;

  /** What a field says in the case, before anything was typed. */
  const was = field => {
    if (ticks(field)) {
      return field.defaultChecked;
    }
    const chosen = field.matches("select")
      ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value
      : field.defaultValue;
    return field.dataset.was ?? chosen;
  };

  const dirty = field => now(field) !== was(field);

  const short = text => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      sum = (31 * sum + text.charCodeAt(i)) | 0;
    }
    return text.length + "." + sum;
  };

  /** What a form is about, wherever it stands: what it changes and what is said there before. */
  const about = form => short(JSON.stringify([
    form.getAttribute("action"),
    [...form.elements].filter(field => field.type === "hidden" && field.name !== "place").map(field => [field.name, field.value]),
    fields(form).filter(field => !field.matches("select")).map(field => [field.name, was(field)]),
  ]));

  /** All forms by what they are about; one of several that are alike is told by its turn. */
  const named = () => {
    const times = new Map();
    return forms().map(form => {
      const key = about(form);
      times.set(key, (times.get(key) ?? 0) + 1);
      return [key + "/" + times.get(key), form];
    });
  };

  const typed = () => named().map(([key, form]) => ({
    key,
    sent: form === sent || (Boolean(sent?.closest(".refused")) && form.hasAttribute("data-refused")),
    open: form.closest("details")?.open ?? false,
    values: fields(form).map((field, place) => [place, now(field), dirty(field)]).filter(([, , changed]) => changed),
  })).filter(one => one.open || one.values.length > 0);

  const put = (field, value) => {
    if (ticks(field)) {
      field.checked = value;
    } else if (!field.matches("select") || [...field.options].some(option => option.value === value)) {
      field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /** Puts back what was typed, and tells what has no place now. */
  const putBack = kept => {
    const there = new Map(named());
    for (const { key, open, values, sent: refused } of kept) {
      const form = there.get(key);
      if (form && open && form.closest("details")) {
        form.closest("details").open = true;
      }
      form?.toggleAttribute("data-refused", refused);
      for (const [place, value] of form ? values : []) {
        put(fields(form)[place], value);
      }
    }
    return kept.filter(({ key, values }) => !there.has(key) && values.length > 0);
  };

  const stored = () => {
    try {
      return JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
    } catch {
      return [];
    }
  };

  const store = kept => {
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(kept));
    } catch {
      // Too much to be kept: the warning before leaving remains.
    }
  };

  // What could not be taken over stays in its form too.
  const refusal = document.querySelector("main .refused") !== null;
  const homeless = putBack(stored().filter(one => refusal || !one.sent));

  document.addEventListener("submit", event => {
    const moves = MOVES.includes(event.submitter?.value);
    sent = moves ? null : event.target;
    leaving = true;
    setTimeout(() => { leaving = false; }, 2000);
  }, { capture: true });

  const keep = () => store([...homeless, ...typed()]);
  keep();

  let soon = 0;
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, () => {
      clearTimeout(soon);
      soon = setTimeout(keep, 150);
    });
  }

  // At pagehide the next page may have been read already.
  window.addEventListener("beforeunload", event => {
    keep();
    if (!leaving && forms().some(form => fields(form).some(dirty))) {
      event.preventDefault();
    }
  });

  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target.id === "try" && event.detail.shouldSwap) {
      const kept = typed().filter(one => !one.sent);
      sent = null;
      leaving = false;
      document.addEventListener("htmx:afterSettle", () => {
        putBack(kept);
        keep();
      }, { once: true });
    }
  });
})();
