// SPDX-License-Identifier: Apache-2.0
// Cards are dragged: onto a pile, before or behind one, or to those that do not matter.
"use strict";

(() => {
  const EDGE = 0.3;

  /** Where a card would come to lie: on a pile, in a gap between two, or aside. */
  const target = (x, y) => {
    const under = document.elementFromPoint(x, y);
    if (under?.closest("[data-aside]")) {
      return {to: "aside", at: under.closest("[data-aside]")};
    }
    const empty = under?.closest("[data-gap]");
    if (empty) {
      return {to: "between", place: 0, at: empty};
    }
    const pile = under?.closest("[data-pile]");
    if (!pile) {
      return null;
    }
    const box = pile.getBoundingClientRect();
    const past = (y - box.top) / box.height;
    const place = Number(pile.dataset.pile);
    return past < EDGE ? {to: "between", place, at: pile, edge: "before"}
      : past > 1 - EDGE ? {to: "between", place: place + 1, at: pile, edge: "behind"}
        : {to: "onto", place, at: pile};
  };

  const mark = there => {
    document.querySelectorAll("[data-drop]").forEach(one => one.removeAttribute("data-drop"));
    there?.at.setAttribute("data-drop", there.edge ?? "on");
  };

  const submit = (card, there) => {
    const form = document.querySelector("form.dealer");
    form.elements.card.value = card;
    form.elements.do.value = there.to;
    form.elements.place.value = there.place ?? "";
    form.requestSubmit();
  };

  /** A finger scrolls, but for the grip of a card. */
  const isScroll = event => event.pointerType === "touch" && !event.target.closest(".grip");

  document.addEventListener("pointerdown", event => {
    const card = event.target.closest(".laid");
    if (!card || event.button !== 0 || event.target.closest("button") || isScroll(event)) {
      return;
    }
    const from = {x: event.clientX, y: event.clientY};
    let moved = false;
    event.preventDefault();

    const follow = now => {
      const [dx, dy] = [now.clientX - from.x, now.clientY - from.y];
      if (!moved && Math.hypot(dx, dy) < 5) {
        return;
      }
      moved = true;
      card.classList.add("dragged");
      card.style.transform = `translate(${dx}px, ${dy}px)`;
      mark(target(now.clientX, now.clientY));
    };

    const end = ended => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", end);
      document.removeEventListener("pointercancel", end);
      const there = moved && ended.type === "pointerup" ? target(ended.clientX, ended.clientY) : null;
      card.classList.remove("dragged");
      card.style.transform = "";
      mark(null);
      if (there) {
        submit(card.dataset.card, there);
      }
    };

    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", end);
    document.addEventListener("pointercancel", end);
  });

  // A button that can’t be pressed any more, or is gone, leaves the focus to a neighbour of the same card.
  document.addEventListener("htmx:beforeSwap", event => {
    const pressed = document.activeElement?.id;
    if (!pressed || !event.detail.target.contains(document.activeElement)) {
      return;
    }
    const card = pressed.replace(/^[a-z]+-/, "");
    document.addEventListener("htmx:afterSettle", () => {
      [pressed, `better-${card}`, `worse-${card}`, `place-${card}`].map(id => document.getElementById(id))
        .find(there => there && !there.disabled)?.focus({preventScroll: true});
    }, {once: true});
  });
})();
