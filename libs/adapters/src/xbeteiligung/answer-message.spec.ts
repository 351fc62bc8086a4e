import { describe, expect, it } from '@jest/globals';
import { attributeOf, childOf, descendantOf, type XmlElement } from '../kit/xml/element.js';
import { readXml } from '../kit/xml/split-xml.js';
import { answerMessage, type Answer } from './answer-message.js';
import type { Envelope } from './read-message.js';
import {
  bytesOf,
  changed,
  deleted,
  faultIn,
  initiated,
  messageIn,
  regional,
  textOf,
  updated,
} from './test/messages.js';

const OWN = { messageId: '22222222-0000-4000-8000-000000000001', createdAt: new Date('2026-03-01T12:00:00Z') };

const rootOf = (text: string): XmlElement => {
  const reading = readXml(bytesOf(text));
  if (reading.kind === 'failed') throw new Error(reading.failure.detail);
  return reading.root;
};
const positive = (to: Envelope): XmlElement => rootOf(answerMessage({ to, ok: true, ...OWN }));
const negative = (to: Envelope, ...errors: string[]): XmlElement =>
  rootOf(answerMessage({ to, ok: false, errors, ...OWN }));
const said = (root: XmlElement, ...path: string[]): string | undefined => descendantOf(root, ...path)?.text;

describe('the answer to a message', () => {
  it.each([
    ['kommunal.Information.Initiiert.0451', 'kommunal.Information.Initiiert.OK.0461', '…NOK.0471'],
    ['kommunal.Information.Aktualisiert.0452', 'kommunal.Information.Aktualisiert.OK.0462', '…NOK.0472'],
    ['kommunal.Initiieren.0401', 'kommunal.Initiieren.OK.0411', '…NOK.0421'],
    ['kommunal.Aktualisieren.0402', 'kommunal.Aktualisieren.OK.0412', '…NOK.0422'],
    ['raumordnung.Information.Initiiert.0351', 'raumordnung.Information.Initiiert.OK.0361', '…NOK.0371'],
    ['planfeststellung.Aktualisieren.0202', 'planfeststellung.Aktualisieren.OK.0212', '…NOK.0222'],
  ])('to %s has the name of its kind', (asked, ok, nok) => {
    const message = messageIn(changed(initiated, [/kommunal\.Information\.Initiiert\.0451/g, asked]));
    expect(positive(message).name).toBe(ok);
    expect(negative(message).name).toBe(ok.replace(/OK\.\d{4}$/, nok.slice(1)));
    expect(said(positive(message), 'nachrichtenkopf.g2g', 'identifikation.nachricht', 'nachrichtentyp', 'code')).toBe(
      ok.slice(-4),
    );
  });

  it('gives the ids back, in the version and namespace of the message', () => {
    const root = positive(messageIn(textOf(regional)));
    expect(root.namespace).toBe('https://www.xleitstelle.de/xbeteiligung/1/3');
    expect(attributeOf(root, 'version')).toBe('1.3');
    const content = childOf(root, 'nachrichteninhalt');
    expect(content?.children.map(({ name, text }) => [name, text])).toEqual([
      ['vorgangsID', 'vorgang-3'],
      ['planID', 'plan-7'],
      ['beteiligungsID', ''],
    ]);
  });

  it('goes to whoever wrote the message, from whom it was written to', () => {
    const root = positive(messageIn(textOf(initiated)));
    const header = childOf(root, 'nachrichtenkopf.g2g');
    expect(header && said(header, 'leser', 'kennung')).toBe('plan:0007');
    expect(header && said(header, 'autor', 'name')).toBe('Beteiligungsportal');
    expect(header && said(header, 'autor', 'verzeichnisdienst', 'code')).toBe('DVDV');
    expect(said(root, 'nachrichtenkopf.g2g', 'identifikation.nachricht', 'erstellungszeitpunkt')).toBe(
      '2026-03-01T12:00:00.000Z',
    );
  });

  it('names itself where the message does not say whom it is for', () => {
    const to = messageIn(messageIn(textOf(deleted)).kept);
    const from = { directory: 'DVDV', directoryVersion: '3', id: 'portal:1', name: 'Portal' };
    const answer: Answer = { to, ok: true, from, ...OWN };
    expect(said(rootOf(answerMessage(answer)), 'nachrichtenkopf.g2g', 'autor', 'kennung')).toBe('portal:1');
    expect(said(positive(to), 'nachrichtenkopf.g2g', 'leser', 'kennung')).toBe('unbekannt');
  });

  it('says every error, in letters that the standard allows', () => {
    const { envelope } = faultIn(changed(initiated, [/<x:planname>.*</, '<x:planname><']));
    if (!envelope) throw new Error('no envelope');
    const content = childOf(negative(envelope, 'Größe „A“ – <b>', 'Smiley \u{1f600} 字'), 'nachrichteninhalt');
    expect(content?.children.map(({ name }) => name)).toEqual(['vorgangsID', 'planID', 'fehler', 'fehler']);
    const texts = content?.children.flatMap((child) => childOf(child, 'beschreibung')?.text ?? []);
    expect(texts).toEqual(['Größe „A“ – <b>', 'Smiley ? ?']);
    expect(content && said(content, 'fehler', 'art', 'code')).toBe('3000');
  });

  it('names the participation in a refusal where the schema asks for it', () => {
    const names = (to: Envelope): readonly string[] | undefined =>
      childOf(negative(to), 'nachrichteninhalt')?.children.map(({ name }) => name);
    expect(names(messageIn(textOf(updated)))).toEqual(['vorgangsID', 'planID', 'beteiligungsID']);
    expect(names(messageIn(textOf(deleted)))).toEqual(['vorgangsID', 'planID']);
    expect(names(messageIn(textOf(initiated)))).toEqual(['vorgangsID', 'planID']);
  });

  it('stays small, whatever is wrong', () => {
    const root = negative(messageIn(textOf(initiated)), ...Array.from({ length: 50 }, () => 'x'.repeat(5000)));
    const errors = childOf(root, 'nachrichteninhalt')?.children.filter(({ name }) => name === 'fehler') ?? [];
    expect(errors).toHaveLength(20);
    expect(errors.map((error) => childOf(error, 'beschreibung')?.text.length)).toEqual(errors.map(() => 1000));
  });
});
