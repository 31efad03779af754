import type { Claim, OutboxEffect, Store } from "@opus/grant-workflow/store";

/** The hour at which sample work begins, and the ones after it. */
export const HOUR = ["12", "13", "14", "15", "16"].map((hour) => `2015-04-01T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
  string,
  string,
];

/** A claim of everything, made at twelve for an hour, unless something else is told. */
export function aClaim(token: string, parts: Partial<Claim> & { readonly kinds?: readonly string[] } = {}) {
  return { now: HOUR[0], until: HOUR[1], token, limit: 10_000, ...parts };
}

/** What stands in the outbox, short: id, attempts, until when it waits. */
export function standings(effects: readonly OutboxEffect[]): readonly (readonly unknown[])[] {
  return effects.map(({ id, attempts, waitsUntil }) => [id, attempts, waitsUntil]);
}

/** Ids of effects that a worker takes on. */
export async function claimIds(
  store: Store,
  ...claim: Parameters<typeof aClaim>
): Promise<readonly string[]> {
  return (await store.claimEffects(aClaim(...claim))).map(({ id }) => id);
}

/** Claims and performs everything in the outbox of a store. */
export async function performAll(store: Store): Promise<void> {
  for (;;) {
    const ids = await claimIds(store, "performs all", { now: HOUR[3], until: HOUR[4] });
    if (ids.length === 0) return;
    await store.settleEffects(
      "performs all",
      ids.map((id) => ({ id, outcome: "performed" as const })),
    );
  }
}
