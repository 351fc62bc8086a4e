// Writes .br and .gz beside the built files, so that the server never compresses the same file twice.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(js|mjs|css|json|svg)$/;
const br = promisify(brotliCompress);
const gz = promisify(gzip);

/**
 * Compresses every text file of a folder and of those in it.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => worthIt.test(file));
  await Promise.all(files.map((file) => compressFile(join(folder, file))));
}

/** @param {string} file */
async function compressFile(file) {
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [brotli, gzipped] = await Promise.all([br(content, { params }), gz(content, { level: 9 })]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
