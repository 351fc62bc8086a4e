import { memoryUsage } from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { JsonScanner } from './json-scanner.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (slice: ReturnType<JsonScanner['slice']>): string =>
  typeof slice === 'string' ? slice : new TextDecoder().decode(slice);

const scannerOf = (content: string, limits = { bytes: 1000, depth: 10 }): JsonScanner => {
  const scanner = new JsonScanner(limits);
  scanner.append(bytes(content));
  return scanner;
};

/** The stops of a text, each with what lay before it. */
const stopsOf = (scanner: JsonScanner): readonly string[] => {
  const stops: string[] = [];
  for (let boundary = scanner.next(); boundary !== 'starved'; boundary = scanner.next()) {
    stops.push(`${boundary}: ${text(scanner.slice())}`);
    if (boundary !== 'open') scanner.mark();
  }
  return stops;
};

describe('scanning JSON', () => {
  it('stops at commas and brackets of the outermost level only', () => {
    expect(stopsOf(scannerOf('1,{"a":[2,3]},"x]"]'))).toEqual([
      'comma: 1',
      'open: ',
      'comma: {"a":[2,3]}',
      'close: "x]"',
    ]);
  });

  it('goes on where the bytes ran out', () => {
    const scanner = scannerOf('"a\\');
    expect(scanner.next()).toBe('starved');
    scanner.append(bytes('",'));
    expect(scanner.next()).toBe('starved');
    scanner.append(bytes('b",'));
    expect(scanner.next()).toBe('comma');
    expect(text(scanner.slice())).toBe('"a\\",b"');
  });

  it('knows which bracket it stopped at, and where', () => {
    const scanner = scannerOf('{}]');
    expect([scanner.next(), scanner.stopByte, scanner.offset]).toEqual(['open', 0x7b, 1]);
    expect([scanner.next(), scanner.stopByte, scanner.offset]).toEqual(['close', 0x5d, 3]);
  });

  it('counts its place in the whole text, however much it has forgotten', () => {
    const scanner = new JsonScanner({ bytes: 1000, depth: 10 });
    for (let index = 0; index < 50; index += 1) {
      scanner.append(bytes('"xxxxxxx",'));
      scanner.next();
      scanner.mark();
    }
    expect(scanner.offset).toBe(500);
  });

  it('refuses a slice beyond its limits and takes the next one', () => {
    expect(stopsOf(scannerOf('"123456789",2,', { bytes: 5, depth: 10 }))).toEqual(['comma: too-large', 'comma: 2']);
    expect(stopsOf(scannerOf('[[[]]],[[]],', { bytes: 100, depth: 2 }))).toEqual([
      'open: ',
      'comma: too-deep',
      'open: ',
      'comma: [[]]',
    ]);
  });

  it('holds one slice, not the text', () => {
    const scanner = new JsonScanner({ bytes: 1 << 20, depth: 10 });
    const chunk = bytes(`"${'x'.repeat(65_000)}",`);
    const before = memoryUsage().arrayBuffers;
    for (let index = 0; index < 500; index += 1) {
      scanner.append(chunk);
      expect(scanner.next()).toBe('comma');
      scanner.mark();
    }
    expect(memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20);
  });

  it('forgets a slice that is too large while it still arrives', () => {
    const scanner = new JsonScanner({ bytes: 1 << 20, depth: 10 });
    scanner.append(bytes('"'));
    const chunk = bytes('x'.repeat(65_000));
    const before = memoryUsage().arrayBuffers;
    for (let index = 0; index < 500; index += 1) {
      scanner.append(chunk);
      scanner.next();
    }
    scanner.append(bytes('",'));
    expect([scanner.next(), scanner.slice()]).toEqual(['comma', 'too-large']);
    expect(memoryUsage().arrayBuffers - before).toBeLessThan(4 << 20);
  });

  it('steps over white space and bytes it is told to skip', () => {
    const scanner = scannerOf(' \n\t\r[1');
    scanner.skipBlanks();
    expect(text(scanner.rest())).toBe('[1');
    scanner.skip(1);
    expect(text(scanner.rest())).toBe('1');
  });
});
