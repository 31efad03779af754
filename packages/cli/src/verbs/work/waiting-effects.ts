import { didYouMean } from "@opus/grant-rules/document";
import type { OutboxEffect, Store } from "@opus/grant-workflow/store";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { plainTable } from "../../terminal/plain-table.ts";
import type { Session } from "../../terminal/session.ts";
import { effectName } from "../../wording/effect-names.ts";

/** How many effects are read at a time. */
const PAGE = 1000;

/** All effects that wait or were set aside, oldest first. */
async function* waitingEffects(store: Pick<Store, "outbox">): AsyncGenerator<OutboxEffect> {
  for (let after = 0; ; ) {
    const page = await store.outbox({ after, limit: PAGE });
    yield* page;
    after = page.at(-1)?.position ?? after;
    if (page.length < PAGE) return;
  }
}

/** How many effects wait, and how many of them were set aside. */
export async function countWaiting(store: Pick<Store, "outbox">) {
  const counted = { waiting: 0, setAside: 0 };
  for await (const { isSetAside } of waitingEffects(store)) counted[isSetAside ? "setAside" : "waiting"] += 1;
  return counted;
}

/** Prints the effects that wait or were set aside, a line each. */
export async function listWaiting(store: Store, isJson: boolean, session: Session): Promise<void> {
  const effects: OutboxEffect[] = [];
  for await (const effect of waitingEffects(store)) effects.push(effect);
  if (isJson) {
    session.printJson(effects.map(effectAsJson));
    return;
  }
  const { say, print } = session;
  if (effects.length === 0) print(say({ pl: "Żaden skutek nie czeka.", en: "No effect waits." }));
  for (const line of plainTable(effects.map((effect) => cellsOf(effect, session)))) print(line);
}

/**
 * Asks for effects again, those set aside too.
 *
 * @throws VerbFailure OGW677 for an id that does not wait; then none is asked for.
 */
export async function retryWaiting(store: Store, ids: readonly string[]): Promise<number> {
  const waiting = new Set<string>();
  for await (const { id } of waitingEffects(store)) waiting.add(id);
  const unknown = ids.find((id) => !waiting.has(id));
  if (unknown !== undefined) throw noSuchEffect(unknown, [...waiting]);
  return store.retryEffects(ids);
}

function effectAsJson(effect: OutboxEffect) {
  const { id, stream, kind, attempts, waitsUntil, reason, isSetAside } = effect;
  const params = "effect" in effect ? effect.effect.params : null;
  return { id, stream, kind, attempts, waitsUntil, isSetAside, reason, params };
}

function cellsOf(effect: OutboxEffect, { say }: Session): readonly string[] {
  const { id, kind, attempts, reason, isSetAside } = effect;
  return [
    id,
    "effect" in effect ? say(effectName(effect.effect)) : kind,
    say(isSetAside ? { pl: "odłożony", en: "set aside" } : { pl: "czeka", en: "waits" }),
    say({ pl: `próby: ${attempts}`, en: `attempts: ${attempts}` }),
    reason ?? "",
  ];
}

function noSuchEffect(id: string, waiting: readonly string[]): VerbFailure {
  const meant = didYouMean(id, waiting);
  return new VerbFailure({
    code: "OGW677",
    exitCode: EXIT.usage,
    problem: { pl: `Skutek ${id} nie czeka.`, en: `The effect ${id} does not wait.` },
    remedy:
      meant === undefined
        ? {
            pl: "Czekające pokaże work --list; niczego nie ponowiono.",
            en: "work --list shows those that wait; none was asked for again.",
          }
        : {
            pl: `Czy chodziło o ${meant}? Niczego nie ponowiono.`,
            en: `Did you mean ${meant}? None was asked for again.`,
          },
  });
}
