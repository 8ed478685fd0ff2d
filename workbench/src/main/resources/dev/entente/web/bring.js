// SPDX-License-Identifier: Apache-2.0
// A case file that is dropped or chosen is read here and sent as a form.
"use strict";

(() => {
  const form = document.getElementById("bring");
  const file = document.getElementById("file");
  const said = document.getElementById("bring-said");
  const LARGEST = 2_000_000;

  /** A spreadsheet is no text: its bytes as letters. */
  const letters = chosen => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.replace(/^[^,]*,?/, ""));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(chosen);
  });

  const bring = async chosen => {
    if (chosen.size > LARGEST) {
      said.textContent = chosen.name + " is larger than 2 MB, and a case is a few kilobytes. Nothing was brought in.";
      return;
    }
    form.elements.name.value = chosen.name;
    form.elements.text.value = await (chosen.name.endsWith(".xlsx") ? letters(chosen) : chosen.text());
    form.requestSubmit();
  };

  file.addEventListener("change", () => {
    if (file.files.length > 0) {
      bring(file.files[0]);
    }
  });

  document.addEventListener("dragover", event => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      form.classList.add("over");
    }
  });

  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) {
      form.classList.remove("over");
    }
  });

  document.addEventListener("drop", event => {
    if (event.dataTransfer?.files.length > 0) {
      event.preventDefault();
      form.classList.remove("over");
      bring(event.dataTransfer.files[0]);
    }
  });
})();
