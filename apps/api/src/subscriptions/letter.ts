import type { Language } from '@navigator/shared';
import { plainLine } from '../publish/plain-text.js';

/** A part of a letter. Texts are plain: what they hold of others is made harmless when they are written. */
export type LetterPart =
  | { readonly kind: 'text' | 'small' | 'heading'; readonly text: string }
  /** What the letter is for. */
  | { readonly kind: 'button' | 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'item'; readonly title: string; readonly href: string; readonly lines: readonly string[] };

/** What a mail says, before it is text or HTML. */
export interface Letter {
  readonly language: Language;
  /** Who writes. */
  readonly from: string;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Why it came, and how it ends. */
  readonly footer: readonly LetterPart[];
}

/** The letter as plain text. */
export function letterText({ parts, footer }: Letter): string {
  const [body, end] = [parts, footer].map((list) => list.map(textOf).join('\n\n'));
  return `${body ?? ''}\n\n-- \n${end ?? ''}\n`;
}

function textOf(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
    case 'small':
      return plainLine(part.text);
    case 'heading':
      return `${plainLine(part.text)}\n${'='.repeat(plainLine(part.text).length)}`;
    case 'button':
    case 'link':
      return `${plainLine(part.label)}:\n${part.href}`;
    case 'item':
      return [`* ${plainLine(part.title)}`, ...part.lines.map((line) => `  ${plainLine(line)}`), `  ${part.href}`].join(
        '\n',
      );
  }
}

/** The letter as HTML: one column, no picture, nothing fetched from anywhere; light and dark. */
export function letterHtml({ language, from, subject, parts, footer }: Letter): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}</style>
</head>
<body style="margin:0;padding:0">
<div class="page" style="max-width:36rem;margin:0 auto;padding:24px 20px;font:16px/1.5 'Fira Sans',Arial,sans-serif">
<p class="from" style="margin:0 0 24px;font-weight:700">${escaped(from)}</p>
${parts.map(htmlOf).join('\n')}
<div class="footer" style="margin-top:32px;padding-top:16px;border-top:1px solid #a3adb8;font-size:14px">
${footer.map(htmlOf).join('\n')}
</div>
</div>
</body>
</html>
`;
}

/** Programs that drop this style show the same in their own colours. */
const STYLE = `
:root{color-scheme:light dark}
.page{background:#fff;color:#171a1c}
a{color:#153e7c}
.button{background:#153e7c;color:#fff}
.soft,.footer{color:#4a545e}
@media (prefers-color-scheme:dark){
body,.page{background:#16191d!important;color:#f2f4f6!important}
a{color:#a9c7ff!important}
.button{background:#a9c7ff!important;color:#101418!important}
.soft,.footer{color:#c0c7cf!important}
}`.replaceAll('\n', '');

function htmlOf(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${escaped(part.text)}</p>`;
    case 'small':
      return `<p class="soft" style="margin:0 0 12px;font-size:14px">${escaped(part.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:32px 0 12px;font-size:19px;line-height:1.25">${escaped(part.text)}</h2>`;
    case 'button':
      return `<p style="margin:24px 0"><a class="button" href="${escaped(part.href)}" style="display:inline-block;padding:12px 20px;border-radius:4px;font-weight:700;text-decoration:none">${escaped(part.label)}</a></p>`;
    case 'link':
      return `<p style="margin:0 0 12px"><a href="${escaped(part.href)}">${escaped(part.label)}</a></p>`;
    case 'item':
      return itemHtml(part);
  }
}

function itemHtml({ title, href, lines }: Extract<LetterPart, { kind: 'item' }>): string {
  const told = lines.map((line) => `<br><span class="soft" style="font-size:15px">${escaped(line)}</span>`);
  return `<p style="margin:0 0 16px"><a href="${escaped(href)}" style="font-weight:700">${escaped(title)}</a>${told.join('')}</p>`;
}

function escaped(text: string): string {
  return plainLine(text).replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
