import { describe, expect, it } from '@jest/globals';
import { attributeOf, childOf } from './element.js';
import { readXml } from './split-xml.js';
import { writeXml } from './write-xml.js';

const NAMESPACE = 'https://messages.example/1';
const HARD = `<b>"A" & 'B' ]]> ü \u{1f600}\tC\r\nD`;

describe('writing XML', () => {
  it('declares itself, and writes elements in their order', () => {
    const text = writeXml({
      name: 'm:answer',
      attributes: { 'xmlns:m': NAMESPACE, version: '1.2', none: null },
      content: [{ name: 'm:a', content: 'x' }, null, { name: 'm:b' }, { name: 'c', content: [] }],
    });
    expect(text).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<m:answer xmlns:m="${NAMESPACE}" version="1.2"><m:a>x</m:a><m:b/><c/></m:answer>\n`,
    );
  });

  it('writes what can be read again, word for word', () => {
    const text = writeXml({ name: 'a', attributes: { say: '<"&\'>' }, content: [{ name: 'b', content: HARD }] });
    const reading = readXml(new TextEncoder().encode(text));
    const root = reading.kind === 'read' ? reading.root : null;
    expect(root && childOf(root, 'b')?.text).toBe(HARD);
    expect(root && attributeOf(root, 'say')).toBe('<"&\'>');
  });

  it('leaves out what no XML may hold', () => {
    expect(writeXml({ name: 'a', content: 'x\u0000\u0008\u001f\ud800\uffffy' })).toContain('<a>xy</a>');
  });
});
