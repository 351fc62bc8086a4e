import { Injectable } from '@nestjs/common';
import type { Need, Owner, Staff, Who } from '@navigator/shared';
import { Audit, type AuditSubject } from '../audit/audit.js';
import { isFromOwnPage, type Asking } from './asking.js';
import { Doorkeeper, type Wanted } from './doorkeeper.js';
import { refused, type RefusalCode } from './refusal.js';
import { SessionSecret } from './session-secret.js';

/** Somebody on a page, and how far what they showed counts. */
export interface PageVisitor {
  readonly who: Who;
  /** The secret of their session; null without one that counts. */
  readonly session: string | null;
  /** They brought the cookie of a session that has ended. */
  readonly hasExpired: boolean;
}

/** Guards pages and their forms as `AccessGuard` guards doors. */
@Injectable()
export class PageGuard {
  constructor(
    private readonly secret: SessionSecret,
    private readonly doorkeeper: Doorkeeper,
    private readonly audit: Audit,
  ) {}

  /** The token for the forms of a session. */
  csrfOf(session: string): Promise<string> {
    return this.secret.csrfOf(session);
  }

  /** Who sends a form, if they may. @throws Response 401, 403 or 410, noted in the audit log */
  async demand(form: FormData, need: Need, come: { visitor: PageVisitor; asking: Asking }): Promise<Owner | Staff> {
    const { visitor, asking } = come;
    const isTheirs =
      visitor.session === null ||
      (isFromOwnPage(asking) && (await this.secret.isCsrfOf(visitor.session, form.get('csrf'))));
    return isTheirs ? this.allow(need, come) : this.#refuse('forged', need, come);
  }

  /** The same for a page that is only looked at. */
  async allow(need: Need, come: { visitor: PageVisitor; asking: Asking }): Promise<Owner | Staff> {
    const { who, hasExpired } = come.visitor;
    if (who.kind === 'nobody') return this.#refuse(hasExpired ? 'session-expired' : 'key-needed', need, come);
    const role = need.kind === 'owner' ? null : need.role;
    const code = await this.doorkeeper.judge(who, role, wantedBy(need));
    return code === null ? who : this.#refuse(code, need, come);
  }

  async #refuse(
    code: RefusalCode,
    need: Need,
    { visitor, asking }: { visitor: PageVisitor; asking: Asking },
  ): Promise<never> {
    const { door: action, asker } = asking;
    await this.audit.refuse({ actor: visitor.who, action, subject: subjectOf(need), code, asker });
    throw Response.json({ code }, { status: refused(code).status });
  }
}

function wantedBy(need: Need): Wanted | null {
  return need.kind === 'staff' ? null : { of: 'feed', id: need.feed, since: need.since ?? 'live' };
}

function subjectOf(need: Need): AuditSubject | null {
  return need.kind === 'staff' ? null : { kind: 'feed', id: need.feed };
}
