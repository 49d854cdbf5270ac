
"use strict";
// Lights up a claim or request together with its card, from either side; switches kinds of marks on and off.
const of = (key) => document.querySelectorAll(`[data-of~="${key}"], [data-card="${key}"]`);
const keys = (node) => {
  const near = node.closest?.("[data-of], [data-card]");
  return near ? (near.dataset.card ?? near.dataset.of).split(" ").filter((key) => /^[kr]\d+$/.test(key)) : [];
};
const light = (event, on) => keys(event.target).forEach((key) => of(key).forEach((node) => node.classList.toggle("lit", on)));
document.addEventListener("mouseover", (event) => light(event, true));
document.addEventListener("mouseout", (event) => light(event, false));
document.querySelectorAll("[data-show]").forEach((box) => {
  box.addEventListener("change", () => document.body.classList.toggle(`no-${box.dataset.show}`, !box.checked));
});
