// SPDX-License-Identifier: Apache-2.0
// What if: wants are dragged, or moved with the arrow keys; words are put into the statement that is being written.
"use strict";

(() => {
  let statement = null;

  document.addEventListener("focusin", event => {
    const field = event.target;
    if (field.matches?.("input.statement")) {
      statement = field.id;
      const words = document.querySelector(".word-list");
      const check = field.form.querySelector(".check");
      if (check.nextElementSibling !== words) {
        check.after(words);
      }
    }
  });

  const rows = list => [...list.children];

  const submitMove = (list, place, to) => {
    const mover = list.parentElement.querySelector("form.mover");
    mover.elements.place.value = place;
    mover.elements.to.value = to;
    mover.requestSubmit();
  };

  document.addEventListener("click", event => {
    const word = event.target.closest("[data-word]");
    const field = document.getElementById(statement) ?? document.querySelector("details[open] input.statement");
    if (word && field) {
      insertWord(field, word.dataset.word);
    }
  });

  document.addEventListener("keydown", event => {
    const handle = event.target.closest?.(".handle");
    const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
    if (!handle || !step) {
      return;
    }
    event.preventDefault();
    const list = handle.closest(".wants");
    const place = rows(list).indexOf(handle.closest("li"));
    const to = place + step;
    if (to >= 0 && to < rows(list).length) {
      submitMove(list, place, to);
    }
  });

  document.addEventListener("pointerdown", event => {
    const handle = event.target.closest(".handle");
    if (!handle || event.button !== 0) {
      return;
    }
    const row = handle.closest("li");
    const list = row.parentElement;
    const place = rows(list).indexOf(row);
    event.preventDefault();
    row.classList.add("dragged");

    const follow = moved => {
      const under = rows(list).find(other => {
        const box = other.getBoundingClientRect();
        return other !== row && moved.clientY >= box.top && moved.clientY <= box.bottom;
      });
      if (under) {
        const box = under.getBoundingClientRect();
        const above = rows(list).indexOf(under) < rows(list).indexOf(row);
        const past = moved.clientY - box.top;
        if (above ? past < box.height / 2 : past > box.height / 2) {
          list.insertBefore(row, above ? under : under.nextSibling);
        }
      }
    };

    const end = ended => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", end);
      document.removeEventListener("pointercancel", end);
      row.classList.remove("dragged");
      handle.focus({preventScroll: true});
      const to = rows(list).indexOf(row);
      if (ended.type === "pointerup" && to !== place) {
        submitMove(list, place, to);
      } else if (to !== place) {
        list.insertBefore(row, rows(list).filter(other => other !== row)[place] ?? null);
      }
    };

    // A row that moves loses what would be listened to on its own handle.
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", end);
  });

  // What can't be done is said where the effect is said; a page of another kind is shown whole.
  const say = sentence => {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    document.getElementById("told")?.replaceChildren(paragraph);
  };

  document.addEventListener("htmx:responseError", event => {
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
    say(page.querySelector("main p")?.textContent ?? "That can't be done.");
  });

  document.addEventListener("htmx:sendError", () =>
    say("The workbench does not answer. What was typed stays on this page."));

  document.addEventListener("htmx:beforeSwap", event => {
    const {target, xhr, shouldSwap} = event.detail;
    if (shouldSwap && target.id === "try" && !xhr.responseText.includes('id="try"')) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

  // Where the button that was pressed can't be pressed any more, its neighbour has the focus; who is elsewhere by then stays there.
  document.addEventListener("htmx:beforeSwap", event => {
    const pressed = document.activeElement?.id;
    if (!pressed || !event.detail.target.contains(document.activeElement)) {
      return;
    }
    const other = pressed.replace(/^(up|down)-|-(undo|redo)$/, part =>
      ({"up-": "down-", "down-": "up-", "-undo": "-redo", "-redo": "-undo"})[part]);
    document.addEventListener("htmx:afterSettle", () => {
      if (document.activeElement !== document.body) {
        return;
      }
      [pressed, other].map(id => document.getElementById(id)).find(there => there && !there.disabled)
        ?.focus({preventScroll: true});
    }, {once: true});
  });
})();
