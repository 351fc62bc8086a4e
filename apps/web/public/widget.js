/* global URL, document, location, addEventListener */
// Lets frames of this site grow with their content. Hears this site's frames only, and answers nobody else.
(() => {
  const HELLO = 'participation-navigator:hello';
  const HEIGHT = 'participation-navigator:height';
  const { origin } = new URL(document.currentScript.src);

  const ours = (frame) => /^\/(?:en\/)?widget$/.test(pathOf(frame.src));
  const pathOf = (src) => {
    const url = new URL(src, location.href);
    return url.origin === origin ? url.pathname : '';
  };

  addEventListener('message', (message) => {
    if (message.origin !== origin) return;
    const frames = [...document.querySelectorAll('iframe[src]')].filter(ours);
    const frame = frames.find(({ contentWindow }) => contentWindow === message.source);
    if (frame === undefined) return;
    const { kind, height } = message.data ?? {};
    if (kind === HELLO) frame.contentWindow.postMessage({ kind: HELLO }, origin);
    if (kind === HEIGHT && height > 0 && height < 20_000) frame.height = String(height);
  });

  // Frames that were there first have said hello already.
  const greet = () => {
    for (const frame of document.querySelectorAll('iframe[src]')) {
      if (ours(frame)) frame.contentWindow.postMessage({ kind: HELLO }, origin);
    }
  };
  if (document.readyState === 'complete') greet();
  else addEventListener('load', greet);
})();
