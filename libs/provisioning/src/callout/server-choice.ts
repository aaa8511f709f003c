/** How a group gives out its servers: WHMCS's `tblservergroups.filltype` 1 and 2. */
export const FILL_RULES = ['least-full', 'one-by-one'] as const;
export type FillRule = (typeof FILL_RULES)[number];

export const fillRuleOf = (filltype: number | null): FillRule => (filltype === 1 ? 'least-full' : 'one-by-one');
export const fillTypeOf = (rule: FillRule): number => (rule === 'least-full' ? 1 : 2);

/** `max` accounts, 0 = no limit; `used` of them; `isFirst`: the one that is filled now (`tblservers.active`). */
export type Candidate = { id: number; max: number; used: bigint; isFirst: boolean };

/**
 * The server for a new service, as WHMCS chooses: the one that is least full by its share of accounts in use, or the one that is filled
 * now until it has no room, then the least full. One without a limit is never full. Null when none has room.
 */
export function chooseServer(candidates: readonly Candidate[], rule: FillRule): Candidate | null {
  const withRoom = candidates.filter(({ max, used }) => max === 0 || used < BigInt(max));
  const present = rule === 'one-by-one' ? withRoom.find(({ isFirst }) => isFirst) : undefined;
  return present ?? withRoom.sort(byFullness)[0] ?? null;
}

function byFullness(a: Candidate, b: Candidate): number {
  // used / max compared crosswise; without a limit nothing is in use of it.
  const [shareA, shareB] = [a.max === 0 ? 0n : a.used, b.max === 0 ? 0n : b.used];
  const difference =
    shareA * BigInt(b.max || 1) - shareB * BigInt(a.max || 1) || a.used - b.used || BigInt(a.id - b.id);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
