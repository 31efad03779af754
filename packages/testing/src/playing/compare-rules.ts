import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { type RuleOutcome, renderOutcome } from "@opus/grant-workflow";
import type { Expectation } from "../scenario/expectation-schema.ts";
import { type Difference, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";

type Wanted = Exclude<NonNullable<Expectation["rules"]>[string], string>;

/**
 * Compares outcomes of rules: those that the step asked, or, where only time passed, the last that the case has of each.
 */
export async function ruleDifferences(outcome: Outcome): Promise<readonly Difference[]> {
  const { programme, step } = outcome;
  const rules = Object.entries(step.expect.rules ?? {});
  if (rules.length === 0) return [];
  const asked = await outcomesOf(outcome);
  return rules.flatMap(([rule, written]) => {
    const wanted = typeof written === "string" ? { verdict: written } : written;
    const at = joinPointer("/expect/rules", rule);
    const found = asked.get(rule);
    const what = { pl: `reguła „${rule}”`, en: `rule "${rule}"` };
    if (found === undefined) {
      const none = { pl: "nikt o nią nie pytał", en: "nobody asked it" };
      return [{ at, what, expected: plain(wanted.verdict), found: none }];
    }
    return ruleFaults(wanted, found, (lang) => renderOutcome(programme.rules, found, lang).text).map(
      (fault) => ({
        ...fault,
        what,
        at: typeof written === "string" ? at : `${at}/${fault.at}`,
      }),
    );
  });
}

async function outcomesOf({ scene, step, answer }: Outcome): Promise<ReadonlyMap<string, RuleOutcome>> {
  const history = await scene.workflow.history(step.stream);
  const own = answer?.outcome === "accepted" ? history.filter(({ seq }) => seq === answer.seq) : [];
  const entries = step.act === undefined ? history : own;
  return new Map(
    entries.flatMap(({ verdicts }) => verdicts.map((outcome) => [outcome.rule, outcome] as const)),
  );
}

/** Differences of one rule, each with the member that it is about. */
function ruleFaults(
  { verdict, points, says }: Wanted,
  found: RuleOutcome,
  text: (lang: "pl" | "en") => string,
): readonly Omit<Difference, "what">[] {
  const reason: LocalisedText = {
    pl: `${found.verdict}: ${text("pl")}`,
    en: `${found.verdict}: ${text("en")}`,
  };
  if (found.verdict !== verdict) {
    return [{ at: "verdict", expected: plain(verdict), found: withoutStop(reason) }];
  }
  const faults: Omit<Difference, "what">[] = [];
  const given = found.points;
  if (points !== undefined && (given?.lo !== points || given.hi !== points)) {
    const range =
      given === undefined ? "–" : given.lo === given.hi ? `${given.lo}` : `${given.lo}–${given.hi}`;
    faults.push({ at: "points", expected: plain(String(points)), found: plain(range) });
  }
  for (const lang of ["pl", "en"] as const) {
    const wanted = says?.[lang];
    if (wanted === undefined || plainSpaces(wanted) === plainSpaces(text(lang))) continue;
    faults.push({ at: `says/${lang}`, expected: quoted(wanted), found: quoted(text(lang)) });
  }
  return faults;
}

/** Amounts have hard spaces in texts, which nobody types. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

function quoted(text: string): LocalisedText {
  return { pl: `„${text}”`, en: `“${text}”` };
}

function withoutStop({ pl, en }: LocalisedText): LocalisedText {
  return { pl: pl.replace(/\.$/, ""), en: en.replace(/\.$/, "") };
}
