// SPDX-License-Identifier: Apache-2.0
// A picture that can be moved and made larger: by wheel, by dragging, by buttons and by keys.
"use strict";

for (const map of document.querySelectorAll("[data-map]")) {
  const svg = map.querySelector("svg");
  const sheet = map.querySelector(".sheet");
  const [, , width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = { x: 0, y: 0, width, height };

  const show = () => svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
  const zoom = (factor, x = 0.5, y = 0.5) => {
    const scaled = Math.min(1.5, Math.max(0.15, view.width * factor / width)) * width;
    const change = scaled / view.width;
    view = {
      x: view.x + view.width * (1 - change) * x,
      y: view.y + view.height * (1 - change) * y,
      width: scaled,
      height: view.height * change,
    };
    show();
  };
  const move = (x, y) => {
    view.x += x * view.width;
    view.y += y * view.height;
    show();
  };
  const whole = () => {
    view = { x: 0, y: 0, width, height };
    show();
  };

  const tools = document.createElement("div");
  tools.className = "map-tools";
  for (const [label, act] of [["Larger", () => zoom(0.8)], ["Smaller", () => zoom(1.25)], ["All", whole]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", act);
    tools.append(button);
  }
  map.prepend(tools);

  sheet.tabIndex = 0;
  sheet.setAttribute("role", "region");
  sheet.setAttribute("aria-label", "The graph. Arrow keys move it, plus and minus change its size, 0 shows all.");
  const keys = {
    ArrowLeft: () => move(-0.1, 0),
    ArrowRight: () => move(0.1, 0),
    ArrowUp: () => move(0, -0.1),
    ArrowDown: () => move(0, 0.1),
    "+": () => zoom(0.8),
    "-": () => zoom(1.25),
    0: whole,
  };
  sheet.addEventListener("keydown", event => {
    const act = keys[event.key];
    if (act && event.target === sheet && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  });
  sheet.addEventListener("wheel", event => {
    if (event.ctrlKey || event.shiftKey) {
      const box = svg.getBoundingClientRect();
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.1 : 0.9, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    }
  }, { passive: false });

  let dragged = null;
  svg.addEventListener("pointerdown", event => {
    dragged = { x: event.clientX, y: event.clientY, far: false };
  });
  window.addEventListener("pointermove", event => {
    if (dragged) {
      const box = svg.getBoundingClientRect();
      dragged.far ||= Math.hypot(event.clientX - dragged.x, event.clientY - dragged.y) > 4;
      if (dragged.far) {
        move((dragged.x - event.clientX) / box.width, (dragged.y - event.clientY) / box.height);
        dragged.x = event.clientX;
        dragged.y = event.clientY;
      }
    }
  });
  window.addEventListener("pointerup", () => {
    const far = dragged?.far;
    dragged = null;
    if (far) {
      svg.addEventListener("click", event => event.preventDefault(), { capture: true, once: true });
      setTimeout(() => svg.dispatchEvent(new Event("click")), 0);
    }
  });
  svg.addEventListener("dragstart", event => event.preventDefault());
}
