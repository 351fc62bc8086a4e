import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './support/barriers.js';
import type { IdentityProvider } from './support/identity-provider.js';
import type { Site } from './support/site.js';
import type { Visitor } from './support/visitor.js';

/** What the tests of a login need. */
interface Standing {
  readonly provider: IdentityProvider;
  readonly site: Site;
  readonly visitor: Visitor;
}

/** Logging in at a real OpenID provider, and what is not believed of it. */
export function identityProvider(standing: () => Standing): void {
  /** Types a name at the provider's own page and lets it tell us. */
  async function comeAs(name: string): Promise<Page> {
    // Another origin by design: the browser leaves for the provider, as nowhere else.
    const page = await standing().visitor.open('/verwaltung/meldungen');
    await page.getByRole('link', { name: 'Weiter zur Anmeldung' }).click();
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('#main').waitFor();
    return page;
  }

  it('lets in whose verified address has an account, with its role', async () => {
    standing().provider.people.set('ada', { email: 'Editor@stadt.example', email_verified: true, name: 'Ada' });
    const page = await comeAs('ada');
    expect(new URL(page.url()).pathname).toBe('/verwaltung/meldungen');
    expect(await page.locator('.staff-bar__who').innerText()).toContain('Bearbeiten');
    await page.close();
  });

  it.each([
    ['unverified', { email: 'operator@stadt.example', email_verified: false }, 'bestätigt Ihre E-Mail-Adresse nicht'],
    ['stranger', { email: 'wer@stadt.example', email_verified: true }, 'noch keine Rolle'],
    ['second', { email: 'editor@stadt.example', email_verified: true }, 'schon ein anderes Konto'],
  ])('turns away the %s', async (name, claims, said) => {
    standing().provider.people.set(name, claims);
    const page = await comeAs(name);
    expect(await page.locator('.summary').innerText()).toContain(said);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });
  disbelieving(standing);
}

/** What anybody could send. */
function disbelieving(standing: () => Standing): void {
  it.each([
    ['without a login under way', ''],
    ['with a cookie that we did not write', 'navigator_oidc=e30.x'],
  ])('is not believed %s', async (_, cookie) => {
    const url = `${standing().site.url}/verwaltung/oidc/callback?code=x&state=y`;
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    expect(answer.headers.get('location')).toBe('/verwaltung/anmelden?weiter=%2Fverwaltung&fehler=expired');
    expect(answer.headers.getSetCookie().join()).not.toContain('navigator_session');
  });

  it.each([
    ['the state', 'state'],
    ['the code', 'code'],
  ])('is not believed with %s of somebody else', async (_, part) => {
    const { site } = standing();
    const start = await fetch(`${site.url}/verwaltung/oidc/start`, { redirect: 'manual' });
    const asked = new URL(start.headers.get('location') ?? '');
    const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const back = {
      code: 'stolen',
      state: asked.searchParams.get('state') ?? '',
      iss: standing().provider.issuer,
      [part]: 'x',
    };
    const url = `${site.url}/verwaltung/oidc/callback?${new URLSearchParams(back).toString()}`;
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    expect(answer.headers.get('location')).toContain('fehler=refused');
    expect(answer.headers.getSetCookie().join()).not.toContain('navigator_session');
  });

  it('leads to nowhere but to our pages', async () => {
    const { site } = standing();
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', '/feeds']) {
      const answer = await fetch(`${site.url}/verwaltung/anmelden?${new URLSearchParams({ weiter: to }).toString()}`);
      expect(await answer.text()).toContain('/verwaltung/oidc/start?weiter=%2Fverwaltung"');
    }
  });
}
