import { describe, expect, it } from '@jest/globals';
import { isRefusedName, judgeAddress } from './address.js';
import { NO_ALLOWED_HOSTS } from './allowed-hosts.js';
import { allow } from './testing/client.js';

const endpoint = { host: 'feed.example', port: 80 };
const nothing = { allowed: NO_ALLOWED_HOSTS, trust: 'operator' } as const;

describe('an address', () => {
  it.each([
    ['93.184.215.14', 'an ordinary address'],
    ['1.1.1.1', 'the lowest part of the public space'],
    ['9.255.255.255', 'just below 10/8'],
    ['11.0.0.0', 'just above 10/8'],
    ['172.15.255.255', 'just below 172.16/12'],
    ['172.32.0.0', 'just above 172.16/12'],
    ['100.63.255.255', 'just below CGNAT'],
    ['100.128.0.0', 'just above CGNAT'],
    ['223.255.255.255', 'just below multicast'],
    ['2606:2800:220:1:248:1893:25c8:1946', 'an ordinary IPv6 address'],
    ['2a00:1450:4001:81b::200e', 'a European IPv6 address'],
  ])('%s is public: %s', (address) => {
    expect(judgeAddress(address, endpoint, nothing)).toEqual({ kind: 'public' });
  });

  it.each([
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['100.64.0.1', 'CGNAT'],
    ['100.100.100.200', 'metadata of Alibaba'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'the far end of loopback'],
    ['168.63.129.16', 'metadata of Azure'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.192', 'metadata of Oracle'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', '6to4 relay'],
    ['192.168.178.1', 'private'],
    ['198.18.0.1', 'benchmarking'],
    ['198.51.100.7', 'documentation'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'IPv4-mapped'],
    ['::ffff:8.8.8.8', 'IPv4-mapped, even of a public address'],
    ['::ffff:0:7f00:1', 'IPv4-translated'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::a00:1', 'local NAT64'],
    ['100::1', 'discard'],
    ['2001::1', 'Teredo'],
    ['2001:2::1', 'benchmarking'],
    ['2001:10::1', 'ORCHID'],
    ['2001:20::1', 'ORCHIDv2'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4'],
    ['3fff::1', 'documentation'],
    ['4000::1', 'outside of what IANA hands out'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of AWS'],
    ['fe80::1', 'link-local'],
    ['fe80::1%lo', 'with a zone id'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['0177.0.0.1', 'octal'],
    ['127.1', 'short form'],
    ['2130706433', 'decimal'],
    ['0x7f000001', 'hexadecimal'],
    ['feed.example', 'no address'],
    ['', 'nothing'],
  ])('%s is refused: %s', (address) => {
    expect(judgeAddress(address, endpoint, nothing).kind).toBe('refused');
  });

  it('is opened by a range for the operator only', () => {
    const allowed = allow('10.1.0.0/16, fd12::/16');
    expect(judgeAddress('10.1.2.3', endpoint, { allowed, trust: 'operator' }).kind).toBe('opened');
    expect(judgeAddress('fd12::7', endpoint, { allowed, trust: 'operator' }).kind).toBe('opened');
    expect(judgeAddress('10.2.0.1', endpoint, { allowed, trust: 'operator' }).kind).toBe('refused');
    expect(judgeAddress('10.1.2.3', endpoint, { allowed, trust: 'public' }).kind).toBe('refused');
  });

  it('is not opened by a range in another notation', () => {
    const allowed = allow('127.0.0.0/8');
    expect(judgeAddress('::ffff:127.0.0.1', endpoint, { allowed, trust: 'operator' }).kind).toBe('refused');
  });

  it('is opened to everybody by its exact host and port', () => {
    const policy = { allowed: allow('feed.example:8080'), trust: 'public' } as const;
    expect(judgeAddress('10.0.0.1', { host: 'feed.example', port: 8080 }, policy).kind).toBe('opened');
    expect(judgeAddress('10.0.0.1', { host: 'feed.example', port: 8081 }, policy).kind).toBe('refused');
    expect(judgeAddress('10.0.0.1', { host: 'other.example', port: 8080 }, policy).kind).toBe('refused');
  });

  it('stays public when it is listed, so that its host keeps its pause', () => {
    const policy = { allowed: allow('feed.example:80, 0.0.0.0/0'), trust: 'operator' } as const;
    expect(judgeAddress('93.184.215.14', endpoint, policy).kind).toBe('public');
  });
});

describe('a local name', () => {
  const local = { host: 'localhost', port: 8080 };

  it('is refused together with every name below it', () => {
    expect(isRefusedName(local, nothing)).toBe(true);
    expect(isRefusedName({ host: 'db.localhost', port: 80 }, nothing)).toBe(true);
    expect(isRefusedName({ host: 'notlocalhost', port: 80 }, nothing)).toBe(false);
  });

  it('is open to everybody where it is listed', () => {
    const policy = { allowed: allow('LocalHost:8080'), trust: 'public' } as const;
    expect(isRefusedName(local, policy)).toBe(false);
    expect(isRefusedName({ ...local, port: 8081 }, policy)).toBe(true);
  });

  it('is open to the operator whose ranges hold loopback', () => {
    const allowed = allow('127.0.0.0/8');
    expect(isRefusedName(local, { allowed, trust: 'operator' })).toBe(false);
    expect(isRefusedName(local, { allowed, trust: 'public' })).toBe(true);
  });
});
