import { describe, expect, it } from '@jest/globals';
import { numberOf } from '../../test/harvest-views.js';
import { inboxSuite, rootOf } from '../../test/inbox-suite.js';
import { uuid, xbeteiligung } from '../../test/xbeteiligung.js';

const suite = inboxSuite();
const { listed, titles } = suite;

describe('a message that cannot be taken', () => {
  const before = (xml: string, declaration: string): string => xml.replace('?>\n', `?>\n${declaration}\n`);
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY a${String(at + 1)} "${`&a${String(at)};`.repeat(10)}">`,
  );
  const whole = xbeteiligung({ type: '0452' });

  it.each([
    [
      'an external entity',
      before(whole, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace('Bebauungsplan 7', '&e;'),
    ],
    ['an external document type', before(whole, '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">')],
    [
      'an entity bomb',
      before(whole, `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs.join('')}]>`).replace('Bebauungsplan 7', '&a9;'),
    ],
  ])('for %s is refused with its NOK, and nothing of it is kept', async (_, xml) => {
    const answer = await suite.inbox.bring(suite.sender.token, xml);
    expect([answer.status, rootOf(answer)]).toEqual([422, 'kommunal.Information.Aktualisiert.NOK.0472']);
    expect(answer.text).not.toMatch(/root:|haha/);
    expect(await numberOf(suite.db, 'select count(*) from inbox_message')).toBe(0);
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a cut message', whole.slice(0, 900)],
    ['another document', '<html><body>Rathaus</body></html>'],
    [
      'another message of the standard',
      whole.replaceAll('kommunal.Information.Aktualisiert.0452', 'kommunal.Initiieren.OK.0411'),
    ],
    ['an unknown version', whole.replaceAll('/xbeteiligung/12', '/xbeteiligung/77')],
    ['no plan', whole.replace('<x:planID>P1</x:planID>', '')],
    ['no title', whole.replace('Bebauungsplan 7', '')],
  ])('because it is %s gets a NOK that says why', async (_, xml) => {
    const answer = await suite.inbox.bring(suite.sender.token, xml);
    expect([answer.status, answer.type]).toEqual([422, 'application/xml; charset=utf-8']);
    expect(rootOf(answer)).toMatch(/NOK\.047[12]$/);
    expect(answer.text).toMatch(/beschreibung>[^<]+</);
    expect(await listed()).toEqual([]);
  });

  it('may come mended under its id', async () => {
    const refused = await suite.inbox.bring(suite.sender.token, whole.replace('Bebauungsplan 7', ''));
    expect(await suite.inbox.bring(suite.sender.token, whole.replace('Bebauungsplan 7', ''))).toMatchObject({
      text: refused.text,
    });
    expect(await suite.inbox.bring(suite.sender.token, whole)).toMatchObject({ status: 200 });
    expect(await titles()).toEqual(['Bebauungsplan 7']);
  });

  it('is answered as such whatever its bytes are, and never with an error of ours', async () => {
    let seed = 20_260_310;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    for (let round = 0; round < 40; round += 1) {
      const bytes = Buffer.from(xbeteiligung({ type: '0451', id: uuid(round + 1) }));
      for (let at = 0; at <= round % 7; at += 1) bytes[random(bytes.length)] = random(256);
      expect([200, 422]).toContain((await suite.inbox.bring(suite.sender.token, bytes)).status);
    }
  });
});
