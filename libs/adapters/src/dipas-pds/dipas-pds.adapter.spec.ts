import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { SourceRecord } from '@navigator/shared';
import type { Output } from '../kit/contract.js';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import type { Answer } from '../kit/test/reading.js';
import { readAnswer, withBody } from '../kit/test/reading.js';
import { dipasPds } from './dipas-pds.adapter.js';

const conversation = { adapter: dipasPds, feedUrl: 'https://wehrstadt.example/drupal/dipas-pds/projects' };

const fixture = (file: string, entries: number | null, purpose = 'projects'): Answer => ({
  name: file,
  purpose,
  contentType: 'application/json',
  body: readFileSync(new URL(`fixtures/${file}`, import.meta.url)),
  entries,
});

const v1 = fixture('projects-1.x.json', 2);
const v2 = fixture('projects-2.2.json', 3);
const v3 = fixture('projects-3.x.json', 6);
const map = fixture('cockpitdatamap.json', null, 'cockpitdatamap');
const emptyList = withBody(v1, '{"type":"FeatureCollection","features":[]}');
const hostile = withBody(
  v1,
  new TextDecoder()
    .decode(fixture('hostile.json', 1).body)
    .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
    .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
);

describeContract({ ...conversation, answers: [v1, v2, v3, map], emptyList, hostile });

const recordsOf = (outputs: readonly Output<unknown>[]): readonly SourceRecord[] =>
  outputs.flatMap((output) => (output.kind === 'record' ? [output.record] : []));

const recordOf = async (answer: Answer, id: string): Promise<SourceRecord | undefined> =>
  recordsOf(await readAnswer(conversation, answer)).find(({ sourceId }) => sourceId === id);

const listOf = (properties: object, geometry: unknown = null): Answer =>
  withBody(v1, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] }));

describe('a project of DIPAS', () => {
  it.each([v1, v2, v3, map])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('takes dates stamped Z as the local days they stand for (Q12)', async () => {
    const record = await recordOf(v1, 'muehlenplatz');
    expect(record?.phases).toEqual([
      {
        kind: 'informal',
        title: null,
        start: '2021-05-01',
        startTime: null,
        end: '2021-06-27',
        endTime: null,
        timeZone: 'Europe/Berlin',
      },
    ]);
  });

  it('has no phase when its dates are placeholders (Q16)', async () => {
    expect((await recordOf(v1, 'haushalt-2021'))?.phases).toEqual([]);
  });

  it('counts an id of a contribution once, whether the ids come as a list or as a map (Q50, Q59)', async () => {
    expect((await recordOf(v1, 'muehlenplatz'))?.contributions).toBe(3);
    expect((await recordOf(v2, 'lange-geschichte'))?.contributions).toBe(2);
  });

  it('does not count an id that is missing', async () => {
    const answer = listOf({ id: 'a', nameFull: 'A', hasParticipatoryText: [null, 7, '7', 8] });
    expect((await recordOf(answer, 'a'))?.contributions).toBe(2);
  });

  it('tells no contributions from none reported (Q58)', async () => {
    expect((await recordOf(v1, 'haushalt-2021'))?.contributions).toBe(0);
    expect((await recordOf(v3, 'ruhendes-verfahren'))?.contributions).toBeNull();
  });

  it('does not count what is not a list', async () => {
    expect((await recordOf(v3, '4711'))?.contributions).toBeNull();
  });

  it('takes its organiser from the list of owners, by weight, else from the single owner', async () => {
    expect((await recordOf(v2, 'hafenbogen'))?.organiser).toBe('Bezirksamt Nord, Hafenamt');
    expect((await recordOf(v2, 'lange-geschichte'))?.organiser).toBe('Stadtarchiv');
    expect((await recordOf(v3, 'ruhendes-verfahren'))?.organiser).toBeNull();
  });

  it('maps its topics by name and keeps the labels of those nobody knows', async () => {
    const record = await recordOf(v2, 'hafenbogen');
    expect(record?.topics).toEqual(['mobility', 'green-climate']);
    expect(record?.topicLabels).toEqual(['Mobilität', 'Parks und Grünanlagen', 'Kleingewässerkunde']);
  });

  it('does not take the categories of contributions for topics (Q56)', async () => {
    expect((await recordOf(v1, 'muehlenplatz'))?.topicLabels).toEqual([]);
  });

  it('keeps the state of the source and closes a frozen one', async () => {
    expect(await recordOf(v3, 'ruhendes-verfahren')).toMatchObject({ sourceStatus: 'frozen', flag: 'closed' });
    expect(await recordOf(v3, 'gaarten-mobil')).toMatchObject({ sourceStatus: 'active', flag: null });
    expect(await recordOf(v3, '4711')).toMatchObject({ sourceStatus: 'dormant', flag: null });
  });

  it('is skipped when it was imported from an older system (Q53)', async () => {
    const outputs = await readAnswer(conversation, v3);
    expect(outputs).toContainEqual({
      kind: 'skipped',
      sourceId: 'altes-verfahren',
      position: 2,
      code: 'legacy-skipped',
    });
  });

  it('is rejected as a phantom when the platform only echoes an id', async () => {
    const outputs = await readAnswer(conversation, v2);
    expect(outputs).toContainEqual(expect.objectContaining({ sourceId: 'gibt-es-nicht', code: 'phantom-record' }));
  });

  it('is rejected for want of a title when it has dates', async () => {
    const answer = listOf({ id: 'namenlos', nameFull: '  ', dateStart: '2026-01-01T00:00:00Z' });
    expect(await readAnswer(conversation, answer)).toContainEqual(expect.objectContaining({ code: 'title-missing' }));
  });

  it.each([
    ['no id', {}],
    ['null', { id: null }],
    ['a blank one', { id: ' ' }],
    ['an endless one', { id: 'x'.repeat(501) }],
  ])('is rejected without a usable id: %s', async (_, id) => {
    const answer = listOf({ ...id, nameFull: 'Titel' });
    expect(await readAnswer(conversation, answer)).toContainEqual(
      expect.objectContaining({ kind: 'rejected', sourceId: null, code: 'id-missing' }),
    );
  });

  it('loses a field of a wrong type, never itself', async () => {
    const outputs = await readAnswer(conversation, v3);
    const output = outputs.find((candidate) => candidate.kind === 'record' && candidate.record.sourceId === '4711');
    expect(output).toMatchObject({
      record: { title: 'Falsche Typen', organiser: 'Amt 4711', summary: null, url: null, phases: [] },
      remarks: expect.arrayContaining([
        { code: 'wrong-type', value: 'description' },
        { code: 'wrong-type', value: 'dateEnd' },
        { code: 'wrong-type', value: 'projectTopics' },
        { code: 'wrong-type', value: 'hasParticipatoryText' },
        { code: 'date-invalid', value: 'dateStart: 31.02.2026' },
        { code: 'url-invalid', value: 'website: ftp://wehrstadt.example/4711' },
      ]),
    });
  });

  it('is an area where a polygon was drawn, else a location', async () => {
    expect((await recordOf(v1, 'muehlenplatz'))?.geometryRole).toBe('area');
    expect((await recordOf(v3, '4711'))?.geometryRole).toBe('location');
    expect((await recordOf(v1, 'haushalt-2021'))?.geometryRole).toBeNull();
  });

  it('is not placed at null island (Q2)', async () => {
    const outputs = await readAnswer(conversation, v2);
    expect((await recordOf(v2, 'lange-geschichte'))?.geometry).toBeNull();
    expect(outputs).toContainEqual(
      expect.objectContaining({ remarks: expect.arrayContaining([{ code: 'null-island', value: 'Point' }]) }),
    );
  });

  it('speaks the language of its feed', async () => {
    const { state } = dipasPds.start({ url: conversation.feedUrl, language: 'en' });
    expect(state).toEqual({ language: 'en' });
    expect((await recordOf(v1, 'muehlenplatz'))?.language).toBe('de');
  });
});

describe('an answer of DIPAS that is no list', () => {
  it.each([
    ['an error', '{"status":"error","message":"Undefined PDS-endpoint: /project/x"}', 'error-answer'],
    ['maintenance', '{"status":"success","maintenanceMode":true,"maintenanceMessage":"Bald"}', 'error-answer'],
    ['another GeoJSON type', '{"type":"Topology","features":[]}', 'not-this-format'],
    ['no list', '{"type":"FeatureCollection"}', 'not-this-format'],
    ['a list at the top', '[{"type":"Feature"}]', 'not-this-format'],
  ])('fails on %s', async (_, body, code) => {
    expect(await readAnswer(conversation, withBody(v1, body))).toMatchObject([{ kind: 'failed', failure: { code } }]);
  });

  it('repeats the message of the platform', async () => {
    const outputs = await readAnswer(conversation, withBody(v1, '{"status":"error","message":"Undefined"}'));
    expect(outputs).toEqual([{ kind: 'failed', failure: { code: 'error-answer', detail: 'Undefined' } }]);
  });

  it('rejects one malformed entry and reads the others', async () => {
    const text = new TextDecoder().decode(v1.body).replace('"nameFull": " Bürger', '"nameFull": nope " Bürger');
    const outputs = await readAnswer(conversation, withBody(v1, text));
    expect(outputs.map(({ kind }) => kind)).toEqual(['record', 'rejected', 'end']);
    expect(outputs[1]).toMatchObject({ position: 1, code: 'record-malformed', value: 'entry 2: not valid JSON' });
  });

  it('reads a list that PHP wrote as an object', async () => {
    const feature = { type: 'Feature', geometry: {}, properties: { id: 'a', nameFull: 'A' } };
    const body = JSON.stringify({ type: 'FeatureCollection', features: { 0: feature, 7: feature } });
    expect(recordsOf(await readAnswer(conversation, withBody(v1, body)))).toHaveLength(2);
  });
});

describe('starting a conversation', () => {
  const urlsFor = (url: string): readonly string[] =>
    dipasPds.start({ url, language: 'de' }).requests.map((r) => r.url);

  it('asks for the map of the navigator first, without insisting on it', () => {
    expect(dipasPds.start({ url: conversation.feedUrl, language: 'de' }).requests).toMatchObject([
      { purpose: 'cockpitdatamap', isOptional: true },
      { purpose: 'projects', url: conversation.feedUrl, isOptional: false },
    ]);
  });

  it.each([
    ['https://a.example/drupal/dipas-pds/projects', 'https://a.example/drupal/dipas/navigator/cockpitdatamap'],
    ['https://a.example/drupal/dipas-pds/projects/', 'https://a.example/drupal/dipas/navigator/cockpitdatamap'],
    ['https://a.example/drupal/dipas-pds/projects?x=1', 'https://a.example/drupal/dipas/navigator/cockpitdatamap'],
    [
      'https://a.example/dipas/drupal/dipas-pds/projects',
      'https://a.example/dipas/drupal/dipas/navigator/cockpitdatamap',
    ],
    ['demo://wehrstadt/dipas-pds/projects', 'demo://wehrstadt/dipas/navigator/cockpitdatamap'],
    ['http://127.0.0.1:80/dipas-pds/projects', 'http://127.0.0.1/dipas/navigator/cockpitdatamap'],
  ])('finds the navigator beside %s', (url, navigator) => {
    expect(urlsFor(url)).toEqual([navigator, url]);
  });

  it.each(['https://a.example/drupal/dipas-pds', 'https://a.example/drupal/dipas-pds/'])('completes %s', (url) => {
    expect(urlsFor(url).at(-1)).toBe('https://a.example/drupal/dipas-pds/projects');
  });

  it.each([
    'https://a.example/list.geojson',
    'https://a.example',
    'https://a.example/dipas-pds/projects/x',
    'nonsense',
  ])('takes %s as it is', (url) => {
    expect(urlsFor(url)).toEqual([url]);
  });
});

describe('recognising DIPAS', () => {
  const head = (text: string, url = 'https://a.example/file'): ReturnType<typeof dipasPds.recognise> =>
    dipasPds.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });

  it.each([v1, v2, v3])('is sure of $name, even cut in the middle', ({ body }) => {
    const bytes = body.subarray(0, 1800);
    expect(dipasPds.recognise({ url: 'https://a.example/', contentType: '', bytes })).toMatchObject({
      confidence: 0.95,
    });
  });

  it('takes one procedure for less than the list beside it', () => {
    const [text, base] = [new TextDecoder().decode(v1.body), 'https://a.example/drupal/dipas-pds/projects'];
    expect(head(text, `${base}/radweg`)).toMatchObject({ confidence: 0.8 });
    expect(head(text, base)).toMatchObject({ confidence: 0.95 });
  });

  it('names the keys it knew it by', () => {
    expect(head(new TextDecoder().decode(v1.body))?.evidence).toContain('nameFull, dipasPhase');
  });

  it.each([
    ['an empty list', new TextDecoder().decode(emptyList.body)],
    ['an area too long to see past', `{"type":"FeatureCollection","features":[{"geometry":[${'[10,53],'.repeat(5000)}`],
  ])('supposes it behind %s at its address', (_, text) => {
    expect(head(text, conversation.feedUrl)).toMatchObject({ confidence: 0.6 });
    expect(head(text, 'https://a.example/other')).toBeNull();
    expect(head(text, `${conversation.feedUrl}/hafen/contributions`)).toBeNull();
  });

  it.each([
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"}}]}',
    '{"nameFull":"x","dipasPhase":"y","hasParticipatoryText":[]}',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nameFull":"x","dipasPhase":"y"}}]}',
    '[1,2,3]',
  ])('does not claim %s', (text) => {
    expect(head(text)).toBeNull();
  });
});
