import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLine, readParagraphs, readProse, shorten } from './text.js';

const line = (raw: string | null | undefined): string | null => readLine(raw, 'title').value;
const codes = (raw: string): readonly string[] => readLine(raw, 'title').remarks.map(({ code }) => code);

describe('a line of text', () => {
  it.each([
    ['decodes entities', 'Rad &amp; Fu&szlig;&nbsp;&#228;', 'Rad & Fuß ä'],
    ['decodes them once', '&amp;lt; 5 m', '&lt; 5 m'],
    ['decodes them once beside tags', '<b>&amp;lt; 5 m</b>', '&lt; 5 m'],
    ['keeps a sign that is no tag', 'a < b & c > d', 'a < b & c > d'],
    ['keeps an encoded sign', 'Breite &lt; 5 m', 'Breite < 5 m'],
    ['removes tags', 'Ein <em>neuer</em> <a href="x">Platz</a>', 'Ein neuer Platz'],
    ['removes scripts with their content', 'vor<script>alert(1)</script>nach', 'vornach'],
    ['removes an unfinished tag', 'Text <img src=x onerror=alert(1)', 'Text'],
    ['removes encoded tags too', 'vor &lt;script&gt;alert(1)&lt;/script&gt; nach', 'vor nach'],
    ['does not decode behind encoded tags', '&lt;b&gt;x&lt;/b&gt; &amp;amp; y', 'x &amp; y'],
    ['collapses blanks', ' \t a \r\n\r\n b\u00a0\u00a0c ', 'a b c'],
    ['removes control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['removes marks that turn or hide text', 'a\u202eb\u200bc\u00add\ufeff', 'abcd'],
    ['removes half a surrogate pair', 'a\ud800b\udc00c', 'abc'],
    ['keeps emoji', 'Spiel 👩‍👧 😀', 'Spiel 👩‍👧 😀'],
    ['separates blocks', '<p>eins</p><p>zwei</p>drei<br>vier', 'eins zwei drei vier'],
  ])('%s', (_, raw, expected) => {
    expect(line(raw)).toBe(expected);
  });

  it.each([null, undefined, '', '   ', '&nbsp;', '<p></p>', '\u200b'])('is null for %j', (raw) => {
    expect(line(raw)).toBeNull();
  });

  it('remarks what it removed, by field', () => {
    expect(readLine('<b>x</b>', 'owner').remarks).toEqual([{ code: 'markup-removed', value: 'owner' }]);
    expect(codes('x<script>y</script>')).toEqual(['script-removed']);
    expect(codes('&lt;iframe src=x&gt;')).toEqual(['script-removed']);
    expect(codes('a &amp; b < c')).toEqual([]);
  });

  it('is cut where it is longer than a title can be', () => {
    const long = readLine('ä'.repeat(1200), 'title');
    expect(long.value).toHaveLength(1000);
    expect(long.remarks).toEqual([{ code: 'text-shortened', value: 'title' }]);
  });

  it('is not cut through a character', () => {
    expect(line(`${'a'.repeat(999)}😀`)).toBe('a'.repeat(999));
  });

  it('never holds a tag, a control character or outer blanks, whatever comes', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&lt;',
      '&gt;',
      '&amp;',
      'script',
      '/',
      'b',
      '!--',
      ' ',
      '"',
      '\u0000',
      'ä',
    );
    const anything = fc.oneof(
      fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string(),
    );
    const property = fc.property(anything, (raw) => {
      const text = line(raw) ?? 'x';
      expect(text).not.toMatch(/<[a-z/!?]|\p{Cc}|^\s|\s$|\s\s/iu);
    });
    fc.assert(property, { numRuns: 2000, seed: 7 });
  });

  it('takes linear time on text made to stall it', () => {
    const started = performance.now();
    for (const piece of ['<div ', '<', '&', '<!--', '</p ', ' \n', '&lt;script ']) line(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('paragraphs', () => {
  it('keep their breaks, at most one empty line', () => {
    expect(readParagraphs('eins \r\n\r\n\r\n\r\n zwei\ndrei', 'description').value).toBe('eins\n\nzwei\ndrei');
  });

  it('come from block elements too', () => {
    expect(readParagraphs('<ul><li>eins</li><li>zwei</li></ul>', 'description').value).toBe('eins\nzwei');
  });

  it('are cut at a length that a search index can take', () => {
    const { value, remarks } = readParagraphs('wort '.repeat(30_000), 'description');
    expect(value?.length).toBeLessThanOrEqual(100_000);
    expect(remarks).toEqual([{ code: 'text-shortened', value: 'description' }]);
  });
});

describe('prose', () => {
  it('is only a summary where it is short', () => {
    expect(readProse('Kurz.\n\nUnd gut.', 'description').value).toEqual({
      summary: 'Kurz. Und gut.',
      description: null,
    });
  });

  it('is a summary and the whole where it is long', () => {
    const text = `${'Ein Satz mit Inhalt. '.repeat(20)}\n\nEnde.`;
    const { summary, description } = readProse(text, 'description').value;
    expect(summary).toMatch(/^Ein Satz .* Inhalt\.$/);
    expect(description).toMatch(/Ende\.$/);
  });

  it('is nothing where there is none', () => {
    expect(readProse('', 'description').value).toEqual({ summary: null, description: null });
  });
});

describe('shortening', () => {
  const filler = 'wort '.repeat(30);

  it('ends with the last sentence that fits', () => {
    expect(shorten(`${filler}Ende. Dann ${filler}${filler}`)).toBe(`${filler}Ende.`);
  });

  it('does not take an abbreviation for the end of a sentence', () => {
    expect(shorten(`${filler}wie z. B. Bäume ${filler}${filler}`)).toMatch(/ …$/);
  });

  it('does not end after two words', () => {
    expect(shorten(`Worum geht es? Um ${filler}${filler}${filler}`).length).toBeGreaterThan(250);
  });

  it('cuts between words, else anywhere, and never exceeds 300 characters', () => {
    expect(shorten('wort, '.repeat(80))).toMatch(/ wort …$/);
    expect(shorten('x'.repeat(500))).toBe(`${'x'.repeat(298)} …`);
    fc.assert(
      fc.property(fc.string({ minLength: 250, maxLength: 400 }), (text) => {
        expect(shorten(text).length).toBeLessThanOrEqual(300);
      }),
      { seed: 3 },
    );
  });
});
