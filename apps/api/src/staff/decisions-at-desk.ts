import { Injectable } from '@nestjs/common';
import { HeldAtDesk } from './held-at-desk.js';
import { LinksAtDesk } from './links-at-desk.js';
import { ReportsAtDesk } from './reports-at-desk.js';
import { WordsAtDesk } from './words-at-desk.js';

/** What is decided at the desk of the staff, besides registrations and accounts. */
@Injectable()
export class DecisionsAtDesk {
  constructor(
    readonly held: HeldAtDesk,
    readonly reports: ReportsAtDesk,
    readonly words: WordsAtDesk,
    readonly links: LinksAtDesk,
  ) {}
}
