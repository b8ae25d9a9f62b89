"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const card = document.getElementById("card");
  const top = document.querySelector(".top");
  const pieces = new Map(); // id of a statement -> its pieces of text and its mark
  for (const node of all("[data-of]")) {
    for (const id of node.dataset.of.split(" ")) {
      if (!pieces.has(id)) pieces.set(id, []);
      pieces.get(id).push(node);
    }
  }
  // The smallest statement comes last and answers for the piece.
  const idOf = (node) => node.dataset.for || node.dataset.of.split(" ").pop();
  const entryOf = (id) => document.getElementById(id);
  let lit = null;

  function light(id) {
    if (lit === id) return;
    all(".on").forEach((node) => node.classList.remove("on"));
    lit = id;
    if (!id) return;
    (pieces.get(id) || []).forEach((node) => node.classList.add("on"));
    entryOf(id)?.classList.add("on");
  }

  function show(id, node) {
    const entry = entryOf(id);
    if (!entry || entry.open) return hide();
    card.replaceChildren(entry.querySelector(".why").cloneNode(true));
    card.hidden = false;
    const at = node.getClientRects()[0] || node.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const x = Math.min(Math.max(8, at.right - width), window.innerWidth - width - 8);
    const below = at.bottom + 10;
    const y = below + height < window.innerHeight ? below : Math.max(8, at.top - height - 10);
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  }

  function hide() { card.hidden = true; }

  function open(id) {
    const entry = entryOf(id);
    if (!entry) return;
    entry.open = true;
    hide();
    light(id);
    entry.scrollIntoView({ block: "nearest" });
  }

  const target = (event) =>
    event.target instanceof Element ? event.target.closest("[data-of], [data-for]") : null;
  const entryAt = (event) =>
    event.target instanceof Element ? event.target.closest(".entry") : null;

  document.addEventListener("mouseover", (event) => {
    const node = target(event);
    const entry = entryAt(event);
    if (node) { light(idOf(node)); show(idOf(node), node); }
    else { hide(); if (entry) light(entry.id); }
  });
  document.addEventListener("focusin", (event) => {
    const node = target(event);
    const entry = entryAt(event);
    if (node) { light(idOf(node)); show(idOf(node), node); }
    else { hide(); if (entry) light(entry.id); }
  });
  document.addEventListener("click", (event) => {
    const node = target(event);
    if (node && window.getSelection().isCollapsed) { open(idOf(node)); return; }
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link) { event.preventDefault(); open(link.hash.slice(1)); }
  });
  document.addEventListener("toggle", (event) => {
    const entry = entryAt(event);
    if (!entry || !entry.open || lit !== entry.id || !entry.contains(document.activeElement)) return;
    const first = (pieces.get(entry.id) || [])[0];
    if (first) first.scrollIntoView({ block: "center" });
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { hide(); light(null); }
  });
  document.addEventListener("scroll", hide, { passive: true });

  const chosen = { kind: "", category: "" };
  function fits(entry) {
    return (!chosen.kind || entry.dataset.kind === chosen.kind) &&
      (!chosen.category || entry.dataset.category.split(" ").includes(chosen.category));
  }
  function filter() {
    const kept = new Set();
    for (const entry of all(".entry")) {
      entry.hidden = !fits(entry);
      if (!entry.hidden) kept.add(entry.id);
    }
    for (const group of all(".group")) {
      const count = all(".entry:not([hidden])", group).length;
      group.hidden = count === 0;
      group.querySelector(".shown").textContent = count;
    }
    for (const node of all("[data-of]")) {
      node.classList.toggle("dim", !node.dataset.of.split(" ").some((id) => kept.has(id)));
    }
    for (const mark of all("[data-for]")) mark.hidden = !kept.has(mark.dataset.for);
  }
  for (const group of all("[data-filter]")) {
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      chosen[group.dataset.filter] = button.dataset.value;
      all("button", group).forEach((other) =>
        other.setAttribute("aria-pressed", String(other === button)));
      filter();
    });
  }
  const measure = () =>
    document.documentElement.style.setProperty("--top", `${top.offsetHeight + 12}px`);
  window.addEventListener("resize", measure);
  measure();
})();
