import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { codeOf } from '../error-code.js';

/** A process id alone is reused sooner or later; with the moment of its start it is unique on a machine. */
export const ProcessIdentity = z.object({ pid: z.number().int().positive(), started: z.string().nullable() });
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** Describes a running process; `started` is null where the system does not tell (no /proc). */
export function identify(pid: number): ProcessIdentity {
  const seen = look(pid);
  return { pid, started: seen === null ? null : seen.started };
}

/** True while exactly this process runs: not a later one with the same number, and not a dead one nobody collected. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (!answersSignals(identity.pid)) return false;
  const seen = look(identity.pid);
  if (seen === null) return true;
  if (seen.dead) return false;
  return identity.started === null || identity.started === seen.started;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Field 3 of proc(5) stat is the state (Z, X = dead), field 22 the start in clock ticks since boot. */
function look(pid: number): { readonly started: string; readonly dead: boolean } | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { started: `${boot}:${fields[19] ?? ''}`, dead: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return null;
  }
}
