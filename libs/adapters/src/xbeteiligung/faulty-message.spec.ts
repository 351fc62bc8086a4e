import { describe, expect, it } from '@jest/globals';
import { mutate } from '../kit/test/mutations.js';
import { FAULTS } from './faults.js';
import { readMessage } from './read-message.js';
import { bytesOf, changed, deleted, faultIn, initiated, updated } from './test/messages.js';

describe('a faulty message', () => {
  it.each([
    ['<a><b></a>', 'unreadable', 'not-xml: unexpected close tag.'],
    ['', 'unreadable', 'empty-answer: no content'],
    ['<!DOCTYPE html><html>', 'unreadable', 'html-instead-of-data: a web page'],
    [
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
      'unreadable',
      'not-xml: the document declares',
    ],
    ['<a/>', 'not-xbeteiligung', 'root element a'],
    ['<a xmlns="https://www.xleitstelle.de/xbeteiligung/99"/>', 'version-unknown', 'root element a'],
    [
      '<allgemein.stellungnahme.Neuabgegeben.0701 xmlns="https://www.xleitstelle.de/xbeteiligung/12"/>',
      'message-unsupported',
      'root element allgemein',
    ],
    [
      '<kommunal.Information.Initiiert.OK.0461 xmlns="https://www.xleitstelle.de/xbeteiligung/12"/>',
      'message-unsupported',
      'root element kommunal',
    ],
  ])('that cannot be answered: %s', (text, code, detail) => {
    expect(faultIn(text)).toMatchObject({ code, messageId: null, envelope: null });
    expect(faultIn(text).detail).toContain(detail);
  });

  it.each([
    ['message-id-missing', [/<h:nachrichtenUUID>.*</, '<h:nachrichtenUUID><']],
    ['plan-id-missing', [/<x:planID>.*</, '<x:planID><']],
    ['plan-id-missing', [' plan-7 ', 'x'.repeat(301)]],
    ['title-missing', [/<x:planname>.*</, '<x:planname> <']],
    ['content-missing', [/<(\/?)x:nachrichteninhalt>/g, '<$1x:inhalt>']],
  ] as const)('that can be answered: %s', (code, [from, to]) => {
    const faulty = faultIn(changed(initiated, [from, to]));
    expect(faulty.code).toBe(code);
    expect(faulty.envelope).toMatchObject({ type: '0451', sender: { id: 'plan:0007' } });
  });

  it('has ids and no content', () => {
    const text = changed(deleted, [/Geloescht\.0459/g, 'Initiiert.0451']);
    expect(faultIn(text)).toMatchObject({ code: 'content-missing', envelope: { planId: 'plan-7' } });
  });

  it('has a reason in both languages', () => {
    for (const { de, en } of Object.values(FAULTS)) expect([de.length > 20, en.length > 20]).toEqual([true, true]);
  });

  it('never throws, whatever happens to its bytes', () => {
    for (const answer of [initiated, updated, deleted]) {
      for (let index = 0; index < 300; index += 1) {
        expect(['message', 'faulty']).toContain(readMessage(mutate(answer.body, index)).kind);
      }
    }
    expect(readMessage(bytesOf('<a>'.repeat(5000)))).toMatchObject({ kind: 'faulty', code: 'unreadable' });
  });
});
