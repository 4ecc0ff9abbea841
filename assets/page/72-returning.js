// What waits for somebody to come back from another app (`data-on-return`) is pressed when the page is seen again.
let wasLeft = false;

function leftPage() {
  wasLeft = true;
}

function returnedToPage() {
  if (!wasLeft || document.visibilityState === "hidden") return;
  wasLeft = false;
  const waiting = document.querySelectorAll("[data-on-return]");
  for (let each = 0; each < waiting.length; each++) waiting[each].click();
}

window.addEventListener("blur", leftPage);
window.addEventListener("focus", returnedToPage);
document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leftPage() : returnedToPage()));

// What is shown may be of yesterday, or of a time without a network: the app looks for itself.
function tellReturn() {
  if (document.visibilityState !== "hidden") link.send({ type: "returned" });
}

document.addEventListener("visibilitychange", tellReturn);
window.addEventListener("online", tellReturn);
