import { needObject } from "@opus/grant-rules/errors";
import type { Effect } from "../journal/entry.ts";
import type { EffectsOf } from "../kernel/derived-types.ts";
import { type aggregates, grantLifecycle } from "./lifecycle.ts";

/**
 * Every effect that cases and calls ask for, told apart by `stage` and `type`: its parameters, and the case and call
 * that it is about. A misspelt kind or parameter does not compile.
 */
export type GrantEffect = EffectsOf<typeof aggregates>;

type KindOf<E> = E extends { readonly stage: infer S extends string; readonly type: infer T extends string }
  ? `${S}.${T}`
  : never;

/** What an effect asks for and who asks, as one text: `payment.orderPayment`. */
export type EffectKind = KindOf<GrantEffect>;

/**
 * The effect of one kind.
 *
 * @example
 * ```ts
 * import type { EffectOfKind } from "@opus/grant-workflow";
 *
 * const amountOf = ({ params }: EffectOfKind<"payment.orderPayment">) => params.amount;
 * ```
 */
export type EffectOfKind<Kind extends EffectKind> = Kind extends `${infer S}.${infer T}`
  ? Extract<GrantEffect, { readonly stage: S; readonly type: T }>
  : never;

/**
 * Every kind of effect, in the order of the stages.
 *
 * @example
 * effectKinds.includes("payment.orderPayment"); // true
 */
export const effectKinds: readonly EffectKind[] = grantLifecycle.stages.flatMap(({ nouns }) =>
  Object.keys(nouns.effects).map((type) => `${nouns.name}.${type}` as EffectKind),
);

const known: ReadonlySet<string> = new Set(effectKinds);

const EFFECT = { of: "isGrantEffect", name: "the effect", is: "an effect of a journal entry" };

/**
 * Whether an effect is one that the lifecycle of grants asks for, and so has the members of its kind; a host's own
 * stages may ask for others.
 *
 * @example
 * isGrantEffect({ id: "case:A-1#9#0", stage: "payment", type: "sendFlowers", params: {} }); // false
 */
export function isGrantEffect(effect: Effect): effect is GrantEffect {
  needObject(effect, EFFECT, ["stage", "type"]);
  return known.has(`${effect.stage}.${effect.type}`);
}
