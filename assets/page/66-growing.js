// Lists that grow: the button inside `data-grows` is pressed when it comes near the view. It stays a button for those who
// do not scroll.
const growing = { ahead: 800, waiting: 0 };

function growLists() {
  growing.waiting = 0;
  const near = window.innerHeight + growing.ahead;
  document.querySelectorAll("[data-grows]").forEach((end) => {
    const box = end.getBoundingClientRect();
    const button = box.height && box.top < near ? end.querySelector("button") : null;
    if (button) button.click();
  });
}

document.addEventListener("scroll", () => {
  if (!growing.waiting) growing.waiting = requestAnimationFrame(growLists);
}, { capture: true, passive: true });
