// Runs before the first paint, so that a chosen theme does not flash.
(function () {
  var theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch (_) {
    // Storage may be switched off; the system's theme is used then.
  }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
