import { compileJsonLogic, compileRuleSet } from "@opus/grant-rules";
import type { Contender } from "../measure.ts";
import { type Applications, perItem } from "./contenders.ts";
import type { Answers } from "./draw-answers.ts";
import { CONDITIONS, ruleSetInput } from "./grant-call.ts";
import type { StockJsonLogic } from "./peers.ts";
import { PLAIN_RULES } from "./plain-rules.ts";
import type { PreparedApplication } from "./prepared-application.ts";

/**
 * Twelve rules in plain JSON-logic by the stock library and by the profile that stands for it: on data as somebody
 * sends them, new ones for each turn of either, since the profile looks through data that it has not met, and data
 * that were asked about before lie nearer to a processor; and in a rule set, on facts.
 */
export function plainProfile(
  { answers, prepared }: Applications,
  stock: StockJsonLogic,
): readonly Contender[] {
  const rules = PLAIN_RULES.map((rule, index) => (index === DATES ? DATES_AS_TEXTS : onOneStreet(rule)));
  const compiled = rules.map((rule) => compileJsonLogic(rule));
  const data = prepared.map((each, row) => plainData(each, answers[row] as Answers));
  compare(data, rules, compiled, stock);
  return [
    onNewData("12 plain rules: json-logic-js", data, (each) => {
      let met = 0;
      for (const rule of rules) if (stock.apply(rule, each) === true) met += 1;
      return met;
    }),
    {
      ...onNewData("12 plain rules: json-logic-js profile", data, (each) => {
        let met = 0;
        for (const rule of compiled) if (rule.evaluate(each) === true) met += 1;
        return met;
      }),
      against: "12 plain rules: json-logic-js",
    },
    inRuleSet(rules, answers),
  ];
}

/** A contender that is given data which nobody has met. */
function onNewData(name: string, data: readonly object[], ask: (each: object) => number): Contender {
  let sent = data;
  return {
    name,
    operations: data.length,
    prepare: () => {
      sent = structuredClone(data);
    },
    run: () => {
      let met = 0;
      for (const each of sent) met += ask(each);
      if (met === 0) throw new Error("no application met a rule");
    },
  };
}

function inRuleSet(rules: readonly unknown[], answers: readonly Answers[]): Contender {
  const ids = Object.keys(CONDITIONS);
  const conditions = Object.fromEntries(
    rules.map((rule, index) => [ids[index] as string, { require: rule }]),
  );
  const { ruleSet, problems } = compileRuleSet({ ...ruleSetInput(conditions), profile: "json-logic-js" });
  if (ruleSet === undefined) throw new Error(`bench rules do not compile: ${JSON.stringify(problems)}`);
  const facts = answers.map((each) => ruleSet.normalise(each, { closed: true }).facts);
  const asked = ruleSet.prepare("submission");
  const verdicts = new Uint8Array(rules.length);
  return perItem("12 plain rules: json-logic-js profile in a rule set", facts, 2, (each) => {
    asked.codes(each, verdicts);
    return verdicts[0] as number;
  });
}

const DATES = 4;
const field = (path: string) => ({ var: path });

const DATES_AS_TEXTS = {
  and: [
    { "<=": ["2026-05-01", field("startsOn")] },
    { "<=": [field("startsOn"), field("endsOn")] },
    { "<=": [field("endsOn"), "2026-11-30"] },
  ],
};

/** The stock library has no territories and the profile takes no operators: a comparison stands in their place. */
function onOneStreet(rule: unknown): unknown {
  if (Array.isArray(rule)) return rule.map(onOneStreet);
  if (typeof rule !== "object" || rule === null) return rule;
  if ("inTerritory" in rule) return { "===": [field("address.street"), "Piotrkowska"] };
  return Object.fromEntries(Object.entries(rule).map(([name, part]) => [name, onOneStreet(part)]));
}

/** Amounts in grosze; dates and places as they were written. */
function plainData(prepared: PreparedApplication, { startsOn, endsOn, locations }: Answers): object {
  return { ...prepared, startsOn: startsOn ?? null, endsOn: endsOn ?? null, locations: locations ?? null };
}

function compare(
  data: readonly object[],
  rules: readonly unknown[],
  compiled: readonly ReturnType<typeof compileJsonLogic>[],
  stock: StockJsonLogic,
): void {
  for (const each of data) {
    for (const [index, rule] of rules.entries()) {
      const [theirs, ours] = [stock.apply(rule, each), compiled[index]?.evaluate(each)];
      if (theirs !== ours)
        throw new Error(`plain rule ${index}: the stock library gives ${theirs}, we ${ours}`);
    }
  }
}
