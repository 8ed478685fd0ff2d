// SPDX-License-Identifier: Apache-2.0
// Statements while they are typed: what is wrong is said under the field, and words are put in by a click.
"use strict";

(() => {
  let last = null;
  const waiting = new WeakMap();

  const place = field => {
    const line = field.closest(".line") ?? field.parentElement;
    if (!line.nextElementSibling?.classList.contains("checked")) {
      const said = document.createElement("pre");
      said.className = "checked";
      said.setAttribute("aria-live", "polite");
      line.after(said);
    }
    return line.nextElementSibling;
  };

  const check = async field => {
    const list = field.closest(".line")?.querySelector("select");
    if (list && list.value !== "statement") {
      place(field).textContent = "";
      return;
    }
    const asked = field.value;
    const answer = await fetch(field.dataset.check + "?statement=" + encodeURIComponent(asked));
    const said = answer.ok ? await answer.text() : "";
    if (field.value === asked) {
      place(field).textContent = said;
      field.setAttribute("aria-invalid", String(said !== "" && said !== "Understood."));
    }
  };

  const soon = field => {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(() => check(field), 250));
  };

  document.addEventListener("focusin", event => {
    if (event.target.matches("input.statement")) {
      last = event.target;
    }
  });

  document.addEventListener("input", event => {
    if (event.target.matches("input[data-check]")) {
      soon(event.target);
    }
  });

  document.addEventListener("click", event => {
    const word = event.target.closest("[data-word]");
    const field = last?.isConnected ? last : document.querySelector("input.statement");
    if (word && field) {
      insertWord(field, word.dataset.word);
    }
  });
})();
