/// <reference lib="dom" />
/* global window, PerformanceObserver, performance */
// What runs inside a visited page: each function is sent there by itself and knows nothing of this file.

/** Before the page's own code: keeps what the browser reports. */
export function observe() {
  const seen = { paint: 0, first: 0, shift: 0, last: 0, tasks: /** @type {{ start: number, ms: number }[]} */ ([]) };
  Reflect.set(window, 'seen', seen);
  /** @param {string} type @param {(entry: PerformanceEntry) => void} take */
  const watch = (type, take) =>
    new PerformanceObserver((list) => {
      seen.last = performance.now();
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ startTime }) => (seen.paint = startTime));
  watch('paint', ({ name, startTime }) => (seen.first = name === 'first-contentful-paint' ? startTime : seen.first));
  watch('layout-shift', (entry) => (seen.shift += Number(Reflect.get(entry, 'value'))));
  watch('longtask', ({ startTime, duration }) => void seen.tasks.push({ start: startTime, ms: duration }));
  watch('resource', () => undefined);
}

/** Whether the browser has had nothing to report for this long. @param {number} ms */
export function restsSince(ms) {
  return performance.now() - Reflect.get(window, 'seen').last > ms;
}

/** At the end. */
export function read() {
  const { paint, first, shift, tasks } = Reflect.get(window, 'seen');
  /** @type {number[]} */
  const after = tasks
    .filter((/** @type {{ start: number, ms: number }} */ { start, ms }) => start + ms > first)
    .map((/** @type {{ ms: number }} */ { ms }) => ms);
  return {
    paint: Math.round(paint),
    shift: Math.round(shift * 10_000) / 10_000,
    blocked: Math.round(after.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0)),
    longest: Math.round(Math.max(0, ...after)),
  };
}
