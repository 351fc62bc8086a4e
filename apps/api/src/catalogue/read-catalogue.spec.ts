import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { keyOfPublisher } from '../territories/key-of-publisher.js';
import { packagedTerritories } from '../territories/territory-index.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { PACKAGED_CATALOGUE, parseCatalogue, readCatalogue, type Catalogue } from './read-catalogue.js';

const ENTRY: CatalogueEntry = {
  id: 'musterstadt',
  publisher: { name: 'Musterstadt', domain: 'musterstadt.example', territory: '01002000' },
  url: 'https://beteiligung.musterstadt.example/dipas-pds/projects',
  format: 'dipas-pds',
  licence: { id: null, status: 'unclear', evidence: 'None found.' },
  cadence: 'daily',
  askedByUs: 'never',
  evidence: [{ what: 'A client names it.', source: 'somebody/client@1234567', date: '2026-06-27' }],
  notes: { de: 'Nichts.', en: 'Nothing.' },
};

const file = (entry: object, name = 'musterstadt.yaml') => ({ name, text: stringify(entry) });
const faultsIn = (catalogue: Catalogue): readonly string[] => (catalogue.kind === 'faulty' ? catalogue.faults : []);
const faultsOf = (change: object): readonly string[] => faultsIn(parseCatalogue([file({ ...ENTRY, ...change })]));

describe('a file of the catalogue', () => {
  it('is an entry', () => {
    expect(parseCatalogue([file(ENTRY)])).toEqual({ kind: 'read', entries: [ENTRY] });
  });

  it.each([
    ['a member nobody knows', { enabled: true }, /Unrecognized key: "enabled"/],
    ['another one further in', { publisher: { ...ENTRY.publisher, state: 'live' } }, /publisher: .*"state"/],
    ['no evidence', { evidence: [] }, /evidence: an address without evidence/],
    ['evidence without a source', { evidence: [{ what: 'Seen.', source: ' ', date: null }] }, /evidence\.0\.source/],
    ['evidence of an impossible day', { evidence: [{ what: 'Seen.', source: 'x', date: '2026-02-31' }] }, /2026-06-27/],
    ['a key of four digits', { publisher: { ...ENTRY.publisher, territory: '0100' } }, /2, 3, 5 or 8 digits/],
    ['a key of no Land', { publisher: { ...ENTRY.publisher, territory: '99002000' } }, /no Land begins/],
    ['a key that lost its zero', { publisher: { ...ENTRY.publisher, territory: 1_002_000 } }, /territory/],
    ['a licence that is stated but not named', { licence: { ...ENTRY.licence, status: 'stated' } }, /exactly when/],
    ['a licence that is named but not stated', { licence: { ...ENTRY.licence, id: 'cc-by-4.0' } }, /exactly when/],
    ['a format without a name', { format: 'pdf' }, /format/],
    ['an address that is none', { url: 'beteiligung.example' }, /url: expected a whole address/],
    ['an address of a file', { url: 'file:///etc/passwd' }, /url: expected a whole address/],
    ['an address with a password', { url: 'https://me:secret@a.example/' }, /names no user/],
    ['notes in one language', { notes: { de: 'Nur Deutsch.' } }, /notes\.en/],
    ['a wrong day', { askedByUs: 'yesterday' }, /askedByUs/],
  ])('is refused with %s', (_, change, words) => {
    expect(faultsOf(change)).toEqual([expect.stringMatching(words)]);
  });

  it('names the file with each fault', () => {
    expect(faultsOf({ format: 'pdf', cadence: 'often' })).toEqual([
      expect.stringMatching(/^musterstadt\.yaml: format: /),
      expect.stringMatching(/^musterstadt\.yaml: cadence: /),
    ]);
  });

  it('has the name of its id', () => {
    expect(faultsIn(parseCatalogue([file(ENTRY, 'other.yaml')]))).toEqual([
      'other.yaml: id: the file of “musterstadt” is musterstadt.yaml',
    ]);
  });

  it.each([
    ['a key twice', 'id: a\nid: b\n', /unique/],
    ['broken YAML', 'id: [a\n', /\]/],
    ['a tag of a program', 'id: !!js/function x\n', /tag/],
    ['an alias', 'id: &a x\npublisher: *a\n', /aliases/],
    ['nothing', '', /expected object/],
  ])('is refused with %s', (_, text, words) => {
    expect(faultsIn(parseCatalogue([{ name: 'a.yaml', text }])).join()).toMatch(words);
  });
});

describe('the catalogue', () => {
  it('holds an address once, however it is spelled', () => {
    const again = { ...ENTRY, id: 'again', url: 'http://beteiligung.musterstadt.example/dipas-pds/projects/#' };
    expect(faultsIn(parseCatalogue([file(ENTRY), file(again, 'again.yaml')]))).toEqual([
      'again.yaml: url: the address stands in musterstadt.yaml already',
    ]);
  });

  it('is a folder of YAML files; others are left alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pn-catalogue-'));
    writeFileSync(join(folder, 'musterstadt.yaml'), stringify(ENTRY));
    writeFileSync(join(folder, 'README.md'), '# Feeds');
    const read = await readCatalogue(folder);
    rmSync(folder, { recursive: true });
    expect(read).toEqual({ kind: 'read', entries: [ENTRY] });
  });
});

describe('the catalogue that comes with the program', () => {
  const entries = readCatalogue().then((read) => (read.kind === 'read' ? read.entries : []));

  it('is sound', async () => {
    expect(faultsIn(await readCatalogue())).toEqual([]);
    expect(await entries).toHaveLength(readdirSync(PACKAGED_CATALOGUE).filter((name) => name.endsWith('.yaml')).length);
  });

  it('knows platforms of many formats, whether they are read today or not', async () => {
    const formats = new Set((await entries).map(({ format }) => format));
    expect([...formats]).toEqual(expect.arrayContaining(['dipas-pds', 'mein-berlin', 'demosplan', 'wfs', 'decidim']));
  });

  it('gives every German publisher its domain and its key, the one that its name leads to', async () => {
    for (const { id, publisher, url } of await entries) {
      const isGerman = new URL(url).hostname.endsWith('.de') || publisher.territory !== null;
      const territory = isGerman ? keyOfPublisher(publisher.name, packagedTerritories()) : null;
      expect({ id, territory: publisher.territory }).toEqual({ id, territory });
      expect({ id, hasDomain: publisher.domain !== null || !isGerman }).toEqual({ id, hasDomain: true });
    }
  });
});
