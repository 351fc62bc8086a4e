// Where the browser suites find a Chromium; none is downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What to tell a person who has none. */
export const howToGetChromium = `No Chromium found: these suites want one.
  Debian, Ubuntu:  apt-get install chromium
  macOS:           brew install --cask chromium
  elsewhere:       name the program in CHROMIUM_PATH`;

/**
 * The browser named by CHROMIUM_PATH, and no other when that is set; else the first one installed.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return [env.CHROMIUM_PATH].find(isProgram);
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...onMac].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
