import { grosze } from "@opus/grant-rules/money";
import { factAt } from "../../answers/index.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import type { PlanInput } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { askedOfPool, wholeUnits } from "../ground/asked-parts.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { standingFacts } from "../ground/key-facts.ts";
import type { LoweredLine, Recommended } from "./card-record.ts";
import type { scoringKit } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** Members of a payload that recommends less: an amount for the whole, or lines of the budget. */
export const lessMembers = {
  amount: payloadMoney.optional(),
  /** Lines of the budget by their number, the first one being 1; `"0.00"` strikes a line. */
  lines: z
    .array(z.strictObject({ line: z.int().min(1), amount: payloadMoney }))
    .min(1)
    .max(200)
    .optional(),
};

type Fault = { readonly ok: false; readonly reason: RefusalReason };
type Found = { readonly ok: true; readonly amount: number } | Fault;

/** What was recommended, or why it is none. */
export type LoweredAmount =
  | { readonly ok: true; readonly recommended: Recommended }
  | { readonly ok: false; readonly reason: RefusalReason };

/** What a lower amount is held against. */
type Asked = Pick<
  PlanInput<CaseGround, typeof scoringKit.nouns, unknown>,
  "section" | "context" | "records" | "programme" | "call" | "now"
>;

/** Holds what somebody recommends against the programme's terms and what the application asks for. */
export function loweredAmount(given: Less, input: Asked): LoweredAmount {
  const { section, context, records, programme } = input;
  const asked = askedOfPool(input);
  const found = recommended(given, asked, section, () =>
    records.answers(standingFacts(context).answersVersion),
  );
  if (!found.ok) return found;
  const left = wholeUnits(grosze(found.amount), programme.document);
  const amount = moneyText(left);
  if (left <= 0) return no(notLower(amount, asked));
  return { ok: true, recommended: { amount, lines: [...(given.lines ?? [])] } };
}

/** What an expert recommends on a card; undefined for one that recommends nothing. */
export function recommendedOnCard(given: Less | undefined, asked: Asked): LoweredAmount | undefined {
  if (given === undefined) return undefined;
  if (asked.section.reduction?.by !== "cards") return { ok: false, reason: notOnCards() };
  const found = loweredAmount(given, asked);
  return found.ok ? found : { ok: false, reason: onCard(found.reason) };
}

function onCard(because: RefusalReason): RefusalReason {
  return { ...because, pointer: `/recommends${because.pointer ?? ""}` };
}

/** The amounts of the lines that the application's budget has, in grosze. */
export function budgetLines({ section, context, records }: Asked): readonly number[] {
  const { lines } = section.reduction ?? {};
  return linesOf(records.answers(standingFacts(context).answersVersion), lines);
}

interface Less {
  readonly amount?: string | undefined;
  readonly lines?: readonly LoweredLine[] | undefined;
}

function recommended(
  { amount, lines }: Less,
  asked: number,
  { reduction }: Pick<ScoringDocument, "reduction">,
  answers: () => JsonObject,
): Found {
  if (reduction?.of === "lines") {
    if (lines === undefined || amount !== undefined) return no(asStated("lines"));
    return loweredBy(lines, asked, linesOf(answers(), reduction.lines));
  }
  if (amount === undefined || lines !== undefined) return no(asStated("amount"));
  const lower = moneyOf(amount);
  return lower > 0 && lower < asked ? { ok: true, amount: lower } : no(notLower(amount, asked));
}

/** What is left of the amount asked for when lines of the budget are lowered. */
function loweredBy(lines: readonly LoweredLine[], asked: number, stated: readonly number[]): Found {
  const numbers = new Set(lines.map(({ line }) => line));
  if (numbers.size < lines.length) return no(twice());
  let left = asked;
  for (const { line, amount } of lines) {
    const before = stated[line - 1];
    if (before === undefined) return no(noLine(line, stated.length));
    if (moneyOf(amount) >= before) return no(lineNotLower(line, amount, before));
    left -= before - moneyOf(amount);
  }
  return left > 0 ? { ok: true, amount: left } : no(notLower(moneyText(grosze(Math.max(left, 0))), asked));
}

/** The amounts of the lines of the budget, in grosze; a line without one counts nothing. */
function linesOf(answers: JsonObject, terms: { readonly list: string; readonly amount: string } | undefined) {
  const list: Json | undefined = terms === undefined ? undefined : factAt(answers, terms.list);
  if (!Array.isArray(list) || terms === undefined) return [];
  return list.map((line) => {
    const amount = (line as JsonObject)[terms.amount];
    return typeof amount === "string" ? moneyOf(amount) : 0;
  });
}

function no(because: RefusalReason): Fault {
  return { ok: false, reason: because };
}

function notOnCards(): RefusalReason {
  return {
    ...reason(
      "OGW689",
      {
        pl: "Program nie przewiduje rekomendacji na kartach.",
        en: "The programme knows no recommendation on cards.",
      },
      { pl: "Złóż kartę bez „recommends”.", en: 'File the card without "recommends".' },
    ),
    pointer: "/recommends",
  };
}

function asStated(member: "amount" | "lines"): RefusalReason {
  return {
    ...reason("OGW689", {
      pl: `Program obniża ${member === "lines" ? "pozycje budżetu: podaj tylko „lines”" : "kwotę całości: podaj tylko „amount”"}.`,
      en: `The programme lowers ${member === "lines" ? 'lines of the budget: give "lines" alone' : 'the whole amount: give "amount" alone'}.`,
    }),
    pointer: `/${member}`,
  };
}

function notLower(amount: string, asked: number): RefusalReason {
  return reason(
    "OGW689",
    {
      pl: `Rekomendowana kwota (${amount} zł) nie jest niższa od wnioskowanej (${moneyText(grosze(asked))} zł) albo nic nie zostawia.`,
      en: `The recommended amount (${amount} PLN) is not below the one asked for (${moneyText(grosze(asked))} PLN), or leaves nothing.`,
    },
    {
      pl: "Podaj kwotę większą od zera i niższą od wnioskowanej.",
      en: "Give an amount above nothing and below what is asked for.",
    },
  );
}

function twice(): RefusalReason {
  return {
    ...reason("OGW689", { pl: "Jedną pozycję podano dwa razy.", en: "One line is given twice." }),
    pointer: "/lines",
  };
}

function noLine(line: number, last: number): RefusalReason {
  return {
    ...reason("OGW689", {
      pl: `Budżet wniosku nie ma pozycji ${line}; ostatnia to ${last}.`,
      en: `The budget of the application has no line ${line}; the last one is ${last}.`,
    }),
    pointer: "/lines",
  };
}

function lineNotLower(line: number, amount: string, before: number): RefusalReason {
  return {
    ...reason("OGW689", {
      pl: `Kwota ${amount} zł nie jest niższa od pozycji ${line} (${moneyText(grosze(before))} zł).`,
      en: `The amount of ${amount} PLN is not below line ${line} (${moneyText(grosze(before))} PLN).`,
    }),
    pointer: "/lines",
  };
}
