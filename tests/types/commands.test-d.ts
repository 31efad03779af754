/** Every event of the stages has a command or is told by somebody. Nothing here runs: `tsc -p tests` checks it. */
import type { GrantCommand } from "@opus/grant-workflow";
import type { callTold } from "../../packages/core/src/lifecycle/ground/call-nouns.ts";
import type { caseTold, placesTold } from "../../packages/core/src/lifecycle/ground/case-told.ts";
import type { aggregates } from "../../packages/core/src/lifecycle/lifecycle.ts";

type Stages = (typeof aggregates)[number]["stages"][number];
type EventsOf<S> = S extends { readonly nouns: { readonly events: infer E } } ? keyof E : never;
type CommandsOf<S> = S extends { readonly commands: infer C }
  ? C[keyof C] extends { readonly type: infer T }
    ? T
    : never
  : never;
type Told = keyof typeof callTold | keyof typeof caseTold | keyof typeof placesTold;
type Uncommanded<S> = S extends unknown ? Exclude<EventsOf<S>, CommandsOf<S> | Told> : never;

/** Does not compile while an event lacks its command, and then names the event. */
export const everyEventHasItsCommand: [Uncommanded<Stages>] extends [never] ? true : Uncommanded<Stages> = true;

const actor = { role: "expert", id: "e-1" } as const;
const send = (_: GrantCommand) => {};
const card = { impartial: true, scores: {}, justification: "" } as const;

send({ type: "review.record", case: "c", actor, payload: card });
send({ type: "application.withdraw", case: "c", actor });
send({ type: "call.announce", call: "spring", actor });
// @ts-expect-error the name is misspelt
send({ type: "call.anounce", call: "spring", actor });
// @ts-expect-error a member of the payload is misspelt
send({ type: "review.record", case: "c", actor, payload: { impartial: true, scroes: {}, justification: "" } });
// @ts-expect-error the payload is missing
send({ type: "payment.confirm", case: "c", actor });
// @ts-expect-error the command is for a case, not for a call
send({ type: "application.withdraw", call: "c", actor });
// @ts-expect-error the role does not exist
send({ type: "application.withdraw", case: "c", actor: { role: "aplicant", id: "a" } });
