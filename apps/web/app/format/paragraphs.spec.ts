import { describe, expect, it } from '@jest/globals';
import { paragraphsOf } from './paragraphs.js';

describe('a description', () => {
  it('as plain text keeps its lines and its angle brackets', () => {
    expect(paragraphsOf('Breite < 3 m\n\n  Kosten: 2 > 1')).toEqual([
      { kind: 'paragraph', text: 'Breite < 3 m' },
      { kind: 'paragraph', text: 'Kosten: 2 > 1' },
    ]);
  });

  it('as HTML becomes paragraphs and items, entities decoded once', () => {
    expect(paragraphsOf('<p>Rad &amp; Fuß</p><ul><li>sicher</li><li>&amp;lt;breit</li></ul>')).toEqual([
      { kind: 'paragraph', text: 'Rad & Fuß' },
      { kind: 'item', text: 'sicher' },
      { kind: 'item', text: '&lt;breit' },
    ]);
  });

  it('never yields markup that could run', () => {
    const [first] = paragraphsOf('<p>Hallo<script>alert(1)</script><img src=x onerror=alert(1)></p>');
    expect(first).toEqual({ kind: 'paragraph', text: 'Halloalert(1)' });
  });

  it('that is empty has no paragraphs', () => {
    expect(paragraphsOf(' <p> </p><ul><li></li></ul>')).toEqual([]);
  });
});
