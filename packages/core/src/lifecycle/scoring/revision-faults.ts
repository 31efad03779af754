import { canonicalJson, type RuleOutcome } from "@opus/grant-rules";
import { parseMoney } from "@opus/grant-rules/money";
import { factAt } from "../../answers/index.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { JsonObject } from "../../values/json.ts";
import { type AskedCase, askCase, knownAnswers } from "../ground/ask-case.ts";
import { lackingParts } from "../ground/asked-parts.ts";
import type { ChangedAnswers } from "../ground/changed-answers.ts";
import { blankFields } from "../ground/checked-answers.ts";
import { arePointsOpen } from "../ground/given-points.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { outcomeReason } from "../ground/problem-reason.ts";
import { circumstances } from "../ground/stated-value.ts";

type Asked = Pick<AskedCase, "programme" | "call" | "records" | "context" | "now">;

/**
 * Why a revised version cannot stand: the formal check is behind it and is not held again, so that nothing may enter that
 * would not have passed it. What a person ruled on then holds where the revision left alone what the rule reads.
 */
export function revisionFaults(input: Asked, made: ChangedAnswers): readonly RefusalReason[] {
  const { programme, context } = input;
  if (canonicalJson(made.facts.parties ?? []) !== canonicalJson(standingFacts(context).parties ?? []))
    return [otherParties()];
  if (made.standing.length < made.found.length) return [findingsLost()];
  const blank = blankFields(programme, made.withFound);
  if (blank.length > 0) return blank.map(leftBlank);
  return [...sumFaults(input, made), ...ruleFaults(input, made)];
}

function ruleFaults(input: Asked, { withFound }: ChangedAnswers): readonly RefusalReason[] {
  const { programme } = input;
  const before = knownAnswers(input);
  const isAsBefore = ({ rule }: RuleOutcome) =>
    (programme.rules.rule(rule)?.reads ?? []).every((path) => isSame(before, withFound, path));
  const formal = askCase(input, "formalCheck", { answers: withFound });
  const failed = formal.filter(
    (outcome) =>
      outcome.consequence !== undefined && outcome.consequence.does !== "warn" && !isAsBefore(outcome),
  );
  const open = askCase(input, "scoring", { answers: withFound }).filter(
    (outcome) => arePointsOpen(outcome) && !isAsBefore(outcome),
  );
  return [...failed, ...open].map((outcome) => outcomeReason(programme, outcome));
}

/** Whether what a rule reads at a path is as it was; of a list, all of it. */
function isSame(before: JsonObject, after: JsonObject, path: string): boolean {
  const whole = path.split("[")[0] ?? path;
  return canonicalJson(factAt(before, whole) ?? null) === canonicalJson(factAt(after, whole) ?? null);
}

/** Nobody can be awarded nothing, or less, of any part. */
function sumFaults({ programme, call, context, now }: Asked, { facts, withFound }: ChangedAnswers) {
  const read = facts.requested === null ? undefined : parseMoney(facts.requested);
  const about = circumstances(programme, call, context.submission, now);
  const isSound =
    read?.ok === true && read.grosze > 0 && lackingParts(programme, withFound, about).length === 0;
  return isSound ? [] : [noSum()];
}

function otherParties(): RefusalReason {
  return reason(
    "OGW772",
    {
      pl: "Poprawka zmienia, kto stoi za wnioskiem, a według tego ustalono limity i bezstronność ekspertów.",
      en: "The revision changes who is behind the application, on which limits and the impartiality of experts rest.",
    },
    {
      pl: "Zostaw wnioskodawcę, członków i partnerów bez zmian.",
      en: "Leave applicant, members and partners as they are.",
    },
  );
}

function findingsLost(): RefusalReason {
  return reason(
    "OGW773",
    {
      pl: "Poprawka zmienia to, na co patrzył pracownik przy ocenie formalnej, a tej się nie powtarza.",
      en: "The revision changes what an officer looked at in the formal check, which is not held again.",
    },
    {
      pl: "Zostaw bez zmian pozycje, których dotyczą ustalenia pracownika.",
      en: "Leave the items alone that the officer's findings are about.",
    },
  );
}

function leftBlank(pointer: string): RefusalReason {
  return {
    ...reason(
      "OGW774",
      { pl: `Wymagane pole ${pointer} jest puste.`, en: `The required field ${pointer} is blank.` },
      { pl: "Wypełnij je w tej samej poprawce.", en: "Fill it in the same revision." },
    ),
    pointer,
  };
}

function noSum(): RefusalReason {
  return reason(
    "OGW775",
    {
      pl: "Z poprawionego wniosku nie wynika kwota większa od zera.",
      en: "The revised application asks for no amount above zero.",
    },
    { pl: "Podaj kwotę, o którą wnosisz.", en: "Give the amount that you apply for." },
  );
}
