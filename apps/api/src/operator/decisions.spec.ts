import { describe, expect, it } from '@jest/globals';
import { decisionIn } from './decisions.js';

describe('what the operator decides by command', () => {
  it('is written down by what it is about, without the texts and addresses in it', () => {
    const move = decisionIn({ kind: 'feeds.move', id: 'f', to: 'approve' }, {});
    expect(move).toEqual({ action: 'feed.approve', subject: { kind: 'feed', id: 'f' } });
    const decide = decisionIn({ kind: 'quarantine.decide', id: 'q', decision: 'confirm' }, {});
    expect(decide).toEqual({ action: 'quarantine.confirm', subject: { kind: 'quarantine', id: 'q' } });
    const hide = decisionIn({ kind: 'corrections.hide', procedure: 'p', as: 'test', reason: 'Frau Muster' }, {});
    expect(hide).toEqual({ action: 'procedure.hide', subject: { kind: 'procedure', id: 'p' } });
    const add = decisionIn({ kind: 'inbox.add', name: 'n', publisher: 'p', licence: null }, { sender: { id: 's' } });
    expect(add).toEqual({ action: 'sender.add', subject: { kind: 'sender', id: 's' } });
  });

  it('is nothing where a command only looks', () => {
    expect(decisionIn({ kind: 'feeds.list' }, [])).toBeNull();
    expect(decisionIn({ kind: 'reports.show', id: 'r' }, {})).toBeNull();
  });
});
