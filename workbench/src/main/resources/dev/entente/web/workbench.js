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

/** Words that join others in statements. */
const JOINING = ["not", "and", "or", "implies", "iff", "(", ")"];

/** What stands between a word that is put in and what is before it: in lists of what is done, a comma. */
function between(field, before, word) {
  if (!before.trim()) {
    return "";
  }
  const ended = before.trimEnd().split(/[\s,(]+/).pop();
  const listed = "listed" in field.dataset && ended !== "" && !JOINING.includes(ended) &&
    (word === "not" || !JOINING.includes(word)) && !/[,:>=]$/.test(before.trimEnd());
  return listed ? ", " : /[\s(]$/.test(before) ? "" : " ";
}

/** Puts a word of a statement where the cursor stands in a field, as if it had been typed. */
function insertWord(field, word) {
  const [from, to] = [field.selectionStart, field.selectionEnd];
  const stands = field.value.slice(0, from);
  const before = between(field, stands, word) === ", " ? stands.trimEnd() : stands;
  const after = field.value.slice(to);
  const spaced = between(field, before, word) + word + (/^[\s)]/.test(after) ? "" : " ");
  field.value = before + spaced + after;
  field.focus();
  field.setSelectionRange(before.length + spaced.length, before.length + spaced.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}
