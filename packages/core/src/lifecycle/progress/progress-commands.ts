import { payloadMoney } from "../../document/payload-money.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayStillToCome } from "../ground/given-day.ts";
import { projectMonth, type ReportedMonth, progressKit as s } from "./progress-nouns.ts";
import { projectMonths } from "./project-months.ts";

const ofMonth = z.strictObject({ month: projectMonth });

const monthFirst = {
  pl: "Sprawozdanie składa się, gdy nadejdzie ostatni dzień projektu w tym miesiącu.",
  en: "A report is filed from the project's last day in the month on.",
};

/** Files the report of one month, or files it anew as long as it was not accepted. */
export const progressSubmit = s.command({
  type: "progress.submit",
  by: ["applicant"],
  decides: false,
  title: { pl: "Złóż sprawozdanie miesięczne", en: "File a monthly report" },
  payload: ofMonth.extend({ done: z.string().min(1).max(5000), spent: payloadMoney }),
  plan(input) {
    const { stream, own, payload } = input;
    const { month, done, spent } = payload;
    const period = projectMonths(input).find(({ of }) => of === month);
    const known = own.months[month];
    if (period === undefined && known === undefined) return refuse(noSuchMonth(month, input));
    if (known !== undefined && isClosed(known)) return refuse(closedMonth(month, known));
    const early = period === undefined ? undefined : dayStillToCome(period.to, input, monthFirst);
    if (early !== undefined) return refuse(early);
    const version = (known?.version ?? 0) + 1;
    const event = { type: "progress.submit" as const, month, late: known?.late ?? false, spent, version };
    return {
      events: [{ stream, event }],
      records: [{ id: `progress/${month}/${version}`, class: "assessment", value: { done } }],
    };
  },
});

/** Accepts the report of one month; it cannot be filed anew then. */
export const progressAccept = s.command({
  type: "progress.accept",
  by: ["accountant"],
  decides: true,
  title: { pl: "Przyjmij sprawozdanie miesięczne", en: "Accept a monthly report" },
  payload: ofMonth,
  open: ({ own }) =>
    Object.values(own.months).some(({ is }) => is === "filed") ? undefined : nothingFiled(),
  plan({ stream, own, payload: { month } }) {
    const known = own.months[month];
    if (known?.is !== "filed")
      return refuse(known === undefined ? notFiled(month) : closedMonth(month, known));
    return { events: [{ stream, event: { type: "progress.accept", month } }] };
  },
});

/** Does without the report of one month, as where the project stood still; it may be overdue or still to come. */
export const progressOmit = s.command({
  type: "progress.omit",
  by: ["accountant"],
  decides: true,
  title: { pl: "Zwolnij ze sprawozdania miesięcznego", en: "Waive a monthly report" },
  payload: ofMonth,
  plan(input) {
    const { stream, own, payload } = input;
    const { month } = payload;
    const known = own.months[month];
    const isOfProject = projectMonths(input).some(({ of }) => of === month);
    if (!isOfProject && known === undefined) return refuse(noSuchMonth(month, input));
    if (known !== undefined && (known.is === "filed" || isClosed(known)))
      return refuse(closedMonth(month, known));
    return { events: [{ stream, event: { type: "progress.omit", month } }] };
  },
});

const isClosed = ({ is }: ReportedMonth) => is === "accepted" || is === "omitted";

function noSuchMonth(month: string, input: Parameters<typeof projectMonths>[0]): RefusalReason {
  const months = projectMonths(input).map(({ of }) => of);
  const span = months.length === 0 ? "-" : `${months[0]}, …, ${months.at(-1)}`;
  return outOfTurn(
    { pl: `Projekt nie ma sprawozdania za ${month}.`, en: `The project has no report of ${month}.` },
    { pl: `Miesiące projektu: ${span}.`, en: `Months of the project: ${span}.` },
  );
}

const STANDING = {
  filed: { pl: "jest złożone", en: "is filed" },
  accepted: { pl: "jest przyjęte", en: "is accepted" },
  overdue: { pl: "nie jest złożone", en: "is not filed" },
  omitted: { pl: "nie jest wymagane", en: "is waived" },
} as const;

function closedMonth(month: string, { is }: ReportedMonth): RefusalReason {
  return outOfTurn(
    {
      pl: `Sprawozdanie za ${month} ${STANDING[is].pl}.`,
      en: `The report of ${month} ${STANDING[is].en}.`,
    },
    {
      pl: "Składać można do przyjęcia, przyjąć to, co złożone, a zwolnić z tego, czego nie złożono.",
      en: "A report may be filed until it is accepted, accepted once it is filed, and waived while it is not filed.",
    },
  );
}

function notFiled(month: string): RefusalReason {
  return outOfTurn(
    { pl: `Sprawozdanie za ${month} nie jest złożone.`, en: `The report of ${month} is not filed.` },
    { pl: "Składa je wnioskodawca (progress.submit).", en: "The applicant files it (progress.submit)." },
  );
}

function nothingFiled(): RefusalReason {
  return outOfTurn(
    {
      pl: "Żadne sprawozdanie miesięczne nie czeka na przyjęcie.",
      en: "No monthly report waits to be accepted.",
    },
    { pl: "Składa je wnioskodawca (progress.submit).", en: "The applicant files them (progress.submit)." },
  );
}

function outOfTurn(...texts: Parameters<typeof reason> extends [unknown, ...infer Texts] ? Texts : never) {
  return reason("OGW249", ...texts);
}
