/**
 * For how many minutes a source says that its answer stays good (RFC 9111, 4.2.1: `max-age` before `Expires`, less the
 * `Age` it already has); 0 where it says nothing, or forbids keeping it. What is meant for shared caches (`s-maxage`) is
 * not meant for us.
 * @example freshMinutes({ 'cache-control': 'public, max-age=3600', age: '600' }) // 50
 */
export function freshMinutes(headers: Readonly<Record<string, string>>): number {
  const { 'cache-control': control = '', expires, date, age } = headers;
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/i.exec(control.replace(/\bs-maxage\s*=\s*"?\d+/gi, ''))?.[1];
  const seconds = maxAge === undefined ? untilExpiry(expires, date) : Number(maxAge);
  const left = seconds - (/^\d+$/.test(age ?? '') ? Number(age) : 0);
  return Number.isFinite(left) ? Math.max(0, left / 60) : 0;
}

/** By the clock of the source alone: ours may differ. */
function untilExpiry(expires: string | undefined, date: string | undefined): number {
  if (expires === undefined || date === undefined) return 0;
  return (Date.parse(expires) - Date.parse(date)) / 1000;
}
