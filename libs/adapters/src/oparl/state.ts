import type { ProcedureDocument } from '@navigator/shared';

/** What a conversation with one council's interface remembers. */
export interface OparlState {
  /** Scheme and host of the interface; null where the address of the feed has none. */
  readonly site: string | null;
  /** Requests made or on their way. */
  readonly asked: number;
  /** Whether it was told that more is there than was asked for. */
  readonly isCut: boolean;
  readonly bodies: readonly BodyNote[];
  /** Papers about planning or participation, by their addresses. */
  readonly papers: Readonly<Record<string, PaperNote>>;
  /** Pages and meetings that were asked for, and meetings that were read. */
  readonly seen: readonly string[];
}

/** A body whose lists are read. */
export interface BodyNote {
  readonly territoryKey: string | null;
  /** Address of its meetings. */
  readonly meetings: string | null;
}

/** What a meeting needs to know of a paper that it is about. */
export interface PaperNote {
  readonly title: string;
  readonly reference: string | null;
  readonly page: string | null;
  readonly documents: readonly ProcedureDocument[];
  readonly territoryKey: string | null;
  readonly consultations: readonly ConsultationNote[];
}

/** By what a paper and an agenda item know each other. */
export interface ConsultationNote {
  readonly id: string | null;
  readonly meeting: string | null;
  readonly agendaItem: string | null;
  /** Whether those who meet there decide; true where nobody says otherwise. */
  readonly isAuthoritative: boolean;
}
