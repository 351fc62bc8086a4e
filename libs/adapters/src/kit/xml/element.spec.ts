import { describe, expect, it } from '@jest/globals';
import { attributeOf, childOf, childrenOf, descendantOf, isNamed, wholeText, type XmlElement } from './element.js';
import { readXml } from './split-xml.js';

const rootOf = (text: string): XmlElement => {
  const reading = readXml(new TextEncoder().encode(text));
  if (reading.kind === 'failed') throw new Error(reading.failure.detail);
  return reading.root;
};

const root = rootOf('<a xmlns="urn:1" xmlns:o="urn:2" o:k="two" k="one"><b>1</b><o:b>2</o:b><c><b>3</b>4</c></a>');

describe('an element', () => {
  it('is named by local name and namespace, or by local name alone', () => {
    expect(isNamed(root, 'a')).toBe(true);
    expect(isNamed(root, 'a', 'urn:1')).toBe(true);
    expect(isNamed(root, 'a', 'urn:2')).toBe(false);
    expect(isNamed(root, 'a', new Set(['urn:0', 'urn:1']))).toBe(true);
    expect(isNamed(root, 'b')).toBe(false);
  });

  it('has children in any namespace, or in a certain one', () => {
    expect(childrenOf(root, 'b').map(({ text }) => text)).toEqual(['1', '2']);
    expect(childrenOf(root, 'b', 'urn:2').map(({ text }) => text)).toEqual(['2']);
    expect(childOf(root, 'b', 'urn:2')?.text).toBe('2');
    expect(childOf(root, 'd')).toBeNull();
  });

  it('leads to what is further within', () => {
    expect(descendantOf(root, 'c', 'b')?.text).toBe('3');
    expect(descendantOf(root, 'c', 'd', 'b')).toBeNull();
    expect(descendantOf(root)).toBe(root);
  });

  it('has attributes without a namespace, unless one is named', () => {
    expect(attributeOf(root, 'k')).toBe('one');
    expect(attributeOf(root, 'k', 'urn:2')).toBe('two');
    expect(attributeOf(root, 'k', null)).toBe('two');
    expect(attributeOf(root, 'x')).toBeNull();
  });

  it('has its own text, and that of all within', () => {
    expect(childOf(root, 'c')?.text).toBe('4');
    expect(wholeText(root)).toBe('1234');
    expect(wholeText(rootOf('<a/>'))).toBe('');
  });
});
