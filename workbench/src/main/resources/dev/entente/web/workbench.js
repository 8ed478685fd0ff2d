// SPDX-License-Identifier: Apache-2.0
// Small conveniences; every page works without them.
"use strict";

document.addEventListener("change", event => {
  const chosen = event.target;
  if (chosen instanceof HTMLSelectElement && chosen.hasAttribute("data-submits")) {
    chosen.form.requestSubmit();
  }
});

document.documentElement.classList.add("scripted");

/** Puts a word of a statement where the cursor stands in a field, as if it had been typed. */
function insertWord(field, word) {
  const [from, to] = [field.selectionStart, field.selectionEnd];
  const before = field.value.slice(0, from);
  const after = field.value.slice(to);
  const spaced = (before && !/[\s(]$/.test(before) ? " " : "") + word + (/^[\s)]/.test(after) ? "" : " ");
  field.value = before + spaced + after;
  field.focus();
  field.setSelectionRange(from + spaced.length, from + spaced.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}
