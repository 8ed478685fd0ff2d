// SPDX-License-Identifier: Apache-2.0
// The editor of the whole file: numbers beside the lines, and ways from a mistake to its place.
"use strict";

const text = document.getElementById("text");
const gutter = document.querySelector(".gutter");

function number() {
  const lines = text.value.split("\n").length;
  gutter.textContent = Array.from({ length: lines }, (_, i) => i + 1).join("\n");
  gutter.scrollTop = text.scrollTop;
}

function offset(line, column) {
  const lines = text.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Array.from(lines[line - 1] ?? "").slice(0, column - 1).join("").length;
}

function go(line, column) {
  const at = offset(line, column);
  text.focus();
  text.setSelectionRange(at, at);
  const height = parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = Math.max(0, (line - 6) * height);
  text.scrollIntoView({ block: "nearest" });
}

if (text && gutter) {
  text.addEventListener("input", number);
  text.addEventListener("scroll", () => { gutter.scrollTop = text.scrollTop; });
  number();
  document.addEventListener("click", event => {
    const jump = event.target instanceof Element ? event.target.closest("[data-line]") : null;
    if (jump) {
      go(Number(jump.dataset.line), Number(jump.dataset.column));
    }
  });
}
