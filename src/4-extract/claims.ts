/** Who has taken which tokens: mentions of any two kinds never overlap, and the earlier pass wins. */

export const Claim = { Free: 0, Protected: 1, Date: 2, Money: 3, Quantity: 4 } as const;
export type Claims = Uint8Array;

/** Whether every token of the range is free. */
export function isFree(claims: Claims, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (claims[i] !== Claim.Free) return false;
  return true;
}

export function claim(claims: Claims, from: number, to: number, by: number): void {
  claims.fill(by, from, to);
}
