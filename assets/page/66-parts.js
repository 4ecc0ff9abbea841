// A page of several parts: the tab of the part in view is marked. A tab names its part's beginning in `data-part`.
const parts = { waiting: 0 };

function markPart() {
  parts.waiting = 0;
  const tabs = Array.from(document.querySelectorAll("[data-part]"));
  const box = document.getElementById(SCROLLED);
  if (!tabs.length || !box) return;
  const hasBegun = (tab) => {
    const start = document.getElementById(tab.getAttribute("data-part"));
    return !!start && start.getBoundingClientRect().top <= 8;
  };
  const begun = tabs.filter(hasBegun);
  // The last part may be too short to reach the top.
  const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
  const here = isAtEnd ? tabs[tabs.length - 1] : begun[begun.length - 1] || tabs[0];
  tabs.forEach((tab) => {
    if (tab === here) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  });
}

document.addEventListener("scroll", () => {
  if (!parts.waiting) parts.waiting = requestAnimationFrame(markPart);
}, { capture: true, passive: true });
