import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseAllowedHosts } from '../../platform/http/allowed-hosts.js';
import { GuardedClient } from '../../platform/http/guarded-client.js';
import { officialDomain, type OfficialDomain } from './domain.js';
import { newToken, TokenSearch, type Look } from './token-search.js';
import { TxtRecords } from './txt-records.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Name servers that know one name. */
class GivenRecords extends TxtRecords {
  constructor(private readonly records: readonly string[] | null) {
    super();
  }

  override of(name: string): Promise<readonly string[] | null> {
    return Promise.resolve(name === '_participation-navigator.stadt.example' ? this.records : []);
  }
}

const STADT: OfficialDomain = {
  name: 'stadt.example',
  wellKnownUrl: 'https://stadt.example/.well-known/participation-navigator.txt',
  dnsName: '_participation-navigator.stadt.example',
};

/** A client that is told that no name exists. */
const offline = new GuardedClient({
  identity: { version: '0', operator: 'Test', contact: '' },
  resolver: () => Promise.resolve([]),
});

const inRecords = (records: readonly string[] | null, token: string): Promise<Look> =>
  new TokenSearch(offline, new GivenRecords(records)).look(STADT, token);

async function inFile(body: string, token: string): Promise<Look> {
  const server = createServer((_, response) => void response.end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  const hosts = parseAllowedHosts(host);
  if (hosts.kind === 'invalid') throw new Error(hosts.reason);
  const client = new GuardedClient({ identity: { version: '0', operator: 'T', contact: '' }, allowed: hosts.allowed });
  const domain = officialDomain(host, host);
  if (domain === null) throw new Error('a listed host is a domain');
  return new TokenSearch(client, new GivenRecords([])).look(domain, token);
}

describe('the search for a token', () => {
  const token = newToken();

  it('finds it in a TXT record, beside others, where no page answers', async () => {
    expect(await inRecords(['v=spf1 -all', ` ${token} `], token)).toMatchObject({ isFound: true });
  });

  it('finds nothing in another record, and says what is there and what is not', async () => {
    const { isFound, text } = await inRecords([newToken()], token);
    expect(isFound).toBe(false);
    expect(text.de).toMatch(/hält anderes als das Kennwort/);
    expect((await inRecords([], token)).text.en).toMatch(
      /There is no TXT record _participation-navigator\.stadt\.example yet/,
    );
    expect((await inRecords(null, token)).text.en).toMatch(/could not be asked for/);
  });

  it('finds it on any line of the file, whatever ends the lines', async () => {
    expect(await inFile(`\uFEFF# city\r\n${token}\r\nother`, token)).toMatchObject({ isFound: true });
  });

  it.each([
    ['a page that repeats it', (sign: string) => `<p>${sign}</p>`],
    ['a part of it', (sign: string) => sign.slice(0, -1)],
    ['more than it', (sign: string) => `${sign}0`],
    ['nothing', () => ''],
    ['a flood', () => 'x\n'.repeat(100_000)],
  ])('does not take %s for it', async (_, body) => {
    expect((await inFile(body(token), token)).isFound).toBe(false);
  });

  it('never has the same token twice, nor a short one', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((one) => /^pn-[0-9a-f]{32}$/.test(one))).toBe(true);
  });
});
