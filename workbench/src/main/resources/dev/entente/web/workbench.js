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
