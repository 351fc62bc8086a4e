import type { Notice, NoticeAttempt, Webhook } from '@navigator/shared';
import { attemptText, WEBHOOK_DOWN, WEBHOOK_ENDED } from './notice-texts.js';
import type { LastPostRow, NoticeRow, TargetRow } from './target.sql.js';

/** Notices with their attempts, as the owner sees them; rows of one notice stand together. */
export function toldNotices(rows: readonly NoticeRow[]): Notice[] {
  const firsts = rows.filter(({ id }, index) => rows[index - 1]?.id !== id);
  return firsts.map((first) => ({
    ...toldNotice(first),
    attempts: rows.filter(({ id }) => id === first.id).flatMap(toldAttempt),
  }));
}

function toldNotice({ id, type, by, made_at, tries, ...row }: NoticeRow): Omit<Notice, 'attempts'> {
  const state = row.sent_at !== null ? 'delivered' : row.dropped_at !== null ? 'dropped' : 'waiting';
  const nextTryAt = state === 'waiting' ? row.next_try_at.toISOString() : null;
  return { id, type, by, at: made_at.toISOString(), state, tries, nextTryAt };
}

function toldAttempt({ by, attempt_at, status, is_delivered, code }: NoticeRow): readonly NoticeAttempt[] {
  if (attempt_at === null || is_delivered === null) return [];
  const text = attemptText({ by, status, isDelivered: is_delivered, code });
  return [{ at: attempt_at.toISOString(), status, isDelivered: is_delivered, text }];
}

/** Where posts go and whether they arrive; null where none is set. */
export function toldWebhook(target: TargetRow | undefined, last: LastPostRow | undefined): Webhook | null {
  if (target === undefined || target.webhook_url === null || target.webhook_since === null) return null;
  const told = { url: target.webhook_url, since: target.webhook_since.toISOString() };
  if (target.webhook_ended_at !== null) return { ...told, state: 'ended', text: WEBHOOK_ENDED };
  if (last === undefined || last.is_delivered) return { ...told, state: 'working', text: null };
  const { status, code } = last;
  const text = last.is_dropped ? WEBHOOK_DOWN : attemptText({ by: 'webhook', status, isDelivered: false, code });
  return { ...told, state: 'failing', text };
}
