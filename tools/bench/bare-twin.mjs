// A page's text as bare HTML: what the same words would cost without styles, fonts and scripts.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * Serves the twin of a page until the end.
 * @param {string} url
 * @param {import('./clean-up.mjs').CleanUp} cleanUp
 * @returns {Promise<string>} the twin's address
 */
export async function bareTwin(url, cleanUp) {
  const html = gzipSync(stripped(await (await fetch(url)).text()));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
    response.end(html);
  });
  cleanUp.later(() => {
    server.closeAllConnections();
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`);
    });
  });
}

/**
 * Without scripts, drawings, and everything that names a style or asks for a file.
 * @param {string} html
 */
export function stripped(html) {
  return html
    .replace(/<script\b.*?<\/script>/gs, '')
    .replace(/<svg\b.*?<\/svg>/gs, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<img\b[^>]*>/g, '')
    .replace(/ (?:class|style|data-[a-z-]+)="[^"]*"/g, '');
}
