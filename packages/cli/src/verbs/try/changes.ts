import type { Facts, ReasonOperand, RuleOutcome } from "@opus/grant-rules";
import { addDays, isCivilDate, toEpochDay } from "@opus/grant-rules/calendar";
import { formNodeAt } from "@opus/grant-rules/form";
import { formatMoneyDecimal, grosze, parseMoney } from "@opus/grant-rules/money";
import type { Json, JsonObject, Programme } from "@opus/grant-workflow";
import { isJsonObject, member } from "../../json/json-object.ts";

/** One answer that alone would make a rule hold. */
export interface Change {
  readonly path: string;
  readonly to: Json;
}

/** What changes are tried on. */
export interface Changeable {
  readonly programme: Programme;
  /** The document of facts that was tried. */
  readonly document: JsonObject;
  readonly closed: boolean;
  readonly moment: string;
  readonly on: string;
}

/** Most changes that are tried for one rule: what is beyond is left out. */
const MOST_TRIED = 60;

/**
 * The single answers that would make a rule hold that does not: each was put in, and the rule asked again. Values are
 * taken from what the rule compared: the bound itself and its neighbours, the other answers of a choice, the other of yes
 * and no. One for each field, the nearest that helps.
 */
export function changesFor(outcome: RuleOutcome, tried: Changeable): readonly Change[] {
  if (outcome.verdict !== "notMet") return [];
  const operands = outcome.reasons.flatMap((reason) => reason.operands ?? []).flatMap(withParts);
  const paths = new Set(operands.flatMap(({ from }) => (from.startsWith("fact:") ? [from.slice(5)] : [])));
  const bounds = operands.flatMap(({ value }) => (value === undefined || value === null ? [] : [value]));
  let left = MOST_TRIED;
  return [...paths].flatMap((path) => {
    const helps = candidatesAt(path, bounds, tried).find((to) => {
      left -= 1;
      return left >= 0 && holdsWith(outcome.rule, path, to, tried);
    });
    return helps === undefined ? [] : [{ path, to: helps }];
  });
}

function withParts(operand: ReasonOperand): readonly ReasonOperand[] {
  return [operand, ...(operand.parts ?? []).flatMap(withParts)];
}

/** Answers worth trying in place of the one that was given; only the applicant's own, and none inside lists. */
function candidatesAt(
  path: string,
  bounds: readonly unknown[],
  { programme, document }: Changeable,
): readonly Json[] {
  const schema = formNodeAt(programme.document.form, path)?.schema;
  if (schema === undefined || schema["x-source"] === "officer") return [];
  if (Array.isArray(schema.enum)) return schema.enum as readonly Json[];
  if (schema.type === "boolean") return [true, false];
  const given = path.split(".").reduce<unknown>(member, document);
  if (schema.format === "money") return nearestFirst(bounds.flatMap(nearAmounts), given);
  if (schema.format === "date") return nearestFirst(bounds.flatMap(nearDays), given);
  if (schema.type === "integer" || schema.type === "number")
    return nearestFirst(
      bounds.flatMap((bound) => (typeof bound === "number" ? [bound, bound + 1, bound - 1] : [])),
      given,
    );
  return [];
}

/** What is nearest to what was given comes first; days are told apart by their numbers. */
function nearestFirst<Value extends Json>(values: readonly Value[], given: unknown): readonly Value[] {
  const numberOf = (value: unknown) => (isCivilDate(value) ? toEpochDay(value) : Number(value));
  const distance = (value: unknown) => Math.abs(numberOf(value) - numberOf(given));
  return values.toSorted((one, other) => distance(one) - distance(other));
}

function nearAmounts(bound: unknown): readonly string[] {
  const read = parseMoney(typeof bound === "number" ? `${bound}.00` : String(bound));
  if (!read.ok) return [];
  return [0, 1, -1]
    .filter((more) => read.grosze + more >= 0)
    .map((more) => formatMoneyDecimal(grosze(read.grosze + more)));
}

function nearDays(bound: unknown): readonly string[] {
  return isCivilDate(bound) ? [bound, addDays(bound, 1), addDays(bound, -1)] : [];
}

function holdsWith(
  rule: string,
  path: string,
  to: Json,
  { programme, document, closed, moment, on }: Changeable,
) {
  const { facts } = programme.rules.normalise(withAnswer(document, path.split("."), to), { closed });
  const [asked] = programme.rules.evaluate(facts as Facts, moment, { on }).filter((one) => one.rule === rule);
  return asked?.verdict === "met";
}

function withAnswer(document: JsonObject, [name = "", ...rest]: readonly string[], to: Json): JsonObject {
  const inside = document[name];
  const value = rest.length === 0 ? to : withAnswer(isJsonObject(inside) ? inside : {}, rest, to);
  return { ...document, [name]: value };
}
