import { describe, expect, it } from '@jest/globals';
import { letterHtml, letterText, type Letter } from './letter.js';

const HOSTILE =
  '"><img src=x onerror="window.__pwned=1"></a></title><script>window.__pwned=1</script>\r\nBcc: evil@evil.example';
const LINK = 'https://navigator.example/verfahren/"onmouseover="window.__pwned=1';

const letter: Letter = {
  language: 'de',
  from: HOSTILE,
  subject: HOSTILE,
  parts: [
    { kind: 'heading', text: HOSTILE },
    { kind: 'text', text: HOSTILE },
    { kind: 'item', title: HOSTILE, href: LINK, lines: [HOSTILE] },
    { kind: 'button', label: HOSTILE, href: LINK },
  ],
  footer: [{ kind: 'link', label: HOSTILE, href: LINK }],
};

describe('a letter about what a hostile feed brought', () => {
  it('holds no element and no attribute that its text would be', () => {
    const html = letterHtml(letter);
    expect(html).not.toMatch(/<(?:img|script|iframe|svg)\b/i);
    const attributes = [...html.matchAll(/<[a-z][^>]*>/gi)].flatMap(([tag]) => [
      ...tag.matchAll(/\s([a-z-]+)="[^"]*"/gi),
    ]);
    expect(attributes.length).toBeGreaterThan(20);
    expect(attributes.map(([, name]) => name).filter((name) => /^on/i.test(name ?? ''))).toEqual([]);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it('as plain text has no line that begins like a header', () => {
    expect(letterText(letter)).not.toMatch(/^Bcc:/m);
  });
});
