import { describe, expect, it } from '@jest/globals';
import { xbeteiligung } from '../../test/xbeteiligung.js';
import { declaresDocumentType } from './document-type.js';

const MESSAGE = xbeteiligung({ type: '0451', title: 'Über &lt;!DOCTYPE x&gt;' });

describe('a document type', () => {
  it.each([
    ['of its own', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'],
    ['from elsewhere', '<?xml version="1.0"?>\n<!doctype x SYSTEM "http://a.example/x.dtd">\n<x/>'],
    ['behind a comment', '<!-- 1 --><!DOCTYPE x><x/>'],
  ])('%s is seen in any encoding', (_, xml) => {
    expect(declaresDocumentType(Buffer.from(xml, 'utf8'))).toBe(true);
    expect(declaresDocumentType(Buffer.from(`\uFEFF${xml}`, 'utf16le'))).toBe(true);
  });

  it.each([MESSAGE, '', '<x><![CDATA[<!DOCTYPE x>]]></x>', '<x/><!DOCTYPE x>'])('is not in %#', (xml) => {
    expect(declaresDocumentType(Buffer.from(xml))).toBe(false);
  });
});
