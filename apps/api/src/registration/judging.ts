import { Injectable } from '@nestjs/common';
import type { Actor, LocalText } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import type { Db } from '../database/db.js';
import { IdRow } from '../harvest/run.sql.js';
import { Clock } from '../platform/clock.js';
import { Accepting, hostOfFeed } from './accepting.js';
import { KnownPublishers } from './known-publishers.js';
import { reviewReasons, type Standing } from './policy.js';
import type { ProofRow } from './proof/proof.sql.js';
import {
  LET_WAIT,
  LOCK_ADDRESS,
  LOCK_REGISTRATION,
  REFUSE,
  RegistrationRow,
  SET_SIMILAR,
  WAITING_UNDER,
} from './registration.sql.js';
import { similarFeeds } from './similar.js';
import { takenBy } from './taken.js';
import type { Registered } from './told.js';

/** Decides what a proof is worth: live at once, before the operator, or too late. */
@Injectable()
export class Judging {
  constructor(
    private readonly clock: Clock,
    private readonly known: KnownPublishers,
    private readonly accepting: Accepting,
    private readonly audit: Audit,
  ) {}

  /** The token of a registration was found. Part of a transaction. */
  async proved(tx: Db, proof: ProofRow, by: Actor): Promise<void> {
    const [registration] = await tx.query(LOCK_REGISTRATION, [proof.feed_id], RegistrationRow);
    if (registration?.state !== 'unproved') return;
    await tx.query(LOCK_ADDRESS, [registration.url_key], IdRow);
    const subject = { kind: 'registration', id: registration.id } as const;
    const detail = { domain: proof.domain };
    await this.audit.note(tx, { actor: by, action: 'registration.prove', subject, outcome: 'done', detail });
    if (await isTaken(tx, registration)) return this.refuse(tx, registration, TAKEN);
    const reasons = reviewReasons(await this.#standing(tx, { registration, proof }));
    if (reasons.length > 0) {
      await tx.execute(LET_WAIT, [registration.id, reasons]);
      return;
    }
    await this.accepting.accept(tx, { registration, proof, by });
  }

  /** Says no, in words that the owner reads. Part of a transaction. */
  async refuse(tx: Db, { id, language }: RegistrationRow, reason: LocalText): Promise<void> {
    await tx.execute(REFUSE, [id, language === 'de' ? reason.de : reason.en, this.clock.now()]);
  }

  /** As it is now: other feeds may have come since the registration. */
  async #standing(tx: Db, { registration, proof }: Registered): Promise<Standing> {
    const { id, publisher_id: chosen, publisher_name: name, report, url, url_key: key } = registration;
    const similar = await similarFeeds(tx, report, key);
    await tx.execute(SET_SIMILAR, [id, JSON.stringify(similar)]);
    return {
      publisher: chosen === null ? await this.known.byName(tx, name) : await this.known.byId(tx, chosen),
      isCatalogued: (await this.known.catalogued(name, proof.domain)) !== null,
      domain: proof.domain,
      host: hostOfFeed(url),
      isSimilar: similar.length > 0,
    };
  }
}

/** Why a registration is refused whose address somebody else has proved. */
export const TAKEN: LocalText = {
  de: 'Diese Adresse wurde inzwischen von jemand anderem angemeldet und nachgewiesen.',
  en: 'Somebody else has registered and proved this address meanwhile.',
};

/** Whoever proves an address first has it. */
async function isTaken(tx: Db, { id, url_key: key }: RegistrationRow): Promise<boolean> {
  if ((await takenBy(tx, key)) !== null) return true;
  return (await tx.query(WAITING_UNDER, [key, id], IdRow)).length > 0;
}
