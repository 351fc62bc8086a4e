import { Injectable } from '@nestjs/common';
import type { AuditList, AuditQuery, Queue, StaffDesk } from '@navigator/shared';
import { Audit } from '../audit/audit.js';
import { AccountsAtDesk } from './accounts-at-desk.js';
import { DecisionsAtDesk } from './decisions-at-desk.js';
import { OidcProvider } from './oidc-provider.js';
import { Queues } from './queues.js';

/** The desk of the staff, for pages. */
@Injectable()
export class Desk implements StaffDesk {
  constructor(
    readonly accounts: AccountsAtDesk,
    private readonly decisions: DecisionsAtDesk,
    private readonly queues: Queues,
    private readonly log: Audit,
    private readonly oidc: OidcProvider,
  ) {}

  get provider(): string | null {
    return this.oidc.name;
  }

  get held(): StaffDesk['held'] {
    return this.decisions.held;
  }

  get reports(): StaffDesk['reports'] {
    return this.decisions.reports;
  }

  get words(): StaffDesk['words'] {
    return this.decisions.words;
  }

  get links(): StaffDesk['links'] {
    return this.decisions.links;
  }

  waiting(): Promise<readonly Queue[]> {
    return this.queues.all();
  }

  audit(query: AuditQuery): Promise<AuditList> {
    return this.log.read(query);
  }
}
