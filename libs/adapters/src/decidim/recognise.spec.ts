import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Door, Lead } from '../kit/contract.js';
import { readWebPage } from '../kit/web-page/web-page.js';
import { readAddress } from './address.js';
import { decidim } from './decidim.adapter.js';
import { details, exported, list, old, overview, table } from './test/answers.js';
import { OF_2019, OF_2026, platformOf } from './test/platform.js';

const recognise = (body: Uint8Array | string): ReturnType<typeof decidim.recognise> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return decidim.recognise({ url: 'https://a.example/file', contentType: '', bytes });
};

describe('recognising Decidim', () => {
  it.each([list, old, overview, exported, table])('is sure of $name', ({ body }) => {
    expect(recognise(body)).toMatchObject({ confidence: 0.95 });
    expect(recognise(body.subarray(0, 600))).toMatchObject({ confidence: 0.95 });
  });

  it('knows the archive by its names', () => {
    const zip = zipSync({ 'a.example-open-data-participatory_processes.csv': table.body });
    expect(recognise(zip)).toMatchObject({ confidence: 0.95 });
    const other = zipSync({ 'a.example-open-data-proposals.csv': table.body });
    expect(recognise(other)).toMatchObject({ confidence: 0.8 });
  });

  it('Q41: knows a refusal', () => {
    const refusal = `{"errors":[{"message":"Field 'url' doesn't exist on type 'ParticipatoryProcess'"}]}`;
    expect(recognise(refusal)).toMatchObject({ confidence: 0.9 });
    expect(recognise('{"errors":[{"message":"Not allowed"}]}')).toBeNull();
  });

  it.each([
    '[{"title":"Abaran","url":"https://abaran.example/","image":"/uploads/a.png","type":"city","priority":50}]',
    '{"data":{"budgets":{"edges":[]}}}',
    'id;name;town\n1;A;B\n',
    'PK\u0003\u0004 something else.csv',
    '[{"developer_group":1}]',
  ])('does not claim %s', (text) => {
    expect(recognise(text)).toBeNull();
  });

  it('takes no time over an answer made to be searched for ever', () => {
    const before = performance.now();
    for (const piece of [
      '{"data":{',
      '{"data" ',
      '{"message":"',
      'PK-open-data-a',
      '{"participatoryProcesses"',
      '[;,',
    ]) {
      expect(recognise(piece.repeat(65_536 / piece.length))).toBeNull();
    }
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('does not claim the details of a process without a list', () => {
    expect(recognise(details.body)).toBeNull();
  });
});

describe('a lead to Decidim', () => {
  const door = (html: string, url = 'https://mitmachen.example/'): Door => ({
    url,
    contentType: 'text/html',
    text: html,
    page: readWebPage(html, url),
  });
  const leadsAt = (html: string): readonly Lead[] => decidim.leads?.(door(html)) ?? [];

  it.each([
    ['<meta name="generator" content="Decidim 0.29">', 0.95],
    ['<script src="/decidim-packs/js/decidim_core-1.js"></script>', 0.95],
    ['<a href="/open-data/download">Offene Daten</a>', 0.8],
    ['<a href="/processes">Prozesse</a><a href="/assemblies/">Gremien</a>', 0.7],
    ['<a href="https://decidim.org">Decidim</a>', 0.6],
  ])('is seen in %s', (html, likelihood) => {
    expect(leadsAt(html)).toMatchObject([{ feedUrl: 'https://mitmachen.example/api', likelihood }]);
  });

  it('is a guess on any other host, and none on what is no host', () => {
    expect(leadsAt('<a href="/processes">Prozesse</a>')).toMatchObject([{ likelihood: 0.1 }]);
    expect(decidim.leads?.({ url: 'https://a.example/x', contentType: '', text: '', page: null })).toMatchObject([
      { feedUrl: 'https://a.example/api', likelihood: 0.1 },
    ]);
    expect(decidim.leads?.({ url: 'file:///etc', contentType: '', text: '', page: null })).toEqual([]);
  });

  it.each([OF_2019, OF_2026])('asks what every version understands, and knows the answer', (schema) => {
    const [lead] = leadsAt('');
    const reply = lead && platformOf(schema, 2)(lead.request);
    expect(recognise(reply?.body ?? '')).toMatchObject({ confidence: 0.95 });
  });
});

describe('the address of a feed', () => {
  it.each([
    ['https://mitmachen.example', 'https://mitmachen.example'],
    ['https://mitmachen.example/?locale=de', 'https://mitmachen.example'],
    ['https://mitmachen.example/api', 'https://mitmachen.example'],
    ['https://mitmachen.example/api/docs', 'https://mitmachen.example'],
    ['https://mitmachen.example/processes/stadtpark?x=1#a', 'https://mitmachen.example'],
    ['https://me:secret@stadt.example/decidim/assemblies', 'https://stadt.example/decidim'],
    ['https://stadt.example/decidim/', 'https://stadt.example/decidim'],
  ])('%s leads to an installation', (url, base) => {
    expect(readAddress(url)).toEqual({ kind: 'installation', base });
  });

  it.each([
    ['https://mitmachen.example/open-data/download', 'https://mitmachen.example'],
    ['https://mitmachen.example/open-data/download?resource=participatory_processes', 'https://mitmachen.example'],
    ['https://files.example/x-open-data-participatory_processes.csv', null],
    ['https://files.example/export.ZIP', null],
    ['https://files.example/api/export.json', null],
    ['nonsense', null],
  ])('%s leads to an export', (url, base) => {
    expect(readAddress(url)).toEqual({ kind: 'export', base });
  });
});
