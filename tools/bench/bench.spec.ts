import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { stripped } from './bare-twin.mjs';
import { loadHttp } from './load.mjs';
import { CleanUp } from './clean-up.mjs';
import { report } from './report.mjs';
import { median, quantile, ratio } from './statistics.mjs';

const machine = { procedures: 1000, node: '20.20.2', cores: 2, loadBefore: 0.1, postgres: null, ogr2ogr: null };

function bench(...args: readonly string[]) {
  const tool = resolve(import.meta.dirname, '../bench.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run bench', () => {
  it('explains itself with --help', () => {
    expect(bench('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: npm run bench/),
      stderr: '',
    });
  });

  it.each([
    ['--colour', 'colour'],
    ['--procedures=many', '--procedures wants a number above 0'],
    ['--only=everything', '--only wants one of imports, reading, demo, users, cycle, adapters, phone, explore, checks'],
  ])('refuses %s and says what it wants', (argument, reason) => {
    const answer = bench(argument);
    expect(answer).toMatchObject({ status: 2, stdout: '' });
    expect(answer.stderr).toContain(reason);
    expect(answer.stderr).toContain('Usage: npm run bench');
  });
});

describe('the numbers', () => {
  it('the median is the value in the middle, or the mean of the two there', () => {
    expect([median([9, 1, 5]), median([4, 1, 2, 9])]).toEqual([5, 3]);
  });

  it('a quantile is a value that was measured', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile([7], 0.95)]).toEqual([50, 95, 7]);
  });

  it('a ratio has three digits', () => {
    expect([ratio(10, 3), ratio(1, 3)]).toEqual([3.33, 0.333]);
  });
});

describe('the report', () => {
  it('tells what was measured and leaves out what was not', () => {
    const load = { p50: 3, p95: 9, perSecond: 250 };
    const text = report({
      machine,
      megabytes: 1,
      imports: null,
      phases: null,
      reading: [{ question: 'list', clients: 8, api: load, sql: { p50: 2, p95: 4, perSecond: 400 }, ratio: 1.5 }],
      demo: [],
      users: [],
      cycles: [],
      adapters: null,
      explore: [],
      checks: [],
      phone: null,
    });
    expect(text).toMatch(/^list +8 +3 +9 +250 +2 +4 +400 +1\.5 x$/m);
    expect(text).not.toContain('Import');
    expect(text).not.toContain('demonstration');
  });
});

describe('the report of the adapters', () => {
  it('tells how fast each format is read, and whether memory grows with the list', () => {
    const checked = { megabytes: 50, seconds: 5, peakMb: 290, mapped: 54_000 };
    const text = report({
      ...{ machine, megabytes: 0, imports: null, phases: null, reading: [], demo: [], users: [], cycles: [] },
      adapters: {
        formats: [{ platform: 'wfs', format: 'wfs', perSecond: 6162, megabytesPerSecond: 6.2, ratio: 40.3 }],
        memory: { small: checked, large: { ...checked, megabytes: 500, peakMb: 410 }, ratio: 1.41 },
      },
      explore: [],
      checks: [],
      phone: null,
    });
    expect(text).toMatch(/^Node 20/);
    expect(text).toMatch(/^wfs +6162 +6\.2 +40\.3 x$/m);
    expect(text).toContain('Memory for a list of any length (GeoJSON): 1.41 x');
    expect(text).toMatch(/^500 MB +54000 +5 s +410 MB$/m);
  });
});

describe('the report of the phone', () => {
  it('tells what was painted, moved and blocked, the worst shift, and the load of the machine beside it', () => {
    const visited = {
      ...{ page: 'explore', barePaint: 356, ratio: 3.65, requests: 19 },
      paint: { median: 1300, least: 1104, most: 1572 },
      shift: { median: 0, least: 0, most: 0.0003 },
      blocked: { median: 66, least: 22, most: 149 },
      longest: { median: 107, least: 72, most: 128 },
      kilobytes: { document: 10, stylesheet: 8.1, script: 120.3 },
    };
    const text = report({
      ...{ machine, megabytes: 0, imports: null, phases: null, reading: [], demo: [], users: [], cycles: [] },
      adapters: null,
      explore: [],
      checks: [],
      phone: { procedures: 10_000, database: 'embedded', loadBefore: 4, loadAfter: 6.5, pages: [visited] },
    });
    expect(text).toContain('10000 procedures, embedded, load 4 to 6.5');
    expect(text).toMatch(/^explore +1300 \(1104-1572\) +356 +3.65 x +0.0003 +66 \(22-149\) .* 10 +8 +120 +0 +19$/m);
  });

  it('the bare twin of a page keeps its words and asks for nothing', () => {
    const page =
      '<link rel="stylesheet" href="/a.css"/><p class="card" data-id="1">Radweg<svg><path/></svg></p><script>x</script>';
    expect(stripped(page)).toBe('<p>Radweg</p>');
  });
});

describe('cleaning up', () => {
  it('undoes the latest first, and the rest even if one thing fails', async () => {
    const undone: string[] = [];
    const complaints: string[] = [];
    const cleanUp = new CleanUp((text) => complaints.push(text));
    cleanUp.later(() => undone.push('first'));
    cleanUp.later(() => Promise.reject(new Error('planted')));
    cleanUp.later(() => undone.push('last'));
    await cleanUp.run();
    expect(undone).toEqual(['last', 'first']);
    expect(complaints).toEqual(['Not cleaned up: planted']);
  });
});

describe('a load', () => {
  it('counts answers, and fails on one that is none', async () => {
    let status = 200;
    const server = createServer((_, response) => response.writeHead(status).end('[]')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}/`;
    const { p50, p95, perSecond } = await loadHttp(url, 2, { warmUpMs: 20, countedMs: 100 });
    expect(perSecond).toBeGreaterThan(10);
    expect(p95).toBeGreaterThanOrEqual(p50);
    status = 500;
    await expect(loadHttp(url, 1, { warmUpMs: 20, countedMs: 100 })).rejects.toThrow('answered 500');
    server.closeAllConnections();
    server.close();
  });
});
