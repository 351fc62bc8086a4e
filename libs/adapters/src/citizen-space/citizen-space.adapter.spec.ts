import { describe, expect, it } from '@jest/globals';
import { describeContract, HOSTILE_LINK, HOSTILE_TEXT } from '../kit/test/contract-suite.js';
import { collect, CONTEXT, chunks, readAnswer, withBody } from '../kit/test/reading.js';
import { citizenSpace } from './citizen-space.adapter.js';
import { basic, conversation, details, documented, extended, hostile } from './test/lists.js';

describeContract({
  ...conversation,
  answers: [extended, details, documented, basic],
  emptyList: withBody(extended, '[]'),
  hostile: withBody(
    hostile,
    new TextDecoder()
      .decode(hostile.body)
      .replaceAll('"HOSTILE_TEXT"', JSON.stringify(HOSTILE_TEXT))
      .replaceAll('HOSTILE_LINK', HOSTILE_LINK),
  ),
});

describe('starting a conversation with Citizen Space', () => {
  const requestFor = (url: string): unknown => citizenSpace.start({ url, language: 'en' }).requests[0];

  it.each([
    'https://consult.example',
    'https://consult.example/',
    'https://consult.example/api',
    'https://consult.example/api/2.4/',
    'https://consult.example/api/2.4/json_search_results',
    'https://consult.example/api/2.4/json_search_results?st=open&fields=basic#a',
  ])('asks for all activities with their departments: %s', (url) => {
    expect(requestFor(url)).toMatchObject({
      purpose: 'list',
      url: 'https://consult.example/api/2.4/json_search_results?fields=extended',
      isOptional: false,
    });
  });

  it('keeps the path, the version and the filter of its address', () => {
    expect(requestFor('https://a.example/consult/api/2.1/json_search_results/?de=parks')).toMatchObject({
      url: 'https://a.example/consult/api/2.1/json_search_results?de=parks&fields=extended',
    });
  });

  it('Q54: asks for all fields only where its address does', () => {
    expect(requestFor('https://consult.example/api/2.4/json_search_results?fields=all')).toMatchObject({
      url: 'https://consult.example/api/2.4/json_search_results?fields=all',
    });
  });

  it('asks for one activity where its address is that of its details', () => {
    expect(requestFor('https://consult.example/api/2.4/json_consultation_details?dept=corp&id=a')).toMatchObject({
      purpose: 'details',
      url: 'https://consult.example/api/2.4/json_consultation_details?dept=corp&id=a&fields=extended',
    });
  });

  it.each(['https://consult.example/recording.json', 'https://consult.example/api/3/list', 'nonsense'])(
    'takes %s as one file',
    (url) => {
      expect(requestFor(url)).toMatchObject({ purpose: 'file', url });
    },
  );
});

describe('the end of an answer of Citizen Space', () => {
  it('is that of the whole list', async () => {
    expect((await readAnswer(conversation, extended)).at(-1)).toMatchObject({ kind: 'end', isComplete: true });
  });

  it('says nothing about others after the details of one', async () => {
    expect((await readAnswer(conversation, details)).at(-1)).toMatchObject({ kind: 'end', isComplete: false });
  });

  it('Q36: is a failure where the object is no activity', async () => {
    const outputs = await readAnswer(conversation, withBody(details, '{"id":7,"title":"A"}'));
    expect(outputs).toMatchObject([{ kind: 'failed', failure: { code: 'not-this-format' } }]);
  });

  it('Q35: is a failure where one activity is followed by something else', async () => {
    const twice = new TextDecoder().decode(details.body).repeat(2);
    expect((await readAnswer(conversation, withBody(details, twice))).map(({ kind }) => kind)).toEqual(['failed']);
  });

  it('speaks the language of its feed', async () => {
    const { state, requests } = citizenSpace.start({ url: conversation.feedUrl, language: 'en' });
    const [request = { purpose: '', url: '', accept: '', isOptional: false }] = requests;
    const response = { request, status: 200, url: request.url, headers: {}, body: chunks(details.body, 999) };
    expect((await collect(citizenSpace.read(state, response, CONTEXT)))[0]).toMatchObject({
      record: { language: 'en', events: [{ title: 'Feedback expected' }, { title: 'Results expected' }] },
    });
  });
});

describe('recognising Citizen Space', () => {
  const head = (text: string, url = 'https://a.example/file'): ReturnType<typeof citizenSpace.recognise> =>
    citizenSpace.recognise({ url, contentType: '', bytes: new TextEncoder().encode(text) });

  it.each([extended, details, documented, basic])('is sure of $name', ({ body }) => {
    expect(head(new TextDecoder().decode(body))).toMatchObject({ confidence: 0.95 });
  });

  it('takes one activity for less than the list beside it', () => {
    const address = 'https://a.example/api/2.4/json_consultation_details?id=a&dept=b';
    expect(head(new TextDecoder().decode(details.body), address)).toMatchObject({ confidence: 0.8 });
  });

  it('names what it knew it by, even where the answer is cut', () => {
    expect(head(new TextDecoder().decode(extended.body.subarray(0, 800)))?.evidence).toContain('startdate');
  });

  it('supposes it behind an empty list at its address', () => {
    expect(head('[]', conversation.feedUrl)).toMatchObject({ confidence: 0.5 });
    expect(head('[]')).toBeNull();
  });

  it.each([
    '{"properties":{"startdate":{"type":"string"},"enddate":{"type":"string"},"overview":{},"activity_type":{}}}',
    'startdate: "", enddate: "", overview: ""',
    '[{"startdate":"2026/01/01","enddate":"2026/02/01"}]',
  ])('does not claim a schema, a description or too little: %s', (text) => {
    expect(head(text, conversation.feedUrl)).toBeNull();
  });
});
