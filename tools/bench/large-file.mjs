// One large list, as a file for ogr2ogr and over HTTP for the navigator: the same bytes.
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** @typedef {{ path: string, bytes: number, host: string, url: string }} LargeFile */

/**
 * Writes the list and serves it on the loopback, without validators, so that the second harvest has to read it all.
 * @param {number} procedures
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<LargeFile>}
 */
export async function largeFile(procedures, cleanUp) {
  const { generateLargeFeed } = await import('@navigator/demo-city');
  const folder = mkdtempSync(join(tmpdir(), 'pn-bench-'));
  cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'projects.json');
  await pipeline(Readable.from(generateLargeFeed({ procedures, seed: 1, now: new Date() })), createWriteStream(path));
  const bytes = statSync(path).size;
  const host = await serve(path, bytes, cleanUp);
  return { path, bytes, host, url: `http://${host}/projects.json` };
}

/**
 * @param {string} path
 * @param {number} bytes
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<string>} host and port
 */
function serve(path, bytes, cleanUp) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes });
    createReadStream(path).pipe(response);
  });
  cleanUp.later(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}
