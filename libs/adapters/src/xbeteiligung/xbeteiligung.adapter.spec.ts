import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import {
  changed,
  containerOf,
  conversation,
  deleted,
  fateOf,
  hostile,
  initiated,
  recordsOf,
  regional,
  textOf,
  updated,
} from './test/messages.js';
import { xbeteiligung } from './xbeteiligung.adapter.js';

/** No XML holds the character 0, not even escaped. */
const hostileText = HOSTILE_TEXT.replace('\u0000', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const container = containerOf(textOf(initiated), textOf(updated), textOf(regional), '<a>');

describeContract({
  ...conversation,
  answers: [initiated, updated, regional, deleted, container],
  emptyList: containerOf(),
  hostile: withBody(
    hostile,
    textOf(hostile).replaceAll('HOSTILE_TEXT', hostileText).replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

const UUID = '000000000001<';
const WRITTEN = '2026-02-01T09:30:15.250+01:00';
const TITLE = 'Bebauungsplan Uferweg &amp; Hafen';
/** The first message again, written at another time, with another id and title. */
const again = (id: string, written: string, title: string): string =>
  changed(initiated, [UUID, `${id}<`], [WRITTEN, written], [TITLE, title], [/Initiiert\.0451/g, 'Aktualisiert.0452']);

describe('the messages of an inbox', () => {
  const first = textOf(initiated);
  const update = again('u1', '2026-02-05T10:00:00Z', 'Neu');

  it('Q47: make one procedure, as its newest message tells it, whatever order they came in', async () => {
    expect(await fateOf(first, update)).toEqual(['kommunal:plan-7#2 Neu']);
    expect(await fateOf(update, first)).toEqual(['kommunal:plan-7#2 Neu']);
  });

  it('Q47: count once where one comes twice', async () => {
    expect(await fateOf(first, update, first)).toEqual(['kommunal:plan-7#2 Neu']);
    const sameId = again('u1', '2026-02-07T10:00:00Z', 'Dieselbe Kennung');
    expect(await fateOf(update, sameId)).toEqual(['kommunal:plan-7#2 Neu']);
  });

  it('count by their arrival where they do not say when they were written', async () => {
    const undated = again('u2', '', 'Undatiert');
    expect(await fateOf(first, undated)).toEqual(['kommunal:plan-7#2 Undatiert']);
  });

  it('Q23: keep plans of another family apart', async () => {
    expect(await fateOf(first, textOf(regional))).toEqual([
      'kommunal:plan-7#2 Bebauungsplan Uferweg & Hafen',
      'raumordnung:plan-7#1 Regionalplan Nord',
    ]);
  });

  it('end a procedure that its source deletes, and begin it anew', async () => {
    const deletion = textOf(deleted);
    expect(await fateOf(first, deletion)).toEqual(['kommunal:plan-7#2 deleted-at-source']);
    expect(await fateOf(deletion, first)).toEqual(['kommunal:plan-7#2 deleted-at-source']);
    const later = again('u3', '2026-02-10T10:00:00Z', 'Wieder da');
    expect(await fateOf(first, deletion, later)).toEqual(['kommunal:plan-7#2 Wieder da']);
  });

  it('delete the rounds of the process they name, and all rounds of the plan where they name none', async () => {
    const other = changed(initiated, [UUID, 'r1<'], ['vorgang-1', 'vorgang-9'], ['<x:durchgang>2', '<x:durchgang>1']);
    expect(await fateOf(first, other, textOf(deleted))).toEqual([
      'kommunal:plan-7#1 Bebauungsplan Uferweg & Hafen',
      'kommunal:plan-7#2 deleted-at-source',
    ]);
    const ofNoProcess = changed(deleted, ['vorgang-1', '']);
    expect(await fateOf(first, other, ofNoProcess)).toEqual([
      'kommunal:plan-7#2 deleted-at-source',
      'kommunal:plan-7#1 deleted-at-source',
    ]);
  });

  it('delete nothing by a process that nobody knows while the plan has several others (Q47)', async () => {
    const other = changed(initiated, [UUID, 'r1<'], ['vorgang-1', 'vorgang-9'], ['<x:durchgang>2', '<x:durchgang>1']);
    const unknown = changed(deleted, ['vorgang-1', 'vorgang-0']);
    const both = ['kommunal:plan-7#2 Bebauungsplan Uferweg & Hafen', 'kommunal:plan-7#1 Bebauungsplan Uferweg & Hafen'];
    expect((await fateOf(first, other, unknown)).toSorted()).toEqual(both.toSorted());
    const late = changed(initiated, [UUID, 'r3<'], ['vorgang-1', 'vorgang-0'], ['<x:durchgang>2', '<x:durchgang>3']);
    expect((await fateOf(first, other, unknown, late)).toSorted()).toEqual(
      [...both, 'kommunal:plan-7#3 deleted-at-source'].toSorted(),
    );
    expect(await fateOf(first, unknown)).toEqual(['kommunal:plan-7#2 deleted-at-source']);
  });

  it('tell of a deletion even where nobody knew the plan', async () => {
    expect(await fateOf(textOf(deleted))).toEqual(['kommunal:plan-7 deleted-at-source']);
  });

  it('lose one that cannot be read, never the others', async () => {
    const outputs = await readAnswer(conversation, containerOf('<a>', first, changed(initiated, [TITLE, ' '])));
    expect(outputs).toMatchObject([
      { kind: 'rejected', position: 0, code: 'record-malformed' },
      { kind: 'rejected', position: 2, code: 'title-missing' },
      { kind: 'record' },
      { kind: 'end', isComplete: true },
    ]);
  });

  it('are decoded already, whatever they declare', async () => {
    const declared = first.replace('encoding="UTF-8"', 'encoding="UTF-16"').replace('Wohnungen', 'Häuser');
    const [record] = recordsOf(await readAnswer(conversation, containerOf(declared)));
    expect(record?.summary).toBe('Häuser am Ufer.');
  });

  it.each(['[{"receivedAt":"2026-01-01T00:00:00Z"}]', '["<a/>"]', '[null]'])(
    'reject what is none: %s',
    async (body) => {
      const outputs = await readAnswer(conversation, withBody(container, body));
      expect(outputs).toMatchObject([{ kind: 'rejected', code: 'record-malformed' }, { kind: 'end' }]);
    },
  );
});

describe('a file', () => {
  it('fails where it is no message of the standard', async () => {
    expect(await readAnswer(conversation, withBody(initiated, '<rss/>'))).toMatchObject([
      { kind: 'failed', failure: { code: 'not-this-format' } },
    ]);
  });

  it('has a message rejected that is about something else', async () => {
    const statement = '<allgemein.stellungnahme.Neuabgegeben.0701 xmlns="https://www.xleitstelle.de/xbeteiligung/12"/>';
    expect(await readAnswer(conversation, withBody(initiated, statement))).toMatchObject([
      { kind: 'rejected', code: 'record-malformed', value: expect.stringContaining('message-unsupported') },
      { kind: 'end' },
    ]);
  });
});

describe('recognising XBeteiligung', () => {
  const head = (text: string): ReturnType<typeof xbeteiligung.recognise> =>
    xbeteiligung.recognise({
      url: 'https://a.example/file',
      contentType: '',
      bytes: new TextEncoder().encode(text.slice(0, 1500)),
    });

  it.each([initiated, updated, regional, deleted, hostile])('is sure of $name', (answer) => {
    expect(head(textOf(answer))).toMatchObject({ confidence: 0.95, evidence: expect.stringMatching(/message 0\d{3}/) });
  });

  it('is sure of the container of an inbox', () => {
    expect(head(textOf(container))).toMatchObject({ confidence: 0.95 });
  });

  it.each(['<rss/>', '[{"xml":"<rss/>"}]', '[]', '{"a":"https://www.xleitstelle.de/xbeteiligung/12"}'])(
    'does not claim %s',
    (text) => {
      expect(head(text)).toBeNull();
    },
  );
});
