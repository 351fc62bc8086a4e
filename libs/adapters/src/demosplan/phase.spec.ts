import { describe, expect, it } from '@jest/globals';
import { phaseFlag, phaseKind, sourceStatus, type PhaseWords } from './phase.js';

const TODAY = '2026-03-01';
const named = (externalPhaseDefinitionName: string, externalPhasePermissionset?: string): PhaseWords => ({
  externalPhaseDefinitionName,
  externalPhasePermissionset,
});
const keyed = (step: string, externalPhasePermissionset?: string): PhaseWords => ({
  externalPhaseTranslationKey: `procedure.phases.external.${step}`,
  externalPhasePermissionset,
});

describe('the kind of a phase', () => {
  it.each([
    ['earlyparticipation', 'earlyPublicPart'],
    ['participation', 'publicDisclosure'],
    ['evaluating', 'unknown'],
    ['analysis', 'unknown'],
    ['closed', 'completed'],
    ['configuration', 'internal'],
    ['renewal', 'unknown'],
  ])('Q57: is told by the key %s and by the same word as a name', (step, kind) => {
    expect(phaseKind(keyed(step))).toBe(kind);
    expect(phaseKind(named(step))).toBe(kind);
  });

  it.each([
    ['Frühzeitige Beteiligung der Öffentlichkeit', 'earlyPublicPart'],
    ['Fruehzeitige Beteiligung gem. § 3 (1) BauGB', 'earlyPublicPart'],
    ['Öffentliche Auslegung', 'publicDisclosure'],
    ['Erneute Veröffentlichung im Internet', 'publicDisclosure'],
    ['Öffentlichkeitsbeteiligung', 'publicDisclosure'],
    ['Auswertung der Beteiligung', 'unknown'],
    ['Beteiligung abgeschlossen', 'completed'],
    ['In Vorbereitung', 'internal'],
  ])('Q25: is told by the words of the law in the name "%s"', (name, kind) => {
    expect(phaseKind(named(name))).toBe(kind);
  });

  it('Q25: is public when people may write, whatever the name', () => {
    expect(phaseKind(named('Runde 2', 'write'))).toBe('informal');
    expect(phaseKind(named('Auswertung', 'write'))).toBe('informal');
    expect(phaseKind(named('Auslegung', ' WRITE '))).toBe('publicDisclosure');
  });

  it('Q25: is not public when people may only read, whatever the name', () => {
    expect(phaseKind(named('Öffentliche Auslegung', 'read'))).toBe('unknown');
    expect(phaseKind(keyed('closed', 'read'))).toBe('completed');
  });

  it('Q57: is told by the new name where both are sent', () => {
    const both = { externalPhaseTranslationKey: 'procedure.phases.external.closed' };
    expect(phaseKind({ ...both, externalPhaseDefinitionName: 'Auslegung' })).toBe('publicDisclosure');
  });

  it('stays unknown where nothing is said', () => {
    expect(phaseKind({})).toBe('unknown');
  });
});

describe('the state of a procedure', () => {
  it.each([
    [named('Auslegung', 'write'), null, 'open'],
    [named('Auswertung der Stellungnahmen', 'read'), null, 'evaluating'],
    [keyed('evaluating', 'read'), null, 'evaluating'],
    [keyed('closed', 'read'), null, 'closed'],
    [named('Auslegung', 'read'), '2026-01-01', 'closed'],
    [named('Auslegung', 'read'), TODAY, 'closed'],
    [named('Auslegung', 'read'), '2026-03-02', 'planned'],
    [named('Vorbereitung', 'read'), null, 'planned'],
    [named('Runde 2', 'read'), null, 'closed'],
    [keyed('closed'), null, 'closed'],
    [named('Auslegung'), '2026-01-01', null],
    [named('Runde 2', 'magic'), null, null],
    [{}, null, null],
  ])('%j with start %s is %s', (words, start, flag) => {
    expect(phaseFlag(words, start, TODAY)).toBe(flag);
  });

  it('is kept word for word', () => {
    expect(sourceStatus(keyed('participation', 'write'))).toBe('write, procedure.phases.external.participation');
    expect(sourceStatus(named(' Runde 2 '))).toBe('Runde 2');
    expect(sourceStatus({ externalPhasePermissionset: '' })).toBeNull();
  });
});
