import type { Lang, LocalisedText } from "@opus/grant-rules/errors";
import { type Fraction, formatMoney, grosze, parseMoney } from "@opus/grant-rules/money";
import type { JsonObject } from "@opus/grant-workflow/store";
import { civilDay } from "../../wording/local-time.ts";
import { pointsText } from "../../wording/points.ts";
import { reasonName } from "../../wording/reason-names.ts";
import { reconsidered, redrawn, stopped } from "./appeal-details.ts";
import { paperDays } from "./filing-details.ts";

type Detail = (event: JsonObject, lang: Lang) => string;

/** What an entry's event adds to its name: points, amounts, dates. */
const DETAILS: Readonly<Record<string, Detail>> = {
  "application.start": begun,
  "application.submit": submitted,
  "place.given": ({ seats }, lang) => placesText(seats, lang),
  "signUp.close": ({ taken, waiting }, lang) =>
    lang === "pl"
      ? `miejsc zajętych: ${taken}, oczekujących: ${waiting}`
      : `places taken: ${taken}, waiting: ${waiting}`,
  "checklist.answer": answered,
  "term.extend": (event, lang) =>
    `${text(event.term)}: ${civilDay(text(event.before), lang)} → ${civilDay(text(event.lastDay), lang)}`,
  "extension.request": (event, lang) => `${text(event.term)} → ${civilDay(text(event.until), lang)}`,
  "extension.refuse": ({ term }) => text(term),
  "paper.record": paperDays,
  "restoration.request": (event, lang) => `${text(event.term)}, ${civilDay(text(event.ceasedOn), lang)}`,
  "restoration.grant": ({ term }) => text(term),
  "restoration.refuse": ({ term }) => text(term),
  "resultAppeal.uphold": redrawn,
  "clock.suspend": stopped,
  "clock.resume": ({ terms }, lang) =>
    Object.entries((terms ?? {}) as JsonObject)
      .map(([term, told]) => `${term}: ${civilDay(text((told as JsonObject).lastDay), lang)}`)
      .join(", "),
  "review.record": (event, lang) =>
    [points(event.total, lang), recommends(event.recommends, lang)].filter(Boolean).join(", "),
  "review.recuse": recounted,
  "review.reopen": recounted,
  "review.void": recounted,
  "standing.decide": redecided,
  "review.recommend": (event, lang) => money(event.amount, lang),
  "interview.record": (event, lang) => points(event.total, lang),
  "vote.record": (event, lang) => `${votes(event.votes, lang)}, ${points(event.total, lang)}`,
  "round.correct": roundCorrected,
  "round.recuse": memberLeft,
  "round.exclude": memberLeft,
  "round.invite": (event) => text(event.round),
  "award.grant": ranked,
  "queue.grant": ranked,
  "queue.offer": ranked,
  "queue.end": (event, lang) =>
    `${ranked({ rank: event.rank ?? "" }, lang)}, ${lang === "pl" ? "wolne" : "free"} ${money(event.left, lang)}`,
  "award.deny": barred,
  "award.reconsider": reconsidered,
  "reserve.place": ranked,
  "reserve.promote": ranked,
  "application.recordPublication": (event, lang) =>
    [text(event.place), civilDay(text(event.day), lang)].filter(Boolean).join(", "),
  "comment.record": commented,
  "comments.consider": ({ comments }) => String(comments),
  "agreement.offer": (event, lang) =>
    [money(event.amount, lang), text(event.path)].filter(Boolean).join(", "),
  "representative.admit": ({ person }) => text(person),
  "representative.dismiss": ({ person }) => text(person),
  "agreement.sign": signed,
  "agreement.recordSignature": (event, lang) =>
    [civilDay(text(event.filedOn), lang), signed(event, lang)].filter(Boolean).join(", "),
  "agreement.terminate": (event, lang) =>
    reasonName({ by: "event", reason: `agreement.terminate/${text(event.reason)}` }, new Map())[lang],
  "payment.order": (event, lang) => money(event.amount, lang),
  "payment.confirm": (event, lang) => `${money(event.amount, lang)}, ${civilDay(text(event.paidOn), lang)}`,
  "settlement.decide": settled,
  "repayment.record": repaid,
  "progress.submit": (event, lang) => `${text(event.month)}, ${money(event.spent, lang)}`,
  "progress.accept": ({ month }) => text(month),
  "progress.omit": ({ month }) => text(month),
  "list.publish": published,
  "ranking.publish": drawn,
  "agreement.countersign": agreedBeyond,
  "publication.record": (event, lang) =>
    [text(event.place), civilDay(text(event.day), lang), ordinal(event.notice, lang)]
      .filter(Boolean)
      .join(", "),
  "call.announce": ({ opensAt, closesAt }) => (opensAt === undefined ? "" : `${opensAt} → ${closesAt}`),
  "call.extend": (event, lang) =>
    `${ordinal(event.notice, lang)}: ${text(event.before)} → ${text(event.closesAt)}`,
  "call.correct": (event, lang) => `${ordinal(event.notice, lang)}: ${text(event.correction)}`,
  "deadline.progress.passed": ({ of }) => (Array.isArray(of) ? of.map(text).join(", ") : ""),
};

/** Details of an event in words; empty when it has none worth a line. */
export function eventDetails(event: JsonObject & { readonly type: string }, lang: Lang): string {
  return DETAILS[event.type]?.(event, lang) ?? "";
}

/** How a row of the checklist is answered, in words. */
export const ROW_ANSWERS: Readonly<Record<string, LocalisedText>> = {
  yes: { pl: "tak", en: "yes" },
  no: { pl: "nie", en: "no" },
  notApplicable: { pl: "nie dotyczy", en: "not applicable" },
  open: { pl: "bez odpowiedzi", en: "unanswered" },
};

/** Rows that were answered, and what was answered before where that changed. */
function answered({ answers, before }: JsonObject, lang: Lang): string {
  const word = (answer: unknown) => ROW_ANSWERS[text(answer)]?.[lang] ?? text(answer);
  const earlier = (before ?? {}) as JsonObject;
  return Object.entries((answers ?? {}) as JsonObject)
    .map(([row, answer]) =>
      earlier[row] === undefined
        ? `${row}: ${word(answer)}`
        : `${row}: ${word(earlier[row])} → ${word(answer)}`,
    )
    .join(", ");
}

/** The number, and what a sign-up gave with it. */
function submitted({ number, place }: JsonObject, lang: Lang): string {
  if (place === undefined) return text(number);
  const { seats, waits } = place as JsonObject;
  const waiting = lang === "pl" ? `na liście oczekujących: ${waits}` : `on the waiting list: ${waits}`;
  return [text(number), placesText(seats, lang), ...(waits === undefined ? [] : [waiting])].join(", ");
}

function placesText(seats: unknown, lang: Lang): string {
  return lang === "pl" ? `liczba miejsc: ${seats}` : `places: ${seats}`;
}

/** How many signed, from which places of the list or for whom, and whose account it is; nothing where nobody asks. */
function signed({ signed: by, accountOf }: JsonObject, lang: Lang): string {
  if (!Array.isArray(by)) return "";
  const each = (by as readonly JsonObject[]).map((one) =>
    one.member === undefined ? text(one.for) : `${lang === "pl" ? "pozycja" : "item"} ${String(one.member)}`,
  );
  const named = each.filter(Boolean);
  const who = named.length === 0 ? [] : [named.join(", ")];
  const account =
    accountOf === undefined
      ? []
      : [
          `${lang === "pl" ? "rachunek osoby podpisującej nr" : "account of signatory no."} ${String(accountOf)}`,
        ];
  return [`${lang === "pl" ? "podpisy" : "signatures"}: ${by.length}`, ...who, ...account].join(", ");
}

/** The day on which a comment came, and that it came late where it did. */
function commented(event: JsonObject, lang: Lang): string {
  const late = event.late === true ? [lang === "pl" ? "po terminie" : "late"] : [];
  return [civilDay(text(event.receivedOn), lang), ...late].join(", ");
}

function ranked(event: JsonObject, lang: Lang): string {
  const place = lang === "pl" ? `miejsce ${text(event.rank)}` : `rank ${text(event.rank)}`;
  return event.amount === undefined ? place : `${place}, ${money(event.amount, lang)}`;
}

/** The limits in the way of a grant, each with what is used of it: "oneGrant: 1 / 1". */
function barred({ limits }: JsonObject): string {
  if (!Array.isArray(limits)) return "";
  return (limits as readonly JsonObject[])
    .map(({ limit, used, atMost }) =>
      used === undefined ? `${text(limit)}: ?` : `${text(limit)}: ${String(used)} / ${String(atMost)}`,
    )
    .join(", ");
}

/** What the cards came to before a card was taken out or opened, and without it; nothing where that is not shown. */
function recounted({ before, assessment }: JsonObject, lang: Lang): string {
  if (before === undefined || assessment === undefined) return "";
  if (before === null && assessment === null) return "";
  const none = lang === "pl" ? "bez wyniku" : "no result";
  const [was, is] = [before, assessment].map(
    (each) => points((each as JsonObject | null)?.points, lang) || none,
  );
  return `${was} → ${is}`;
}

/** Which round was corrected, and its points before and after; the name alone where they are not shown. */
function roundCorrected({ round, before, rounds }: JsonObject, lang: Lang): string {
  const after = Array.isArray(rounds) ? rounds.find((one) => (one as JsonObject).round === round) : undefined;
  const [was, is] = [before, after].map((one) => points((one as JsonObject | undefined)?.points, lang));
  return was === "" || is === "" ? text(round) : `${text(round)}: ${was} → ${is}`;
}

/** Who left the committee, and the rounds whose card fell with the points that it had; what is not shown is left out. */
function memberLeft({ member, before }: JsonObject, lang: Lang): string {
  const fell = Array.isArray(before) ? (before as readonly JsonObject[]) : [];
  const rounds = fell.map((round) => `${text(round.round)}: ${points(round.points, lang)} → ?`);
  return [text(member), ...rounds].filter(Boolean).join(", ");
}

/** What a person decided about a published result: that it stands, or what it is now and what is free again. */
function redecided(event: JsonObject, lang: Lang): string {
  const stands = event.decided === "stands";
  const named = lang === "pl" ? ["zostaje", "sprostowany"] : ["stands", "corrected"];
  const parts = [event.decided === undefined ? "" : named[stands ? 0 : 1], recounted(event, lang)];
  if (!stands && event.released !== undefined && event.released !== "0.00") {
    const free = lang === "pl" ? "znów wolne w puli" : "free again in the pool";
    parts.push(`${free} ${money(event.released, lang)}`);
  }
  return parts.filter(Boolean).join(", ");
}

function settled(event: JsonObject, lang: Lang): string {
  const words =
    lang === "pl"
      ? (["rozliczono", "niekwalifikowane", "niewykorzystane", "do zwrotu"] as const)
      : (["settled", "ineligible", "unspent", "to return"] as const);
  const amounts = [event.settled, event.ineligible, event.unspent, event.due];
  return amounts.map((amount, index) => `${words[index]} ${money(amount, lang)}`).join(", ");
}

/** What came back, and what of it is free again. */
function repaid({ amount, freed }: JsonObject, lang: Lang): string {
  if (freed === undefined) return money(amount, lang);
  const free = lang === "pl" ? "znów wolne w puli" : "free again in the pool";
  return `${money(amount, lang)}, ${free} ${money(freed, lang)}`;
}

/** Which change of the announcement it is; nothing for the announcement itself. */
function ordinal(notice: unknown, lang: Lang): string {
  if (notice === undefined) return "";
  return lang === "pl" ? `zmiana nr ${text(notice)}` : `change no. ${text(notice)}`;
}

const LISTS: Readonly<Record<string, LocalisedText>> = {
  formal: { pl: "lista formalna", en: "formal list" },
  ranking: { pl: "lista rankingowa", en: "ranking list" },
  reserve: { pl: "lista rezerwowa", en: "reserve list" },
};

/** Which list was published, in which edition, and how many lines it has. */
function published({ kind, edition, lines }: JsonObject, lang: Lang): string {
  const list = LISTS[text(kind)]?.[lang] ?? text(kind);
  return lang === "pl"
    ? `${list}, wydanie ${text(edition)}, liczba wierszy: ${text(lines)}`
    : `${list}, edition ${text(edition)}, lines: ${text(lines)}`;
}

/** What the list promised of all pools, where the call lets more be promised than they have. */
function drawn({ allocated, pools }: JsonObject, lang: Lang): string {
  const listed = (Array.isArray(pools) ? pools : []) as readonly JsonObject[];
  if (listed.every(({ beyond }) => beyond === undefined)) return "";
  const over = listed.reduce(
    (sum, { free, allocated: taken }) => sum + Math.max(0, groszeIn(taken) - groszeIn(free)),
    0,
  );
  const [all, more] = [money(allocated, lang), formatMoney(grosze(over), lang)];
  return lang === "pl"
    ? `obiecano ${all}, w tym ${more} ponad pulę (nadkontraktacja)`
    : `${all} promised, ${more} of it beyond the pool (over-contracting)`;
}

function groszeIn(amount: unknown): number {
  const reading = parseMoney(text(amount));
  return reading.ok ? reading.grosze : 0;
}

/** What of an agreement is beyond its pool, and why it was concluded; nothing where that is not shown. */
function agreedBeyond({ beyondPool }: JsonObject, lang: Lang): string {
  if (typeof beyondPool !== "object" || beyondPool === null) return "";
  const { amount, reason } = beyondPool as JsonObject;
  const more = money(amount, lang);
  return lang === "pl" ? `ponad pulę o ${more}: ${text(reason)}` : `${more} beyond the pool: ${text(reason)}`;
}

function recommends(less: unknown, lang: Lang): string {
  if (typeof less !== "object" || less === null) return "";
  const amount = money((less as JsonObject).amount, lang);
  return lang === "pl" ? `rekomenduje ${amount}` : `recommends ${amount}`;
}

function votes(count: unknown, lang: Lang): string {
  return lang === "pl" ? `liczba głosów: ${text(count)}` : `votes: ${text(count)}`;
}

function points(total: unknown, lang: Lang): string {
  // Of somebody else's card the total may not be shown.
  if (typeof total !== "object" || total === null) return "";
  const given = pointsText(total as Fraction, lang);
  return lang === "pl" ? `${given} pkt` : `${given} points`;
}

function money(amount: unknown, lang: Lang): string {
  const reading = parseMoney(text(amount));
  return reading.ok ? formatMoney(reading.grosze, lang) : "";
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What an application was begun from, where it derives from another. */
function begun({ from }: JsonObject, lang: Lang): string {
  const number = text((from as JsonObject | undefined)?.number);
  if (number === "") return "";
  return lang === "pl" ? `z wniosku ${number}` : `from application ${number}`;
}
