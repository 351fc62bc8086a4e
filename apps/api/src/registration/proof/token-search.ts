import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LocalText } from '@navigator/shared';
import type { FetchAnswer } from '../../platform/http/fetch-outcome.js';
import { FetchError } from '../../platform/http/fetch-error.js';
import { FETCH_ERROR_TEXTS } from '../../platform/http/fetch-error-texts.js';
import { GuardedClient } from '../../platform/http/guarded-client.js';
import type { OfficialDomain } from './domain.js';
import { TxtRecords } from './txt-records.js';

/** Thousands of tokens fit into it; a page that is larger is no such file. */
const LARGEST_FILE = 64_000;

/** A file that does not come within this time, in milliseconds, is looked for later. */
const PATIENCE_MS = 15_000;

/** Whether a token stands where it has to stand, and what stands there otherwise. */
export type Look = { readonly isFound: boolean; readonly text: LocalText };

/** A fresh token: 128 random bits. */
export function newToken(): string {
  return `pn-${randomBytes(16).toString('hex')}`;
}

/** Looks for a token on a domain: in its file, else in its TXT records. */
@Injectable()
export class TokenSearch {
  constructor(
    private readonly client: GuardedClient,
    private readonly records: TxtRecords,
  ) {}

  /** What stands there now. Never throws for what a host does. */
  async look(domain: OfficialDomain, token: string): Promise<Look> {
    const [file, record] = await Promise.all([this.#inFile(domain, token), this.#inRecords(domain, token)]);
    if (file.isFound) return file;
    if (record?.isFound === true || record === null) return record ?? file;
    return { isFound: false, text: both(file.text, record.text) };
  }

  async #inFile(domain: OfficialDomain, token: string): Promise<Look> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const request = { url: domain.wellKnownUrl, trust: 'public', maxBytes: LARGEST_FILE, signal } as const;
    const outcome = await this.client.fetch(request);
    if (outcome.kind === 'failure') return missing(failureOf(outcome.error, domain.wellKnownUrl));
    if (!staysOn(domain, outcome)) {
      outcome.discard();
      return missing(LED_AWAY);
    }
    try {
      const lines = (await textOf(outcome)).split(/\r?\n/);
      return holds(lines, token) ? found(IN_FILE) : missing(otherLines(domain.wellKnownUrl));
    } catch (error) {
      if (error instanceof FetchError) return missing(failureOf(error, domain.wellKnownUrl));
      throw error;
    }
  }

  async #inRecords({ dnsName }: OfficialDomain, token: string): Promise<Look | null> {
    if (dnsName === null) return null;
    const records = await this.records.of(dnsName);
    if (records !== null && holds(records, token)) return found(IN_RECORD);
    return missing(records === null ? noAnswer(dnsName) : noRecord(dnsName, records.length));
  }
}

/** Whoever controls another host must not answer for this one: every step stays on the domain or its `www.`, in https. */
function staysOn({ name, wellKnownUrl, dnsName }: OfficialDomain, answer: FetchAnswer): boolean {
  const first = new URL(wellKnownUrl);
  const ways = [...answer.facts().redirects.map(({ to }) => to), answer.url].map((way) => new URL(way));
  if (dnsName === null) return ways.every(({ origin }) => origin === first.origin);
  return ways.every(({ protocol, host }) => protocol === 'https:' && [name, `www.${name}`].includes(host));
}

async function textOf({ body }: FetchAnswer): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function holds(lines: readonly string[], token: string): boolean {
  const wanted = Buffer.from(token);
  return lines.some((line) => {
    const told = Buffer.from(line.trim());
    return told.length === wanted.length && timingSafeEqual(told, wanted);
  });
}

const found = (text: LocalText): Look => ({ isFound: true, text });
const missing = (text: LocalText): Look => ({ isFound: false, text });

const IN_FILE: LocalText = { de: 'Gefunden, in der Datei.', en: 'Found, in the file.' };
const IN_RECORD: LocalText = { de: 'Gefunden, im TXT-Eintrag.', en: 'Found, in the TXT record.' };

const LED_AWAY: LocalText = {
  de: 'Die Adresse der Datei führt auf einen anderen Rechner. Der Nachweis muss auf der Domain selbst liegen.',
  en: 'The address of the file leads to another host. The proof has to be on the domain itself.',
};

function failureOf(error: FetchError, url: string): LocalText {
  if (error.status === 404 || error.status === 410) {
    return { de: `Unter ${url} liegt noch keine Datei.`, en: `There is no file at ${url} yet.` };
  }
  const why = FETCH_ERROR_TEXTS[error.code];
  return { de: `${url}: ${why.de}`, en: `${url}: ${why.en}` };
}

function otherLines(url: string): LocalText {
  return {
    de: `Unter ${url} liegt etwas, aber keine Zeile ist das Kennwort dieser Anmeldung.`,
    en: `Something is at ${url}, but no line of it is the token of this registration.`,
  };
}

function noAnswer(name: string): LocalText {
  return {
    de: `Nach dem TXT-Eintrag ${name} ließ sich gerade nicht fragen.`,
    en: `The TXT record ${name} could not be asked for just now.`,
  };
}

function noRecord(name: string, others: number): LocalText {
  if (others > 0) {
    return {
      de: `Der TXT-Eintrag ${name} hält anderes als das Kennwort.`,
      en: `The TXT record ${name} holds something else than the token.`,
    };
  }
  return { de: `Einen TXT-Eintrag ${name} gibt es noch nicht.`, en: `There is no TXT record ${name} yet.` };
}

function both(one: LocalText, other: LocalText): LocalText {
  return { de: `${one.de} ${other.de}`, en: `${one.en} ${other.en}` };
}
