// Reloads the page when the preview has a newer site than the one it came from.
(() => {
  const { version } = document.currentScript.dataset;
  let events;

  const listen = () => {
    events = new EventSource(`/_preview/events?version=${encodeURIComponent(version)}`);
    events.addEventListener("reload", () => location.reload());
  };

  // Browsers allow six connections to a server: tabs that nobody sees give theirs back.
  document.addEventListener("visibilitychange", () => {
    events?.close();
    if (!document.hidden) listen();
  });

  if (!document.hidden) listen();
})();
