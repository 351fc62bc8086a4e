import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NO_ALLOWED_HOSTS } from './allowed-hosts.js';
import type { Resolver } from './resolve-target.js';
import { allow, ask, errorOf, loopbackClient } from './testing/client.js';
import { type Loopback, serveRaw } from './testing/loopback.js';

/** `PORT` stands for the listener that must not see a byte; most forms would reach it if they were not refused. */
const FORMS = [
  'http://127.0.0.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.1:PORT/',
  'http://127.0.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://017700000001:PORT/',
  'http://0x7F.1:PORT/',
  'http://127.0.0.2:PORT/',
  'http://127.255.255.254:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://１２７.0.0.1:PORT/',
  'http://127。0。0。1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http:127.0.0.1:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'https://127.0.0.1:PORT/',
  'http://[::1]:PORT/',
  'http://[::]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[::ffff:0:127.0.0.1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[64:ff9b:1::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[2001:0:7f00:1::80ff:fffe]:PORT/',
  'http://[fe80::1%25lo]:PORT/',
  'http://[fe80::1%lo]:PORT/',
  'http://[::1%25lo]:PORT/',
  'http://[fc00::1]:PORT/',
  'http://[fd00:ec2::254]:PORT/',
  'http://[ff02::1]:PORT/',
  'http://localhost:PORT/',
  'http://LOCALHOST:PORT/',
  'http://localhost.:PORT/',
  'http://localhost%2e:PORT/',
  'http://feed.localhost:PORT/',
  'http://feed.localhost.:PORT/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://168.63.129.16/machine',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://loopback.example:PORT/',
  'http://loopback.example.:PORT/',
  'http://mapped.example:PORT/',
  'http://zoned.example:PORT/',
  'http://octal.example:PORT/',
  'http://mixed.example:PORT/',
  'http://127.0.0.1.nip.example:PORT/',
];

const NAMES: Readonly<Partial<Record<string, readonly string[]>>> = {
  'metadata.google.internal': ['169.254.169.254'],
  'loopback.example': ['127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'zoned.example': ['::1%lo'],
  'octal.example': ['0177.0.0.1'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  '127.0.0.1.nip.example': ['127.0.0.1'],
};

describe('a refused address', () => {
  let listener: Loopback;
  const asked: string[] = [];
  const resolver: Resolver = async (name) => {
    asked.push(name);
    return Promise.resolve(NAMES[name] ?? ['127.0.0.1']);
  };

  beforeAll(async () => {
    listener = await serveRaw();
  });

  afterAll(async () => {
    await listener.close();
  });

  it.each(FORMS)('%s reaches nobody, for the operator as for strangers (F106)', async (form) => {
    const url = form.replace('PORT', `${listener.port}`);
    const guarded = loopbackClient({ allowed: NO_ALLOWED_HOSTS, resolver });
    for (const trust of ['operator', 'public'] as const) {
      expect(errorOf(await guarded.fetch(ask(url, { trust }))).code).toBe('address-not-allowed');
    }
    expect(listener.seen).toEqual({ connections: 0, bytes: 0 });
  });

  it('is the same list with a proxy, which is not even asked (F106)', async () => {
    const proxy = await serveRaw();
    const guarded = loopbackClient({ allowed: NO_ALLOWED_HOSTS, resolver, proxy: new URL(proxy.origin) });
    for (const form of FORMS) {
      const url = form.replace('PORT', `${listener.port}`);
      expect(errorOf(await guarded.fetch(ask(url))).code).toBe('address-not-allowed');
    }
    expect(proxy.seen.connections).toBe(0);
    await proxy.close();
  });

  it('is not looked up when its name is local', () => {
    expect(asked.filter((name) => name.includes('localhost'))).toEqual([]);
  });

  it('stays refused to strangers when a range opens it to the operator', async () => {
    const guarded = loopbackClient({ allowed: allow('127.0.0.0/8') });
    const outcome = await guarded.fetch(ask(listener.origin, { trust: 'public' }));
    expect(errorOf(outcome).code).toBe('address-not-allowed');
    expect(listener.seen.connections).toBe(0);
  });

  it('is explained to the operator only', async () => {
    const guarded = loopbackClient({ allowed: NO_ALLOWED_HOSTS, resolver });
    const url = 'http://metadata.google.internal/';
    expect(errorOf(await guarded.fetch(ask(url, { trust: 'operator' }))).detail).toContain('169.254.169.254');
    expect(errorOf(await guarded.fetch(ask(url, { trust: 'public' }))).detail).toBe('host metadata.google.internal');
  });
});

describe('an opened address', () => {
  it('is reached by everybody through its exact host and port, by any of its listed addresses', async () => {
    const server = await serveRaw((socket) => socket.end('HTTP/1.1 404 Not Found\r\n\r\n'));
    const allowed = allow(`localhost:${server.port}`);
    const resolver: Resolver = async () => Promise.resolve(['::1', '127.0.0.1']);
    const guarded = loopbackClient({ allowed, resolver });
    const outcome = await guarded.fetch(ask(`http://localhost.:${server.port}/`, { trust: 'public' }));
    expect(errorOf(outcome).status).toBe(404);
    expect(server.seen.connections).toBe(1);
    const elsewhere = await guarded.fetch(ask(server.origin, { trust: 'public' }));
    expect(errorOf(elsewhere).code).toBe('address-not-allowed');
    await server.close();
  });
});
