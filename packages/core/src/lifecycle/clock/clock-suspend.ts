import { addDays, fixedDeadline, toCivilDate } from "@opus/grant-rules/calendar";
import type { TermsDocument } from "../../document/stated-terms.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { decidedByOthers } from "./clock-deciders.ts";
import { type Moves, clockKit as s } from "./clock-nouns.ts";
import { extenders } from "./clock-schema.ts";
import { daysLeft, dueOn, lastDayAfter, runningDays } from "./moved-terms.ts";
import { clockRecord } from "./term-extend.ts";

/**
 * Suspends the clock of the terms that run, for a cause that the programme states: nothing passes while it stands still,
 * and how many days are left is kept. The act may be done all the same.
 */
export const clockSuspend = s.command({
  type: "clock.suspend",
  by: [...extenders],
  decides: true,
  title: { pl: "Zawieś bieg terminu", en: "Suspend the clock" },
  payload: z.strictObject({ cause: z.string().min(1).max(100), reason: z.string().min(1).max(5000) }),
  open: ({ own, programme, actor }) =>
    stopped(own.moves).length > 0 ? standsStill() : decidedByOthers({ programme, actor }, { of: "suspend" }),
  plan(input) {
    const { stream, own, payload, section, programme, now } = input;
    const { terms = [], causes = [], longestDays } = section?.suspend ?? {};
    if (!causes.some(({ id }) => id === payload.cause))
      return refuse(
        unknownCause(
          payload.cause,
          causes.map(({ id }) => id),
        ),
      );
    const document = programme.document as unknown as TermsDocument;
    const today = toCivilDate(now, document.zone);
    const standing = terms.flatMap((term) => {
      const running = runningDays(term, document, input);
      if (running === undefined) return [];
      return [[term, { ...running, left: daysLeft(today, running.lastDay, term, document) }] as const];
    });
    if (standing.length === 0) return refuse(nothingRuns());
    const event = {
      type: "clock.suspend" as const,
      cause: payload.cause,
      terms: Object.fromEntries(standing),
      ...(longestDays === undefined
        ? {}
        : { overAt: fixedDeadline(addDays(today, longestDays), "24:00", document.zone).dueAt }),
    };
    return { events: [{ stream, event }], records: [clockRecord(own, payload.reason)] };
  },
});

/** Resumes a clock that was suspended: the term runs for as many days as were left of it, the day itself not counted. */
export const clockResume = s.command({
  type: "clock.resume",
  by: [...extenders],
  decides: true,
  title: { pl: "Podejmij bieg terminu", en: "Resume the clock" },
  payload: z.strictObject({ reason: z.string().min(1).max(5000) }),
  open: ({ own, programme, actor }) =>
    stopped(own.moves).length === 0
      ? notSuspended()
      : decidedByOthers({ programme, actor }, { of: "suspend" }),
  plan({ stream, own, payload, programme, now }) {
    const document = programme.document as unknown as TermsDocument;
    const today = toCivilDate(now, document.zone);
    const terms = Object.fromEntries(
      stopped(own.moves).map(([term, { left, dueAt }]) => {
        const lastDay = lastDayAfter(today, left, term, document);
        return [term, { lastDay, dueAt: dueOn(lastDay, term, document, dueAt) }];
      }),
    );
    return {
      events: [{ stream, event: { type: "clock.resume", terms } }],
      records: [clockRecord(own, payload.reason)],
    };
  },
});

/** Terms whose clock stands still. */
function stopped(moves: Moves = {}) {
  return Object.entries(moves).flatMap(([term, move]) =>
    move.stopped === undefined ? [] : [[term, move.stopped] as const],
  );
}

function standsStill(): RefusalReason {
  return reason(
    "OGW866",
    { pl: "Bieg terminu jest już zawieszony.", en: "The clock is suspended already." },
    { pl: "Termin podejmuje się przez clock.resume.", en: "It is resumed by clock.resume." },
  );
}

function notSuspended(): RefusalReason {
  return reason(
    "OGW866",
    { pl: "Bieg żadnego terminu nie jest zawieszony.", en: "The clock of no term is suspended." },
    { pl: "Terminy biegną; nic nie trzeba robić.", en: "Terms run; nothing need be done." },
  );
}

function nothingRuns(): RefusalReason {
  return reason(
    "OGW866",
    {
      pl: "Nie biegnie żaden termin, który program pozwala zawiesić.",
      en: "No term runs that the programme lets be suspended.",
    },
    { pl: "Nie ma czego zawieszać.", en: "There is nothing to suspend." },
  );
}

function unknownCause(cause: string, known: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW866",
      {
        pl: `„${cause}” nie jest przyczyną, z której program pozwala zawiesić bieg terminu.`,
        en: `"${cause}" is no cause for which the programme lets the clock be suspended.`,
      },
      {
        pl: `Podaj jedną z przyczyn: ${known.join(", ")}.`,
        en: `Give one of the causes: ${known.join(", ")}.`,
      },
    ),
    pointer: "/cause",
  };
}
