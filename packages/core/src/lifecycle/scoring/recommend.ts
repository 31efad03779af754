import { grosze } from "@opus/grant-rules/money";
import { factAt } from "../../answers/index.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { askedOfPool, wholeUnits } from "../ground/asked-parts.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { reasonText } from "./card-care.ts";
import type { LoweredLine } from "./card-record.ts";
import { numberOf } from "./own-place.ts";
import { ownRowsRead } from "./own-rows.ts";
import { listPublished, ownListReads } from "./published-list.ts";
import { numberedId } from "./record-ids.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/**
 * Recommends an application on conditions, with reasons: for less than it asks for, as a whole or line by line. The
 * list is filled with what is recommended; points and rank stay.
 */
export const reviewRecommend = s.command({
  type: "review.recommend",
  by: ["committee"],
  decides: true,
  title: { pl: "Zarekomenduj niższą kwotę", en: "Recommend a lower amount" },
  payload: z.strictObject({
    amount: payloadMoney.optional(),
    /** Lines of the budget by their number, the first one being 1; `"0.00"` strikes a line. */
    lines: z
      .array(z.strictObject({ line: z.int().min(1), amount: payloadMoney }))
      .min(1)
      .max(200)
      .optional(),
    reason: reasonText,
  }),
  documents: true,
  reads: (facts) => [...ownRowsRead(facts), ...ownListReads(facts)],
  plan(input) {
    const { stream, own, section, payload, context, records } = input;
    const key = numberOf(context);
    const row = input.rows("standings").get(key);
    const published = listPublished(input);
    if (published !== undefined) return refuse(published);
    const { answersVersion } = standingFacts(context);
    const asked = askedOfPool(input);
    const found = recommended(payload, asked, section, () => records.answers(answersVersion));
    if (!found.ok) return refuse(found.reason);
    const given = wholeUnits(grosze(found.amount), input.programme.document);
    const amount = moneyText(given);
    if (given <= 0) return refuse(notLower(amount, asked));
    const lines = [...(payload.lines ?? [])];
    return {
      events: [{ stream, event: { type: "review.recommend", amount, lines } }],
      records: [
        {
          id: numberedId("recommendation", own.written),
          class: "assessment",
          value: { reason: payload.reason },
        },
      ],
      rows:
        row === undefined
          ? []
          : [{ op: "update", set: "standings", key, value: { ...row, recommended: amount } }],
    };
  },
});

type Found =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly reason: RefusalReason };

interface Recommended {
  readonly amount?: string | undefined;
  readonly lines?: readonly LoweredLine[] | undefined;
}

function recommended(
  { amount, lines }: Recommended,
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

function no(because: RefusalReason): Found {
  return { ok: false, reason: because };
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
