const SECRET_KEY = /token|key|secret|pass|pwd|auth|sig|credential|session|code$/i;

/** Long enough, and mixed enough, to be a password rather than a word or a number. */
const SECRET_VALUE = /^(?=.*[a-z])(?=.*\d)[\w.~+/=-]{20,}$/i;

/**
 * A feed's address as everybody may see it: no name and password, no fragment, and dots for what may be a secret.
 * @example publicUrl('https://u:p@a.example/x?type=pds&token=abc') // 'https://a.example/x?type=pds&token=…'
 */
export function publicUrl(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  const query = [...url.searchParams].map(([key, value]) => `${encodeURIComponent(key)}=${shown(key, value)}`);
  const host = url.host === '' ? '' : `//${url.host}`;
  return `${url.protocol}${host}${url.pathname}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function shown(key: string, value: string): string {
  return SECRET_KEY.test(key) || SECRET_VALUE.test(value) ? '…' : encodeURIComponent(value);
}
