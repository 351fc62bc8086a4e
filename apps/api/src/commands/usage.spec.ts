import { describe, expect, it } from '@jest/globals';
import { check, CHECK_USAGE } from './check.js';
import { CommandProblem } from './command-problem.js';
import { corrections, CORRECTIONS_USAGE } from './corrections.js';
import { feeds, FEEDS_USAGE } from './feeds.js';
import { harvest, HARVEST_USAGE } from './harvest.js';
import { inbox, INBOX_USAGE } from './inbox.js';
import { quarantine, QUARANTINE_USAGE } from './quarantine.js';
import { vocabulary, VOCABULARY_USAGE } from './vocabulary.js';

const COMMANDS = { check, feeds, harvest, quarantine, inbox, vocabulary, corrections };
const USAGES = {
  check: CHECK_USAGE,
  feeds: FEEDS_USAGE,
  harvest: HARVEST_USAGE,
  quarantine: QUARANTINE_USAGE,
  inbox: INBOX_USAGE,
  vocabulary: VOCABULARY_USAGE,
  corrections: CORRECTIONS_USAGE,
};

describe('a command that is typed wrongly is told what to do, before anything is opened', () => {
  it.each<[keyof typeof COMMANDS, readonly string[], RegExp]>([
    ['check', [], /Please give one address\.[\s\S]+Usage/],
    ['check', ['http://a.example', 'http://b.example'], /Please give one address/],
    ['check', ['beteiligung'], /is not an address/],
    ['check', ['http://a.example', '--jsno'], /--jsno/],
    ['check', ['http://a.example', '--format', 'dipas'], /known formats are dipas-pds/],
    ['check', ['http://a.example', '--map', 'nowhere.json'], /--map nowhere.json: The file cannot be read/],
    ['feeds', [], /Please say what to do[\s\S]+Usage/],
    ['feeds', ['delete', 'x'], /Please say what to do/],
    ['feeds', ['add', 'http://a.example'], /--publisher "<city>"/],
    ['feeds', ['add', 'beteiligung', '--publisher', 'A'], /is not an address/],
    [
      'feeds',
      ['add', 'http://a.example', '--publisher', 'A', '--map', 'nowhere.json'],
      /--map nowhere.json: The file cannot be read/,
    ],
    ['feeds', ['approve'], /npm run feeds -- list/],
    ['feeds', ['credential', 'x'], /--credential <file>/],
    ['feeds', ['credential', 'x', '--credential', 'nowhere'], /--credential nowhere: There is no such file/],
    ['feeds', ['expect', 'x'], /\[--min 5\] \[--max 60\] \[--quiet 8,12\]/],
    ['feeds', ['expect', 'x', 'nothing'], /expect <id> none/],
    ['feeds', ['expect', 'x', '--min', '0'], /--min 0: please give a number from 1/],
    ['feeds', ['expect', 'x', '--quiet', '8,13'], /--quiet 8,13: please give months/],
    ['harvest', [], /Please give one feed id[\s\S]+Usage/],
    ['harvest', ['a', 'b'], /Please give one feed id/],
    ['quarantine', ['decide'], /Please say what to do/],
    ['quarantine', ['confirm'], /npm run quarantine -- list/],
    ['inbox', [], /Please say what to do[\s\S]+Usage/],
    ['inbox', ['add-sender', 'Cockpit'], /--publisher "<city>"/],
    ['inbox', ['rotate'], /npm run inbox -- list-senders/],
    ['inbox', ['remove-sender'], /npm run inbox -- list-senders/],
    ['feeds', ['unresolved'], /npm run feeds -- list/],
    ['vocabulary', [], /Please say what to do[\s\S]+Usage/],
    ['vocabulary', ['map'], /field and word/],
    ['vocabulary', ['map', 'colour', 'Rot', 'sport'], /“colour” is no field: there is topic, kind, phase, level/],
    ['vocabulary', ['map', 'topic', 'Rot'], /vocabulary -- terms --field topic/],
    ['vocabulary', ['list', '--field', 'area'], /“area” is no field/],
    ['corrections', [], /Please say what to do[\s\S]+Usage/],
    ['corrections', ['list', '--feed', 'Kiel'], /npm run feeds -- list/],
    ['corrections', ['show'], /its id or the address of its page/],
    ['corrections', ['revoke'], /npm run corrections -- list/],
    ['corrections', ['set', 'x', 'colour', 'Rot'], /“colour” is no field: there is title, summary/],
    ['corrections', ['set', 'x', 'title', 'Neuer', 'Titel', '--reason', 'r'], /in quotes/],
    ['corrections', ['set', 'x', 'dates', 'morgen', '--reason', 'r'], /2026-03-01\.\.2026-04-15/],
    ['corrections', ['set', 'x', 'title', 'Neu'], /--reason/],
    ['corrections', ['hide', 'x', '--reason', 'r'], /--as test/],
  ])('%s %j', async (name, args, words) => {
    const failure = COMMANDS[name](args);
    await expect(failure).rejects.toThrow(CommandProblem);
    await expect(failure).rejects.toThrow(words);
  });

  it.each(['check', 'feeds', 'harvest', 'quarantine', 'inbox', 'vocabulary', 'corrections'] as const)(
    '%s tells its usage and its exit codes',
    (name) => {
      expect(USAGES[name]).toMatch(new RegExp(`^Usage: npm run ${name} -- `));
      expect(USAGES[name]).toMatch(/Exit code: 0 .+, 1 .+, 2 wrong usage\./);
    },
  );
});
