import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './prose.js';

const paragraph = (text: string): object => ({ kind: 'paragraph', parts: [{ kind: 'text', text }] });

describe('running text of an operator', () => {
  it('becomes paragraphs at empty lines, and lines in between flow together', () => {
    expect(blocksOf('Erste Zeile,\nzweite Zeile.\n\n\nNeuer Absatz.\r\n')).toEqual([
      paragraph('Erste Zeile, zweite Zeile.'),
      paragraph('Neuer Absatz.'),
    ]);
  });

  it('has headings of two levels, below the heading of the page', () => {
    expect(blocksOf('# A\n## B\nText\n### C')).toEqual([
      { kind: 'heading', level: 2, text: 'A' },
      { kind: 'heading', level: 2, text: 'B' },
      paragraph('Text'),
      { kind: 'heading', level: 3, text: 'C' },
    ]);
  });

  it('has lists, whose items may go on in the next line', () => {
    expect(blocksOf('Davor\n- eins\n- zwei\n  und mehr\n* drei\n\nDanach')).toEqual([
      paragraph('Davor'),
      {
        kind: 'list',
        items: [
          [{ kind: 'text', text: 'eins' }],
          [{ kind: 'text', text: 'zwei und mehr' }],
          [{ kind: 'text', text: 'drei' }],
        ],
      },
      paragraph('Danach'),
    ]);
  });

  it('has bold words and links', () => {
    expect(
      blocksOf('Nach **sieben Tagen**: [Aufsicht](https://aufsicht.example/a?b=1), [Post](mailto:a@b.example).'),
    ).toEqual([
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'Nach ' },
          { kind: 'strong', text: 'sieben Tagen' },
          { kind: 'text', text: ': ' },
          { kind: 'link', text: 'Aufsicht', href: 'https://aufsicht.example/a?b=1' },
          { kind: 'text', text: ', ' },
          { kind: 'link', text: 'Post', href: 'mailto:a@b.example' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//fremd.example/', 'JAVASCRIPT:x'])(
    'a link to %s stays text',
    (href) => {
      expect(blocksOf(`[Klick](${href})`)).toEqual([paragraph(`[Klick](${href})`)]);
    },
  );

  it('tags stay the text that they are', () => {
    expect(blocksOf('<b onclick=x>fett</b>')).toEqual([paragraph('<b onclick=x>fett</b>')]);
  });

  it('nothing is nothing', () => {
    expect(blocksOf('\n\n')).toEqual([]);
  });
});
