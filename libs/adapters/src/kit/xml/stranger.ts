import type { ReadFailure } from '../contract.js';

/** The beginning of a web page, with or without what may stand before its first tag. */
const WEB_PAGE = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/** What an unreadable document is called, judged by its beginning; `fault` says what was wrong where it is none of these. */
export function failureOf(head: string, fault: ReadFailure): ReadFailure {
  if (head.trim() === '') return { code: 'empty-answer', detail: 'no content' };
  if (WEB_PAGE.test(head)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(head)?.[1]?.trim();
    return { code: 'html-instead-of-data', detail: title === undefined ? 'a web page' : `a web page: ${title}` };
  }
  if (/^\s*</.test(head)) return fault;
  return { code: 'not-xml', detail: 'the text does not begin with <' };
}
