import type { RuleOutcome } from "@opus/grant-rules";
import type { Lang } from "@opus/grant-rules/errors";
import { formNodeAt } from "@opus/grant-rules/form";
import { factPathToPointer, isOfficerPointer, type Programme } from "@opus/grant-workflow";
import { factLabel } from "../../explanation/fact-labels.ts";
import { member } from "../../json/json-object.ts";
import { stopping } from "./whole-verdict.ts";

/** A fact still worth asking for. */
export interface AskedFact {
  readonly path: string;
  readonly label: string;
  /** The form's question, when it has one. */
  readonly question: string | null;
  /** Who can tell: the applicant, an officer, or the engine itself when the case is there. */
  readonly from: "applicant" | "officer" | "engine";
}

/**
 * Facts that can still change what the rules come to; none once a blocking rule is not met.
 *
 * @param blank JSON Pointers of required fields that were left blank, which are asked for whatever the rules read
 */
export function askedFacts(
  programme: Programme,
  outcomes: readonly RuleOutcome[],
  lang: Lang,
  blank: readonly string[] = [],
): readonly AskedFact[] {
  const isDecided = outcomes.some(({ verdict, severity }) => verdict === "notMet" && severity === "blocking");
  if (isDecided) return [];
  const open = [...stopping(outcomes), ...outcomes.filter(({ kind }) => kind === "scoring")];
  const missed = open.flatMap(({ missing }) => missing);
  // Of a group that was left blank, rules name what they miss of it.
  const required = blank
    .map((pointer) => pointer.slice(1).replaceAll("/", "."))
    .filter((path) => !missed.some((one) => one === path || one.startsWith(`${path}.`)));
  const paths = new Set([...missed, ...required]);
  return [...paths].map((path) => askedFact(programme, path, lang));
}

function askedFact({ document }: Programme, path: string, lang: Lang): AskedFact {
  const question = member(formNodeAt(document.form, path)?.schema["x-question"], lang);
  return {
    path,
    label: factLabel(document, path, lang),
    question: typeof question === "string" ? question : null,
    from: whoTells(document, path),
  };
}

function whoTells({ form, settlement }: Programme["document"], path: string): AskedFact["from"] {
  if (/^(?:case|call)\b/.test(path)) return "engine";
  const [, inReport] = /^report\.(.+)$/.exec(path) ?? [];
  const isOfficers =
    inReport === undefined
      ? isOfficerPointer(form, factPathToPointer(path))
      : isOfficerPointer(settlement.form, factPathToPointer(inReport));
  return isOfficers ? "officer" : "applicant";
}
