import { publicRanges, statusOf, type SourceRecord } from '@navigator/shared';
import { describe, expect, it } from '@jest/globals';
import { CONTEXT, collect, chunks, readAnswer } from '../kit/test/reading.js';
import { dcatApPlu } from './dcat-ap-plu.adapter.js';
import {
  coded,
  conversation,
  datasetOf,
  documentOf,
  eia,
  plu,
  recordOf,
  recordsOf,
  recordWith,
  remarksOn,
  step,
} from './test/lists.js';

const UUID = '0b7c1f0e-0000-4000-8000-000000000001';
const WINDPARK = 'aaaaaaaa-0000-4000-8000-000000000001';

const statusAt = ({ phases, flag, listedAsActive }: SourceRecord, day = '2026-03-01'): string => {
  const now = Date.parse(`${day}T12:00:00Z`);
  const facts = { ranges: publicRanges(phases), flag, listedAsActive, goneAt: null, lastConfirmedAt: now };
  return statusOf({ ...facts, lifecycle: 'live' }, now).status;
};

describe('a dataset', () => {
  it.each([plu, eia])('reads as reviewed: $name', async (answer) => {
    expect(await readAnswer(conversation, answer)).toMatchSnapshot();
  });

  it('has the steps and distributions that stand beside it, before it, or within it', async () => {
    const [byLink, within] = [await recordOf(plu, UUID), await recordOf(plu, 'nordland/plan 3')];
    expect(byLink?.phases.map(({ kind, start }) => [kind, start])).toEqual([
      ['earlyPublicPart', '2025-09-01'],
      ['publicDisclosure', '2026-02-23'],
    ]);
    expect(within?.phases).toMatchObject([{ kind: 'internal' }]);
    expect(byLink?.documents.map(({ title }) => title)).toEqual(['Planzeichnung', 'Bekanntmachung']);
  });

  it('Q57: does not mind http or https in the namespace of the profile', async () => {
    const inner =
      '<dcat:Dataset><dct:identifier>1</dct:identifier><dct:title>A</dct:title><plu:planName>P</plu:planName></dcat:Dataset>';
    const [http] = recordsOf(await readAnswer(conversation, documentOf(inner)));
    const [https] = recordsOf(await readAnswer(conversation, documentOf(inner, 'https://specs.diplanung.de/plu/')));
    expect(https).toEqual(http);
    expect(https?.sourceId).toBe('1');
  });

  it('Q49: is known by its UUID without blanks, capitals or authority', async () => {
    expect((await recordOf(plu, UUID))?.title).toBe('Bebauungsplan Uferweg 7');
    const authority = 'https://specs.diplanung.de/resource/authority#';
    const told = `<adms:identifier rdf:resource=" ${authority}hh/plan 1 "/><dct:identifier>x</dct:identifier>`;
    expect((await recordWith(told))?.sourceId).toBe('hh/plan 1');
  });

  it('Q28: is known by catalogue and identifier, else by its address', async () => {
    expect(await recordOf(plu, 'nordland/plan 3')).toBeDefined();
    expect((await recordWith(''))?.sourceId).toBe('https://plan.example/1');
    const catalogue = '<dcat:Catalog rdf:about="https://plan.example/katalog/"/>';
    expect((await recordWith('<dct:identifier>1</dct:identifier>', catalogue))?.sourceId).toBe(
      'plan.example/katalog/1',
    );
    const outputs = await readAnswer(conversation, documentOf('<dcat:Dataset><dct:title>A</dct:title></dcat:Dataset>'));
    expect(outputs[0]).toMatchObject({ kind: 'rejected', code: 'id-missing', value: 'entry 1' });
  });

  it('Q28: takes the name of the catalogue from the address of its records where nothing else tells it', async () => {
    const feedUrl = 'https://plan.example/v1/collections/hh/items';
    const answer = datasetOf('<dct:identifier>1</dct:identifier>');
    expect(recordsOf(await readAnswer({ adapter: dcatApPlu, feedUrl }, answer))[0]?.sourceId).toBe('hh/1');
  });

  it('leads to the page for taking part, else of the procedure, else to itself', async () => {
    expect((await recordOf(plu, UUID))?.url).toBe('https://plan.example/mitmachen/7');
    expect((await recordOf(plu, 'ni/plan-4'))?.url).toBe('https://plan.example/plan/4');
    expect((await recordOf(plu, 'nordland/plan 3'))?.url).toBe('https://plan.example/verfahren/3');
    const remarks = await readAnswer(
      conversation,
      documentOf('<dcat:Dataset rdf:about="urn:a" dct:title="A" plu:planName="P"/>'),
    );
    expect(remarks[0]).toMatchObject({ record: { url: null }, remarks: [{ code: 'geometry-missing' }] });
  });

  it('Q51: speaks the language of the feed, and says which', async () => {
    expect(await recordOf(plu, 'nordland/plan 3')).toMatchObject({ title: 'Hafen, zweiter Teil', language: 'de' });
    const { state } = dcatApPlu.start({ url: conversation.feedUrl, language: 'en' });
    const request = { purpose: 'records', url: conversation.feedUrl, accept: '', isOptional: false };
    const response = { request, status: 200, url: request.url, headers: {}, body: chunks(plu.body, 999) };
    const records = recordsOf(await collect(dcatApPlu.read(state, response, CONTEXT)));
    expect(records[0]).toMatchObject({ title: 'Harbour, second part', language: 'en' });
  });

  it('Q54: has an organiser, and nothing else of its contacts', async () => {
    expect((await recordOf(plu, UUID))?.organiser).toBe('Stadt Uferstedt Amt für Stadtplanung');
    expect((await recordOf(plu, 'ni/plan-4'))?.organiser).toBe('Landkreis Auental');
    expect((await recordOf(plu, 'https://plan.example/verfahren/5'))?.organiser).toBeNull();
    expect(JSON.stringify(await readAnswer(conversation, plu))).not.toMatch(/anna|040 123456|post@/i);
  });

  it('has the topics of its plan type and objectives by their labels, and remarks a code nobody knows', async () => {
    const outputs = await readAnswer(conversation, plu);
    expect(await recordOf(plu, UUID)).toMatchObject({
      topics: ['urban-planning', 'housing', 'green-climate'],
      topicLabels: ['Bebauungsplan', 'Wohnen / Siedlung', 'Freiraum', 'moonBase'],
    });
    expect(outputs[1]).toMatchObject({
      remarks: expect.arrayContaining([{ code: 'topic-unknown', value: 'moonBase' }]),
    });
    expect((await recordWith(coded('plu:planType', 'planType', 'unkonwn')))?.topicLabels).toEqual([]);
  });

  it('has the result that its documents tell', async () => {
    expect((await recordOf(plu, 'ni/plan-4'))?.result).toEqual({
      state: 'published',
      url: 'https://plan.example/file/4',
      publishedAt: '2025-01-15',
    });
    expect((await recordOf(plu, UUID))?.result.state).toBe('notReported');
  });

  it('Q60: is skipped where it is about something else', async () => {
    expect((await readAnswer(conversation, plu)).at(-2)).toEqual({
      kind: 'skipped',
      sourceId: 'https://plan.example/datensatz/7',
      position: 5,
      code: 'not-participation',
    });
  });

  it('is rejected without a title', async () => {
    expect((await readAnswer(conversation, plu)).at(-3)).toMatchObject({ kind: 'rejected', code: 'title-missing' });
  });

  it('is a formal procedure', async () => {
    expect((await recordOf(plu, UUID))?.kind).toBe('formal');
  });
});

describe('the phases of a dataset', () => {
  it('Q12: lie on the days that are written, whatever clock time stands beside them', async () => {
    expect((await recordOf(plu, UUID))?.phases).toMatchObject([
      { start: '2025-09-01', startTime: null, end: '2025-09-30', endTime: null },
      { start: '2026-02-23', startTime: null, end: '2026-04-11', endTime: null },
    ]);
    expect((await recordOf(plu, 'nordland/plan 3'))?.phases).toMatchObject([
      { start: '2026-06-01', startTime: null, end: '2026-07-12', endTime: null },
    ]);
  });

  it('keep a time of day that says more than the day', async () => {
    const members = step('publicDisclosure', '2026-02-01', '2026-03-02T16:30:00+01:00');
    expect((await recordWith(members))?.phases).toMatchObject([{ end: '2026-03-02', endTime: '16:30' }]);
  });

  it('Q57: have the kinds of the code list, its typing errors included', async () => {
    const kinds = ['earlyInvolveAuth', 'earlyPublicPart', 'publicAgencies', 'publicDisclosure', 'internal', 'interal'];
    const record = await recordWith(
      [...kinds, 'completed', 'unknown', 'unkonwn'].map((kind) => step(kind, '', '')).join(''),
    );
    expect(record?.phases.map(({ kind }) => kind)).toEqual([
      ...kinds.slice(0, 5),
      'internal',
      'completed',
      'unknown',
      'unknown',
    ]);
  });

  it('are remarked where nobody knows their kind', async () => {
    expect(await remarksOn(step('mediation', '2026-01-01', '2026-02-01'))).toContainEqual({
      code: 'phase-kind-unknown',
      value: 'mediation',
    });
    expect(await remarksOn('<plu:processStep><plu:ProcessStep/></plu:processStep>')).toContainEqual({
      code: 'phase-kind-unknown',
      value: null,
    });
    expect(await remarksOn(step('unknown', '2026-01-01', ''))).toEqual([{ code: 'geometry-missing', value: null }]);
  });

  it('Q18: have no period where the end is before the start', async () => {
    expect((await recordOf(plu, 'ni/plan-4'))?.phases).toMatchObject([{ start: null, end: null }]);
    expect(await remarksOn(step('internal', '2026-02-01', '2026-01-01'))).toContainEqual({
      code: 'end-before-start',
      value: '2026-02-01 > 2026-01-01',
    });
  });

  it('Q17: go on until further notice when their end is years ahead', async () => {
    expect((await recordWith(step('publicDisclosure', '2026-02-01', '2039-12-31')))?.phases).toMatchObject([
      { end: null },
    ]);
    expect(await remarksOn(step('publicDisclosure', '2026-02-01', '2039-12-31'))).toContainEqual({
      code: 'end-far-ahead',
      value: 'dcat:endDate: 2039-12-31',
    });
  });

  it('Q16: do not begin in 1970', async () => {
    expect(await remarksOn(step('internal', '1970-01-01T00:00:00Z', ''))).toContainEqual(
      expect.objectContaining({ code: 'date-placeholder' }),
    );
  });

  it('are told from the steps alone, never from the period or the prose', async () => {
    const period =
      '<plu:procedurePeriod><dct:PeriodOfTime><dcat:startDate>2026-01-01</dcat:startDate></dct:PeriodOfTime></plu:procedurePeriod>';
    expect((await recordWith(period))?.phases).toEqual([]);
  });
});

describe('the status of a dataset', () => {
  const state = (code: string): string => coded('plu:procedureState', 'procedureState', code);
  const running = step('publicDisclosure', '2026-02-01', '2026-03-31');
  const over = step('publicDisclosure', '2026-01-01', '2026-01-31');
  const ahead = step('publicDisclosure', '2026-04-01', '2026-04-30');

  it.each([
    ['ongoing, in a public step', state('ongoing') + running, 'open'],
    ['ongoing, after it', state('ongoing') + over, 'evaluating'],
    ['ongoing, before it', state('ongoing') + ahead, 'planned'],
    ['ongoing, without steps', state('ongoing'), 'evaluating'],
    [
      'ongoing, in a step of authorities',
      state('ongoing') + step('publicAgencies', '2026-02-01', '2026-03-31'),
      'evaluating',
    ],
    ['planned', state('planned'), 'planned'],
    ['completed', state('completed') + over, 'closed'],
    ['completed, but a public step runs', state('completed') + running, 'open'],
    ['cancelled', state('completelyCanceled') + running, 'cancelled'],
    ['discontinued', state('discontinued'), 'cancelled'],
    ['unknown', state('unknown'), 'unknown'],
    ['not told', '', 'unknown'],
  ])('Q24: is judged by steps and state: %s', async (_, properties, status) => {
    const record = await recordWith(properties);
    expect(record && statusAt(record)).toBe(status);
  });

  it('Q24: keeps both states word for word', async () => {
    expect((await recordOf(plu, UUID))?.sourceStatus).toBe('procedureState: ongoing, planState: fixed');
    expect((await recordWith(''))?.sourceStatus).toBeNull();
  });
});

describe('the sister profile', () => {
  it('has hearings and decisions as phases', async () => {
    expect((await recordOf(eia, WINDPARK))?.phases).toMatchObject([
      { kind: 'publicDisclosure', start: '2025-09-02', end: '2025-10-01' },
      { kind: 'event', start: '2025-11-10', startTime: '10:00' },
      { kind: 'completed', start: null },
    ]);
  });

  it('is organised by the authority that decides, not by the portal of the Land', async () => {
    expect((await recordOf(eia, WINDPARK))?.organiser).toBe('Landkreis Kamm');
  });

  it('has its decision as a result, with the day on which it was made', async () => {
    expect((await recordOf(eia, WINDPARK))?.result).toEqual({
      state: 'published',
      url: 'https://uvp.example/bescheid.pdf',
      publishedAt: '2026-02-27',
    });
  });

  it('does not take a document for a decision only because of its type', async () => {
    const decision = (title: string): string =>
      `<eia:number>1</eia:number><dcat:distribution><dcat:Distribution><dct:title>${title}</dct:title><dcat:accessURL rdf:resource="https://uvp.example/a.pdf"/><eia:docType rdf:resource="https://specs.uvp-verbund.de/resource/docType#decision"/></dcat:Distribution></dcat:distribution>`;
    expect((await recordWith(decision('UVP-Bericht')))?.result.state).toBe('notReported');
    expect((await recordWith(decision('Entscheidung')))?.result.state).toBe('published');
  });

  it('Q60: skips a screening by which nobody is asked', async () => {
    expect((await readAnswer(conversation, eia))[1]).toMatchObject({ kind: 'skipped', code: 'not-participation' });
  });
});
