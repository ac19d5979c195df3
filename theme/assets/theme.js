// Runs before the first paint, so that a reader's choices show without a flash.
(() => {
  const root = document.documentElement;
  root.dataset.js = '';

  const saved = name => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };

  const theme = saved('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (saved('wrap') === 'on') root.dataset.wrap = '';
})();
