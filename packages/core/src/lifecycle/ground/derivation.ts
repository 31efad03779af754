import type { JsonSchema } from "@opus/grant-rules";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { formNodeAt } from "@opus/grant-rules/form";
import { formatMoney, parseMoney } from "@opus/grant-rules/money";
import { factAt, factPathToPointer } from "../../answers/index.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import * as z from "../../values/zod.ts";

/** What may become of an answer that was carried over. */
const carryBounds = ["fixed", "atMost", "atLeast", "free"] as const;

/** One answer that goes over to an application in the next call: where to, how it binds it, and what it is. */
const carriedSchema = z.strictObject({
  to: z.string(),
  bound: z.enum(carryBounds),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

type Carried = z.output<typeof carriedSchema>;

/** Answers that go over to an application in the next call. */
export const carriedAnswers: z.ZodType<readonly Carried[]> = z.array(carriedSchema);

/** What an application derives from: one of the call before, which was invited. */
export const derivationSchema = z.strictObject({
  call: z.string(),
  case: z.string(),
  number: z.string(),
  carried: carriedAnswers,
});

/** What an application derives from. */
export type Derivation = z.output<typeof derivationSchema>;

/** One answer that a programme carries over to the next call. */
interface StatedCarry {
  readonly field: string;
  readonly to?: string | undefined;
  readonly bound: Carried["bound"];
}

/** The answers that go over to the next call, as they stand in an application; one that nobody gave binds nobody. */
export function carriedFrom(carry: readonly StatedCarry[] = [], answers: JsonObject): readonly Carried[] {
  return carry.flatMap(({ field, to = field, bound }) => {
    const value = factAt(answers, field);
    return isPlain(value) ? [{ to, bound, value }] : [];
  });
}

function isPlain(value: Json | undefined): value is Carried["value"] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** OGW888: answers that go beyond what the application derives from; none where it derives from nothing. */
export function beyondOrigin(
  from: Derivation | undefined,
  answers: JsonObject,
  form: JsonSchema,
): readonly RefusalReason[] {
  return (from?.carried ?? []).flatMap((carried) => {
    const given = factAt(answers, carried.to);
    return holds(carried, given) ? [] : [broken(carried, from?.number ?? "", form)];
  });
}

function holds({ bound, value }: Carried, given: Json | undefined): boolean {
  if (bound === "free") return true;
  // Who asks for nothing asks for no more; the formal check wants the answer.
  if (given === undefined || given === null) return bound === "atMost";
  if (bound === "fixed") return given === value;
  const order = compared(given, value);
  return order !== undefined && (bound === "atMost" ? order <= 0 : order >= 0);
}

/** Below zero when less, of amounts, numbers or days; undefined for what has no order. */
function compared(left: Json, right: Json): number | undefined {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left !== "string" || typeof right !== "string") return undefined;
  const [one, other] = [parseMoney(left), parseMoney(right)];
  if (one.ok && other.ok) return one.grosze - other.grosze;
  return left < right ? -1 : Number(left > right);
}

const MUST: Readonly<Record<Carried["bound"], LocalisedText>> = {
  fixed: { pl: "odpowiedź musi być taka sama", en: "the answer has to be the same" },
  atMost: { pl: "można podać najwyżej tyle", en: "it may be as much at most" },
  atLeast: { pl: "trzeba podać co najmniej tyle", en: "it has to be as much at least" },
  free: { pl: "wolno ją zmienić", en: "it may be changed" },
};

function broken({ to, bound, value }: Carried, number: string, form: JsonSchema): RefusalReason {
  const title = formNodeAt(form, to)?.schema["x-title"] as LocalisedText | undefined;
  const must = MUST[bound];
  const said = (lang: "pl" | "en") => inWords(value, lang);
  return {
    ...reason(
      "OGW888",
      {
        pl: `${title?.pl ?? to}: wniosek ${number}, z którego ten wynika, podaje „${said("pl")}”; ${must.pl}.`,
        en: `${title?.en ?? to}: application ${number}, from which this one derives, says “${said("en")}”; ${must.en}.`,
      },
      {
        pl: "Popraw tę odpowiedź; pozostałe mogą zostać.",
        en: "Correct this answer; the others may stay.",
      },
    ),
    pointer: factPathToPointer(to),
  };
}

function inWords(value: Carried["value"], lang: "pl" | "en"): string {
  if (typeof value === "boolean") return (value ? { pl: "tak", en: "yes" } : { pl: "nie", en: "no" })[lang];
  const money = typeof value === "string" ? parseMoney(value) : undefined;
  return money?.ok === true ? formatMoney(money.grosze, lang) : String(value);
}
