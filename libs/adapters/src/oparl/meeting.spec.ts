import { describe, expect, it } from '@jest/globals';
import { isAboutPlanning, isOutcome } from './planning.js';
import { eventOf, outputsOf } from './test/council.js';

const ITEM = { id: 'https://rathaus.example/oparl/v1/agendaitem/1', number: '3', name: 'Bebauungsplan Nr. 12' };
const MEETING = { name: 'Stadtrat', start: '2026-02-12T17:00:00+01:00', agendaItem: [ITEM] };
const PAPER = { name: 'Bebauungsplan Nr. 12', reference: '21/1', date: '2026-02-12' };
const FILE = { name: 'Vorlage', mimeType: 'application/pdf', accessUrl: 'https://rathaus.example/1.pdf' };

describe('what smells of planning or participation', () => {
  it.each([
    'Bebauungsplan Altona-Nord 99',
    '12. Änderung des Flächennutzungsplanes',
    'FNP-Änderung 05/19',
    'Öffentliche Auslegung des Entwurfs',
    'Frühzeitige Beteiligung der Öffentlichkeit',
    'Kinder- und Jugendbeteiligung am Spielplatz',
    'Bürgerhaushalt 2027',
    'VEP 12-345',
    'Beteiligungsbericht 2025 und Bebauungsplan Nr. 4',
  ])('%s', (text) => {
    expect(isAboutPlanning(text)).toBe(true);
  });

  it.each([
    'Beteiligungsbericht 2025',
    'Beteiligung der Stadt an der Stadtwerke GmbH',
    'Kommunale Beteiligungen: Jahresabschluss',
    'Beteiligungsgesellschaft mbH, Wirtschaftsplan',
    'Minderheitsbeteiligung am Flughafen',
    'Haushaltsplan 2027',
    'Lehrplan und Stundenplan',
    '',
  ])('Q60: not %s', (text) => {
    expect(isAboutPlanning(text)).toBe(false);
  });
});

describe('a decision', () => {
  it.each([
    ['Bebauungsplan Nr. 12: Satzungsbeschluss', 'Beschlossen', true],
    ['Bebauungsplan Nr. 12: Abwägung nach der öffentlichen Auslegung', 'Geändert beschlossen', true],
    ['Bebauungsplan Nr. 12: Abwägungsbeschluss', 'Beschlossen', true],
    ['Flächennutzungsplan, 3. Änderung: Feststellungsbeschluss', 'Einstimmig beschlossen', true],
    ['Bebauungsplan Nr. 12', 'Als Satzung beschlossen', true],
    ['Bebauungsplan Nr. 12: endgültiger Beschluss', 'Beschlossen', true],
    ['Ergebnisse der frühzeitigen Öffentlichkeitsbeteiligung', 'Beschlossen', true],
    ['Auswertung der Beteiligung zum Stadtpark', 'Beschlossen', true],
    ['Bebauungsplan Nr. 12', 'Beschlossen', false],
    ['Bebauungsplan Nr. 12', 'Abgelehnt', false],
    ['Bebauungsplan Nr. 12: Durchführungsvertrag', 'Beschlossen', false],
    ['Rahmenplan Innenstadt: Ergebnis des Wettbewerbs', 'Beschlossen', false],
    ['Durchführung der Öffentlichkeitsbeteiligung', 'Beschlossen', false],
    ['Bebauungsplan Nr. 12: Aufstellungsbeschluss', 'Beschlossen', false],
    ['Bebauungsplan Nr. 12: Beschluss zur Auslegung', 'Beschlossen', false],
    ['Bebauungsplan Nr. 12: Satzungsbeschluss', 'Vertagt', false],
    ['Ergebnis der Beteiligung zum Stadtpark', 'Zur Kenntnis genommen', false],
  ])('on “%s” (%s) is what became of it: %j', (...[subject, result, is]) => {
    expect(isOutcome(subject, result)).toBe(is);
  });

  it('is told with its result, its day, and the minutes before the paper', async () => {
    const decided = { ...ITEM, name: 'Satzungsbeschluss Nr. 12', result: 'Beschlossen' };
    const told = await eventOf('Meeting', { ...MEETING, agendaItem: [decided], resultsProtocol: FILE });
    expect(told).toMatchObject({
      kind: 'decision',
      event: { title: 'Stadtrat, TOP 3: Satzungsbeschluss Nr. 12 (Beschlossen)' },
      result: { state: 'published', url: 'https://rathaus.example/1.pdf', publishedAt: '2026-02-12' },
    });
  });

  it('is what became of it where the resolution says so, whatever the item is called', async () => {
    const resolutionText = 'Der Rat beschließt den Bebauungsplan Nr. 12 als Satzung.';
    const adopted = { ...MEETING, agendaItem: [{ ...ITEM, result: 'Beschlossen', resolutionText }] };
    expect(await eventOf('Meeting', adopted)).toMatchObject({ kind: 'decision', result: { state: 'published' } });
    const plain = { ...MEETING, agendaItem: [{ ...ITEM, result: 'Beschlossen' }] };
    expect(await eventOf('Meeting', plain)).toMatchObject({ kind: 'decision', result: null });
  });

  it('is none where nothing was decided, and no result where it only began', async () => {
    expect(await eventOf('Meeting', MEETING)).toMatchObject({ kind: 'meeting', result: null });
    const begun = { ...ITEM, name: 'Aufstellungsbeschluss Nr. 12', resolutionText: 'Der Plan wird aufgestellt.' };
    expect(await eventOf('Meeting', { ...MEETING, agendaItem: [begun] })).toMatchObject({
      kind: 'decision',
      result: null,
    });
  });

  it('is none in a meeting that was called off', async () => {
    const told = await eventOf('Meeting', {
      ...MEETING,
      cancelled: true,
      agendaItem: [{ ...ITEM, result: 'Entfällt' }],
    });
    expect(told).toMatchObject({ kind: 'meeting', result: null, event: { isCancelled: true } });
  });
});

describe('where a council meets', () => {
  const where = async (location: unknown): Promise<unknown> => {
    const told = await eventOf('Meeting', { ...MEETING, location });
    return [told?.event.place, told?.event.point];
  };
  const point = (coordinates: readonly number[]): object => ({ type: 'Point', coordinates });

  it('Q1: takes the axes of the official examples, which stand the wrong way round', async () => {
    const geojson = { type: 'Feature', geometry: point([52.518855, 13.376198]), properties: {} };
    expect(await where({ description: 'Plenarsaal', geojson })).toEqual(['Plenarsaal', [13.376198, 52.518855]]);
    const outputs = await outputsOf('Meeting', { ...MEETING, location: { geojson } });
    expect(outputs[0]).toMatchObject({ remarks: [{ code: 'axes-swapped' }] });
  });

  it('Q3: takes a bare point for a place', async () => {
    expect(await where({ geojson: point([7.03291, 50.98249]) })).toEqual([null, [7.03291, 50.98249]]);
  });

  it('is put together where it has no description, and unknown where only its address is told', async () => {
    const parts = { streetAddress: 'Platz 1', postalCode: '11011', locality: 'Berlin', room: 'Saal 2' };
    expect(await where(parts)).toEqual(['Saal 2, Platz 1, 11011 Berlin', undefined]);
    expect(await where({ ...parts, description: 'Rathaus, Saal 2' })).toEqual(['Rathaus, Saal 2', undefined]);
    expect(await where('https://rathaus.example/oparl/v1/location/1')).toEqual([null, undefined]);
  });
});

describe('a meeting', () => {
  it('is left out behind closed doors', async () => {
    expect(await outputsOf('Meeting', { ...MEETING, agendaItem: [{ ...ITEM, public: false }] })).toMatchObject([
      { kind: 'skipped', code: 'not-participation' },
      { kind: 'end' },
    ]);
  });

  it('goes by its organisation where it has no name', async () => {
    const told = await eventOf('Meeting', { ...MEETING, name: null, organization: [{ name: 'Bauausschuss' }] });
    expect(told?.event.title).toBe('Bauausschuss, TOP 3: Bebauungsplan Nr. 12');
  });

  it('Q57: has its items under either name, as objects', async () => {
    expect(await eventOf('Meeting', { ...MEETING, agendaItem: undefined, agendaItems: [ITEM] })).toBeDefined();
  });

  it('is known by itself and its item, or the number of it', async () => {
    expect((await eventOf('Meeting', MEETING))?.key).toBe('https://rathaus.example/oparl/v1/x/1#1');
    const unnamed = { ...ITEM, id: undefined };
    expect((await eventOf('Meeting', { ...MEETING, agendaItem: [unnamed] }))?.key).toMatch(/#3$/);
  });

  it('loses a member of a wrong type, and says so', async () => {
    const outputs = await outputsOf('Meeting', { ...MEETING, web: 7 });
    expect(outputs[0]).toMatchObject({ kind: 'event', remarks: [{ code: 'wrong-type', value: 'web' }] });
  });
});

describe('a paper', () => {
  it('is a notice that lasts its day', async () => {
    expect(await eventOf('Paper', PAPER)).toMatchObject({
      kind: 'notice',
      event: { title: 'Bebauungsplan Nr. 12', start: '2026-02-11T23:00:00.000Z', end: '2026-02-12T23:00:00.000Z' },
      about: { names: ['Bebauungsplan Nr. 12', '21/1', 'Bebauungsplan 12'] },
    });
  });

  it.each([
    ['mainFile', FILE],
    ['auxiliaryFile', [FILE]],
    ['file', FILE],
    ['files', [FILE]],
  ])('Q57: has its documents as %s', async (member, value) => {
    expect((await eventOf('Paper', { ...PAPER, [member]: value }))?.documents).toEqual([
      { title: 'Vorlage', url: 'https://rathaus.example/1.pdf', mediaType: 'application/pdf', date: null },
    ]);
  });

  it('has no documents that are told by the address of their description alone', async () => {
    expect((await eventOf('Paper', { ...PAPER, mainFile: 'https://rathaus.example/file/1' }))?.documents).toEqual([]);
  });

  it('names a document by its file where it has no title', async () => {
    const documents = async (file: object): Promise<unknown> =>
      (await eventOf('Paper', { ...PAPER, mainFile: file }))?.documents[0]?.title;
    expect(await documents({ fileName: 'a.pdf', downloadUrl: 'https://rathaus.example/x/1' })).toBe('a.pdf');
    expect(await documents({ accessUrl: 'https://rathaus.example/x/1.pdf' })).toBe('1.pdf');
  });
});

describe('objects that tell nothing by themselves', () => {
  it.each(['Person', 'Membership', 'File', 'Location', 'LegislativeTerm', 'Consultation'])(
    '%s is skipped',
    async (kind) => {
      expect(await outputsOf(kind, { name: 'Bebauungsplan Erika Muster' })).toMatchObject([
        { kind: 'skipped', code: 'not-participation', sourceId: null },
        { kind: 'end' },
      ]);
    },
  );

  it.each([
    ['Organization', 'meetings', false],
    ['AgendaItem', 'meeting', true],
  ])('%s leads to its %s', async (...[kind, purpose, isOptional]) => {
    expect(await outputsOf(kind, { meeting: 'https://rathaus.example/oparl/v1/m' })).toMatchObject([
      { kind: 'request', request: { purpose, isOptional } },
      { kind: 'end' },
    ]);
  });
});
