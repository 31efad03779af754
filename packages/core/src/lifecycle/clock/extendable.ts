import { addDays } from "@opus/grant-rules/calendar";
import type { TermsDocument } from "../../document/stated-terms.ts";
import type { RefusalReason } from "../../kernel/refusal.ts";
import { notExtended, notRunning, oftenEnough, wrongDay } from "./extension-reasons.ts";
import { type RunningTermDays, runningDays } from "./moved-terms.ts";

type Extending = Parameters<typeof runningDays>[2] & {
  readonly programme: { readonly document: object };
  readonly own: {
    readonly moves?: Readonly<Record<string, { readonly extended: number }>> | undefined;
  };
  readonly section:
    | {
        readonly extend?: readonly Stated[] | undefined;
      }
    | undefined;
};
interface Stated {
  readonly term: string;
  readonly atMostDays: number;
  readonly times: number;
  readonly onRequest?: boolean | undefined;
}

/** The term that may be extended to a day, as it runs, or why it may not. */
export function extendable(
  term: string,
  until: string,
  input: Extending,
): { readonly running: RunningTermDays; readonly stated: Stated } | { readonly why: RefusalReason } {
  const { own, section, programme } = input;
  const stated = section?.extend?.find((one) => one.term === term);
  if (stated === undefined)
    return {
      why: notExtended(
        term,
        (section?.extend ?? []).map((one) => one.term),
      ),
    };
  const running = runningDays(term, programme.document as TermsDocument, input);
  if (running === undefined) return { why: notRunning(term) };
  if ((own.moves?.[term]?.extended ?? 0) >= stated.times) return { why: oftenEnough(term, stated.times) };
  const most = addDays(running.lastDay, stated.atMostDays);
  if (until <= running.lastDay || until > most) return { why: wrongDay(until, running.lastDay, most) };
  return { running, stated };
}
