import { describe, expect, it } from '@jest/globals';
import { isListedEndpoint, parseAllowedHosts } from './allowed-hosts.js';
import { allow } from './testing/client.js';

describe('ALLOW_PRIVATE_HOSTS', () => {
  it('may be empty or hold spaces and a last comma', () => {
    expect(allow('')).toEqual({ ranges: [], endpoints: new Set() });
    expect(allow(' 10.0.0.0/8 , ,localhost:80,').ranges).toHaveLength(1);
  });

  it('tells ranges from exact endpoints', () => {
    const allowed = allow('10.0.0.0/8, fd00::/8, 127.0.0.1:3000, [::1]:3000, Demo.Localhost.:80');
    expect(allowed.ranges.map(([base, bits]) => `${base.toString()}/${bits}`)).toEqual(['10.0.0.0/8', 'fd00::/8']);
    expect([...allowed.endpoints]).toEqual(['127.0.0.1:3000', '[::1]:3000', 'demo.localhost:80']);
  });

  it('lists an endpoint by host and port together', () => {
    const allowed = allow('127.0.0.1:3000,[::1]:3001');
    expect(isListedEndpoint({ host: '127.0.0.1', port: 3000 }, allowed)).toBe(true);
    expect(isListedEndpoint({ host: '::1', port: 3001 }, allowed)).toBe(true);
    expect(isListedEndpoint({ host: '127.0.0.1', port: 3001 }, allowed)).toBe(false);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/-1',
    'fd00::/129',
    '010.0.0.0/8',
    'example.org/24',
    'fe80::1%lo/64',
    'localhost:0',
    'localhost:65536',
    'localhost:http',
    '::1:3000',
    'http://localhost:3000',
    'a b:80',
    'user@localhost:80',
    '999.1.1.1:80',
  ])('names the entry %s as one that makes no sense', (entry) => {
    const result = parseAllowedHosts(`10.0.0.0/8, ${entry}`);
    expect(result).toMatchObject({ kind: 'invalid', entry });
    expect(result.kind === 'invalid' && result.reason.length).toBeGreaterThan(10);
  });
});
