import type { TermsDocument } from "../../document/stated-terms.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { decidedByOthers } from "./clock-deciders.ts";
import { clockKit as s } from "./clock-nouns.ts";
import { clockTerms, extenders } from "./clock-schema.ts";
import { extendable } from "./extendable.ts";
import { dueOn } from "./moved-terms.ts";

/**
 * Extends a term by a decision with reasons, before it is over: to a later day, by no more days and no more often than the
 * programme states. Nobody's term is ever cut short by it.
 */
export const termExtend = s.command({
  type: "term.extend",
  by: [...extenders],
  decides: true,
  title: { pl: "Przedłuż termin", en: "Extend a term" },
  payload: z.strictObject({
    term: z.enum(clockTerms),
    /** The new last day, a civil date. */
    until: dateSchema,
    reason: z.string().min(1).max(5000),
  }),
  open: (facts) => decidedByOthers(facts, { of: "extend" }),
  plan(input) {
    const { stream, payload, programme, actor, own } = input;
    const { term, until } = payload;
    const document = programme.document as unknown as TermsDocument;
    const foreign = decidedByOthers({ programme, actor }, { of: "extend", term });
    const found = extendable(term, until, input);
    if ("why" in found) return refuse(found.why);
    if (foreign !== undefined) return refuse(foreign);
    const { lastDay, dueAt } = found.running;
    const event = {
      type: "term.extend" as const,
      term,
      before: lastDay,
      lastDay: until,
      dueAt: dueOn(until, term, document, dueAt),
    };
    return { events: [{ stream, event }], records: [clockRecord(own, payload.reason)] };
  },
});

/** The record of the reasons of a decision about a term. */
export function clockRecord({ decided = 0 }: { readonly decided?: number | undefined }, why: string) {
  return { id: `clock/${decided + 1}`, class: "assessment", value: { reason: why } };
}
