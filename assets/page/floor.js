// ES5 only: tells engines that could not even parse page.js what to do.
(function () {
  if (window.altegioPage) return;
  var notice = document.getElementById("shell-too-old");
  if (notice) notice.removeAttribute("hidden");
})();
