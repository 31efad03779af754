import type { JsonSchema, PlainFacts } from "@opus/grant-rules";
import { createSeededRandom, type Draws } from "../random/seeded-random.ts";

const money = { type: "string", format: "money", minimum: 0 };
const date = { type: "string", format: "date" };

/** The form that samples of a rule language read: required and optional fields of each plain kind. */
export const ruleLanguageForm: JsonSchema = {
  type: "object",
  required: ["amount", "people", "kind", "agreed", "start"],
  properties: {
    amount: money,
    people: { type: "integer", minimum: 0, maximum: 1000 },
    kind: { type: "string", enum: ["ngo", "group", "person"] },
    agreed: { type: "boolean" },
    start: date,
    ownMoney: money,
    members: { type: "integer", minimum: 0 },
    consent: { type: "boolean" },
    end: date,
  },
};

/** Answers of that form by name; `undefined` is not said, `null` is said to be none. */
export type SampleAnswers = Readonly<Record<string, string | number | boolean | null | undefined>>;

const OPTIONAL: readonly string[] = ["ownMoney", "members", "consent", "end"];

/** Drawn answers in which every field has a value. */
export function fullAnswers(name: string): SampleAnswers {
  const draws = createSeededRandom("rule language")(name);
  return {
    amount: drawnMoney(draws),
    people: draws.integer(0, 20),
    kind: draws.pick(["ngo", "group", "person"]),
    agreed: draws.chance(50),
    start: drawnDate(draws),
    ownMoney: drawnMoney(draws),
    members: draws.integer(0, 20),
    consent: draws.chance(50),
    end: drawnDate(draws),
  };
}

/** The same answers with some optional fields said to be empty. */
export function withAbsent(answers: SampleAnswers, name: string): SampleAnswers {
  const draws = createSeededRandom("absent")(name);
  return changed(answers, (field) => OPTIONAL.includes(field) && draws.chance(60), null);
}

/** The same answers with some fields not said. */
export function withUnknown(answers: SampleAnswers, name: string): SampleAnswers {
  const draws = createSeededRandom("unknown")(name);
  return changed(answers, () => draws.chance(40), undefined);
}

/** What is unknown in the first answers is taken from the second. */
export function completedBy(partial: SampleAnswers, full: SampleAnswers): SampleAnswers {
  return Object.fromEntries(
    Object.entries(partial).map(([field, value]) => [field, value === undefined ? full[field] : value]),
  );
}

/** Answers as a language's own facts: money in grosze. */
export function plainFactsOf(answers: SampleAnswers): PlainFacts {
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [
      field,
      typeof value === "string" && (field === "amount" || field === "ownMoney")
        ? Math.round(Number(value) * 100)
        : (value ?? null),
    ]),
  );
}

function changed<To>(
  answers: SampleAnswers,
  isChosen: (field: string) => boolean,
  to: To,
): Readonly<Record<string, SampleAnswers[string] | To>> {
  return Object.fromEntries(
    Object.entries(answers).map(([field, value]) => [field, isChosen(field) ? to : value]),
  );
}

function drawnMoney(draws: Draws): string {
  return (draws.integer(0, 600_000) / 100).toFixed(2);
}

function drawnDate(draws: Draws): string {
  return `202${draws.integer(5, 7)}-0${draws.integer(1, 9)}-${draws.integer(10, 28)}`;
}
