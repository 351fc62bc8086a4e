import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NO_SITE } from '@navigator/shared';
import { MAX_LOGO } from './logo.js';
import { readSiteFile } from './site-file.js';
import { SiteProblem } from './site-problem.js';

const EXAMPLE = join(import.meta.dirname, '../../../../docs/operations/config.example.yaml');
const SVG = '<?xml version="1.0"?>\n<!-- our arms -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of the test's folder and answers where it is. */
async function put(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** What a person is told about a file, without its first line. */
async function complaints(file: string): Promise<{ readonly de: string; readonly en: string }> {
  const problem: unknown = await readSiteFile(file).catch((error: unknown) => error);
  if (!(problem instanceof SiteProblem)) throw new Error(`not refused: ${String(problem)}`);
  expect(problem.text.de).toContain(file);
  expect(problem.text.en).toContain(file);
  const rest = (text: string): string => text.split('\n').slice(1).join('\n').trim();
  return { de: rest(problem.text.de), en: rest(problem.text.en) };
}

const of = async (yaml: string): Promise<string> => (await complaints(await put('faulty.yaml', yaml))).de;

const CONTACT = 'contact:\n  street: Weg 1\n  city: 12345 Ort\n';
const STATEMENT = `accessibility:
  body: { de: Stadt }
  conformance: partial
  method: selfAssessment
  date: 2026-11-01
  barriers: [{ de: Karte }]
  feedback: { email: a@b.example }
  enforcement: { name: { de: Stelle }, url: https://stelle.example/ }
`;

describe('the configuration file', () => {
  it('need not be there', async () => {
    expect(await readSiteFile(null)).toEqual({ site: NO_SITE, logo: null });
  });

  it('may be empty', async () => {
    expect(await readSiteFile(await put('empty.yaml', '# nothing yet\n'))).toEqual({ site: NO_SITE, logo: null });
  });

  it('is read as the documented example shows it', async () => {
    await put('logo.svg', SVG);
    const { site, logo } = await readSiteFile(await put('whole.yaml', await readFile(EXAMPLE, 'utf8')));
    expect(Object.keys(site).toSorted()).toEqual([
      'accessibility',
      'contact',
      'easyLanguage',
      'imprint',
      'logo',
      'name',
      'operator',
      'privacy',
      'retention',
      'signLanguage',
    ]);
    expect(site.name).toEqual({ de: 'Mitreden in Musterhausen', en: 'Have a say in Musterhausen' });
    expect(site.logo).toMatch(/^\/site\/logo-[0-9a-f]{12}\.svg$/);
    expect(logo).toMatchObject({ path: site.logo, type: 'image/svg+xml', bytes: Buffer.from(SVG) });
  });
});

describe('a configuration file that cannot be read', () => {
  it('is named when it does not exist', async () => {
    expect(await complaints(join(folder, 'nowhere.yaml'))).toEqual({
      de: 'Diese Datei gibt es nicht. Legen Sie sie nach dem Muster docs/operations/config.example.yaml an, oder entfernen Sie CONFIG_FILE.',
      en: 'There is no such file. Make it after the example docs/operations/config.example.yaml, or remove CONFIG_FILE.',
    });
  });

  it('may not be a folder', async () => {
    await mkdir(join(folder, 'sub'));
    expect((await complaints(join(folder, 'sub'))).en).toContain('This is a folder.');
  });

  it('may not be a book', async () => {
    expect(await of(`# ${'x'.repeat(1_000_000)}`)).toContain('größer als 1 MB');
  });

  it('that is no YAML is shown with the line', async () => {
    expect(await of('name:\n  de: "offen\n')).toMatch(
      /^Zeile \d: Das ist kein gültiges YAML \(.*\)\. Stimmen Einrückung/,
    );
    expect(await of('name: { de: a }\nname: { de: b }\n')).toMatch(/^Zeile 2: Das ist kein gültiges YAML/);
  });
});

describe('a faulty value is told with line, path and what would be right', () => {
  it('may not repeat itself by aliases: a small file could become a large one', async () => {
    expect(await of('name: &n { de: a }\nimprint: *n\n')).toMatch(/^Anker und Verweise .* werden hier nicht gelesen/);
  });

  it.each([
    ['an unknown key', 'titel: x\n', 'Zeile 1: titel: Diese Angabe gibt es nicht. Ein Tippfehler?'],
    [
      'an unknown key inside',
      `${CONTACT}  email: a@b.example\n  fax: '1'\n`,
      'Zeile 5: contact.fax: Diese Angabe gibt es nicht.',
    ],
    ['a missing value', CONTACT, 'Zeile 2: contact.email: Diese Angabe fehlt.'],
    ['a text without language', 'name: Mitreden\n', 'Zeile 1: name: Erwartet werden eingerückte Zeilen darunter'],
    ['English alone', 'name:\n  en: Talk\n', 'Zeile 2: name.de: Diese Angabe fehlt.'],
    ['an empty text', 'privacy:\n  de: " "\n', 'Zeile 2: privacy.de: Diese Angabe ist leer.'],
    [
      'a text that is too long',
      `name:\n  de: ${'x'.repeat(301)}\n`,
      'Zeile 2: name.de: Das ist zu lang; höchstens 300.',
    ],
    ['no e-mail address', `${CONTACT}  email: rathaus\n`, 'Zeile 4: contact.email: Erwartet wird eine E-Mail-Adresse.'],
    [
      'a telephone number without quotes',
      `${CONTACT}  email: a@b.example\n  phone: 0301234\n`,
      'Zeile 5: contact.phone: Erwartet wird Text. Setzen Sie Zahlen in Anführungszeichen',
    ],
    [
      'no telephone number',
      `${CONTACT}  email: a@b.example\n  phone: keine\n`,
      'Zeile 5: contact.phone: Erwartet wird eine Telefonnummer',
    ],
    [
      'another conformance',
      STATEMENT.replace('partial', 'mostly'),
      'Zeile 3: accessibility.conformance: Möglich sind: full, partial, none.',
    ],
    [
      'a day that does not exist',
      STATEMENT.replace('11-01', '02-30'),
      'Zeile 5: accessibility.date: Erwartet wird ein Tag',
    ],
    [
      'barriers that are no list',
      STATEMENT.replace('[{ de: Karte }]', 'Karte'),
      'Zeile 6: accessibility.barriers: Erwartet wird eine Liste',
    ],
    [
      'full conformance beside barriers',
      STATEMENT.replace('partial', 'full'),
      'Zeile 6: accessibility.barriers: Das passt nicht zu conformance',
    ],
    [
      'a link that is none',
      STATEMENT.replace('https:', 'javascript:'),
      'Zeile 8: accessibility.enforcement.url: Erwartet wird eine Adresse, die mit https://',
    ],
    ['an imprint of nobody', 'imprint:\n  vatId: DE1\n', 'operator: Diese Angabe fehlt: Das Impressum nennt'],
    [
      'a time that is none',
      'retention:\n  runs: ein Jahr\n',
      'Zeile 2: retention.runs: Erwartet wird eine Zahl von Tagen',
    ],
    ['a list of things', '- a\n', 'Erwartet werden eingerückte Zeilen'],
  ])('%s', async (_, yaml, expected) => {
    expect(await of(yaml)).toContain(expected);
  });

  it('all faults at once, in both languages', async () => {
    const { de, en } = await complaints(await put('two.yaml', 'titel: x\nname: y\n'));
    expect(de.split('\n')).toHaveLength(2);
    expect(en).toContain('line 2: name: Indented lines are expected below it');
    expect(en).toContain('line 1: titel: There is no such key.');
  });
});

describe('the picture', () => {
  const withLogo = (name: string): Promise<string> => put('logo.yaml', `logo:\n  file: ${name}\n`);

  it.each([
    ['svg', Buffer.from(SVG), 'image/svg+xml'],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'image/png'],
    ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['webp', Buffer.from('RIFF0000WEBPVP8 '), 'image/webp'],
  ])('may be %s, whatever its file is called', async (ending, bytes, type) => {
    await put('picture', bytes);
    const { logo } = await readSiteFile(await withLogo('picture'));
    expect(logo).toMatchObject({ type, bytes });
    expect(logo?.path).toMatch(new RegExp(`\\.${ending}$`));
  });

  it('changes its address with its content, so that it may be kept for a year', async () => {
    await put('arms.svg', SVG);
    const before = await readSiteFile(await withLogo('arms.svg'));
    await put('arms.svg', `${SVG} `);
    expect((await readSiteFile(await withLogo('arms.svg'))).site.logo).not.toBe(before.site.logo);
  });

  it('that is not there is named with its whole path', async () => {
    const { de } = await complaints(await withLogo('none.svg'));
    expect(de).toContain(`Zeile 2: logo.file: Die Datei ${join(folder, 'none.svg')} gibt es nicht`);
  });

  it('that is something else is refused, even under the name of a picture', async () => {
    await put('page.svg', '<!doctype html><html><svg></svg></html>');
    expect((await complaints(await withLogo('page.svg'))).de).toContain('Erwartet wird ein Bild als SVG');
  });

  it('that is too large is refused with its size', async () => {
    await put('large.png', Buffer.alloc(MAX_LOGO + 1));
    expect((await complaints(await withLogo('large.png'))).en).toContain(
      'The picture has 200001 bytes; at most 200000',
    );
  });

  it('may not be a folder', async () => {
    await mkdir(join(folder, 'pictures'));
    expect((await complaints(await withLogo('pictures'))).en).toContain('There is no file');
  });
});
