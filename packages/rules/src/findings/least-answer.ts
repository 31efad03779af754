import { quantityOf } from "./applicants.ts";
import { all, type Condition } from "./conditions/condition.ts";
import { findAnswers, type Steps, valuesTried } from "./conditions/find-answers.ts";
import { isPassed } from "./exclusive-rules.ts";
import { areFound, type RuleReading } from "./rule-reading.ts";

/** The least answer under a path with which all rules can be passed; undefined where nothing bounds it from below. */
export function leastAnswer(path: string, rules: readonly RuleReading[], steps: Steps): number | undefined {
  const about = quantityOf(path, rules);
  if (about === undefined) return undefined;
  const passed = all(...rules.map(isPassed));
  const tried = valuesTried(about, passed, steps).filter((value) => typeof value === "number");
  const fixed = (answer: number): Condition => ({
    is: "test",
    about,
    cuts: [answer],
    holds: (given) => given === answer,
  });
  const least = tried
    .toSorted((one, other) => one - other)
    .find((answer) => areFound(findAnswers(all(fixed(answer), passed), steps)));
  const { type, origin } = about.node ?? {};
  const field = origin?.from === "fact" ? origin.field.type : type;
  const units = type?.kind === "number" && field?.kind === "number" ? type.den / field.den : 1;
  // A value just below the first bound stands for all smaller ones: then no bound is there.
  return least === undefined || (least === Math.min(...tried) && least !== about.lo)
    ? undefined
    : least / units;
}
