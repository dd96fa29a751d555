// Runs before the first paint, so that a chosen theme does not flash. The policy forbids inline scripts.
(function () {
  var theme = null;
  try {
    theme = localStorage.getItem('kheo-theme');
  } catch {
    // Storage may be switched off; the system's theme is used then.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
