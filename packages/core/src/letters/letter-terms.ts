import { legalCommands } from "../decide/legal-commands.ts";
import { runningTerms } from "../decide/running-terms.ts";
import { endOfTerm } from "../document/in-time.ts";
import { inTimeByOf, type TermsDocument, variantsOf } from "../document/stated-terms.ts";
import type { StateMeta } from "../kernel/lowered.ts";
import { NOBODY_ACTED } from "../kernel/separation.ts";
import { caseAggregate } from "../lifecycle/case/case-aggregate.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterContent } from "./letter-content.ts";
import { basisText } from "./letter-reasons.ts";

/** Terms that run after the entry: those of the stage that writes, and those that the entry has set. */
export function termsOf(then: CaseThen, stage: string): LetterContent["terms"] {
  const set = new Set(then.entry.deadlines.set.map(({ name }) => name));
  const metas = Object.values(then.state.meta).filter(
    ({ deadline, stage: own }) => deadline !== undefined && (own === stage || set.has(deadline)),
  );
  return metas.flatMap((meta) => termOf(then, meta));
}

function termOf(then: CaseThen, { deadline: name = "", stage, waitsFor }: StateMeta): LetterContent["terms"] {
  const { programme, deadlines, id, context, happened, state } = then;
  const document = programme.document as unknown as TermsDocument;
  const stated = document.deadlines[name];
  const facts = { aggregate: caseAggregate as never, id, context: context as never, programme, happened };
  const repeated = runningTerms(state, { ...facts, deadlines }).find((one) => one.name === name)?.repetitions;
  const dueAt = deadlines.find((one) => one.name === name)?.dueAt;
  const noun = caseAggregate.stages.find(({ nouns }) => nouns.name === stage)?.nouns.deadlines as
    | Readonly<Record<string, { readonly title: LetterContent["title"] }>>
    | undefined;
  const shared = {
    name,
    title: noun?.[name]?.title ?? { pl: name, en: name },
    by: inTimeByOf(stated)?.by ?? null,
    isApplicants: waitsFor === "applicant" || repeated !== undefined,
    basis: (stated === undefined ? [] : variantsOf(stated).flatMap(({ basis }) => basis))
      .filter((basis, index, all) => all.indexOf(basis) === index)
      .map((basis) => basisText(programme, basis)),
  };
  if (repeated !== undefined) return repeated.map((one) => ({ ...shared, of: one.of, dueAt: one.dueAt }));
  if (dueAt === undefined) return [];
  return [{ ...shared, of: null, dueAt: endOfTerm(dueAt, inTimeByOf(stated), document.zone) }];
}

/** What the applicant may do from the entry on, by the same answer as the engine gives at that moment. */
export function mayOf(then: CaseThen): LetterContent["may"] {
  const { programme, state, deadlines, id, happened, applicant, entry } = then;
  const facts = {
    aggregate: caseAggregate as never,
    id,
    state,
    deadlines,
    programme,
    happened,
    acted: NOBODY_ACTED,
  };
  return legalCommands(grantLifecycle, { ...facts, now: entry.at, actor: applicant })
    .filter(({ by }) => by.includes("applicant"))
    .map(({ type, title, until }) => ({ command: type, title, until: until ?? null }));
}
