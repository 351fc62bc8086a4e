import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';

/** Where whoever asks looks for the sign that a host is ours. */
const PROOF_PATH = '/.well-known/participation-navigator.txt';

/** The lines that stand there at the moment, one token each; null where nothing stands there. */
export type ProofText = () => string | null;

/** A file that is read anew for every question; until it is written nothing stands there. */
export function proofIn(file: string): ProofText {
  return () => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return null;
    }
  };
}

/** Answers for the proof. @returns false where something else was asked, or nothing stands there */
export function answeredProof(url: string | undefined, text: ProofText | undefined, response: ServerResponse): boolean {
  const proof = url === PROOF_PATH ? (text?.() ?? null) : null;
  if (proof === null) return false;
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(proof);
  return true;
}
