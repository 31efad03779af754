import { factAt, factPathToPointer, isOfficerPointer } from "../../answers/index.ts";
import type { Regulations } from "../../document/regulations.ts";
import {
  ruleOf,
  rulesNamed,
  startOf,
  startsNamed,
  type TermsDocument,
  variantsOf,
} from "../../document/stated-terms.ts";
import type { JsonObject } from "../../values/json.ts";
import { askWhetherHolds } from "./ask-rules.ts";
import { type Circumstances, statedValue } from "./stated-value.ts";

/** What terms of a programme take from an application. */
export interface TermFacts {
  readonly days?: Readonly<Record<string, string>>;
  readonly holds?: Readonly<Record<string, boolean>>;
}

/**
 * The days and the verdicts that terms of the programme are counted with, read from the answers as they are given: a term
 * counts long after, when answers may be erased. Nothing for a programme whose terms ask for none.
 */
export function termFacts(
  programme: Pick<Regulations, "document" | "rules">,
  answers: JsonObject,
  about: Circumstances,
): TermFacts {
  const document = programme.document as TermsDocument;
  const days = [...startsNamed(document)].flatMap((name) => {
    const by = startOf(name);
    const day = by === undefined ? undefined : statedValue(programme, by, { answers }, about);
    return typeof day === "string" ? [[name, day] as const] : [];
  });
  const holds = [...rulesNamed(document)].flatMap((rule) => {
    const verdict = askWhetherHolds(programme, rule, { answers, ...about, zone: document.zone });
    return verdict === undefined ? [] : [[rule, verdict] as const];
  });
  return {
    ...(days.length === 0 ? {} : { days: Object.fromEntries(days) }),
    ...(holds.length === 0 ? {} : { holds: Object.fromEntries(holds) }),
  };
}

/** Whether a condition of a term is not decided, and reads a field that an officer has still to find. */
export function lacksFinding(
  programme: Pick<Regulations, "document" | "rules">,
  name: string,
  answers: JsonObject,
  about: Circumstances,
): boolean {
  const { document, rules } = programme;
  const term = (document as TermsDocument).deadlines[name];
  const { zone } = document;
  const form = document.form as JsonObject;
  return (term === undefined ? [] : variantsOf(term)).some(({ when }) => {
    const rule = ruleOf(when);
    if (rule === undefined) return false;
    if (askWhetherHolds(programme, rule, { answers, ...about, zone }) !== undefined) return false;
    const reads = rules.rule(rule)?.reads ?? [];
    return reads.some(
      (path) => isOfficerPointer(form, factPathToPointer(path)) && (factAt(answers, path) ?? null) === null,
    );
  });
}
