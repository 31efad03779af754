import type { Actor, CaseStanding } from "@opus/grant-workflow";

/** Where a case is, as far as it matters who may see it; in the order in which it comes there. */
const order = [
  "draft",
  "checked",
  "unassigned",
  "undeclared",
  "oneDeclared",
  "twoCardsMissing",
  "oneRecused",
  "replaced",
  "replacementDeclared",
  "oneCardMissing",
  "allCards",
  "ranked",
  "agreement",
  "execution",
] as const;

/** Where a case is, as far as it matters who may see it. */
export type Phase = (typeof order)[number];

/** The phases before one. */
export const phasesBefore = (phase: Phase): readonly Phase[] => order.slice(0, order.indexOf(phase));

/** Somebody who asks, and how they stand to the main case in each phase: written down here, not asked of the engine. */
export interface Asker {
  readonly name: string;
  readonly actor: Actor;
  /** By phase; the last one named holds on. */
  readonly standing: Partial<Readonly<Record<Phase, CaseStanding>>>;
}

/** Applicants, by case. */
export const applicantOf = (id: string) => `mark-applicant-${id}`;
/** Parties that the register of the tests knows, by actor. */
export const related: Readonly<Record<string, readonly string[]>> = {
  "kin-officer": [applicantOf("main")],
  "kin-expert": [applicantOf("main")],
  "rival-operator": [applicantOf("rival")],
};

const always = (standing: CaseStanding) => ({ draft: standing });
const nobody = { draft: "nobody" } as const;
const fromChecked = (standing: CaseStanding) => ({ draft: "nobody", checked: standing }) as const;
const expert = (id: string): Actor => ({ role: "expert", id });

/** Every role and every way to stand to a case. */
export const askers: readonly Asker[] = [
  {
    name: "the applicant",
    actor: { role: "applicant", id: applicantOf("main") },
    standing: {
      draft: "applicant",
      unassigned: "applicantWhileScored",
      ranked: "applicant",
    },
  },
  { name: "another applicant", actor: { role: "applicant", id: applicantOf("rival") }, standing: nobody },
  { name: "an officer", actor: { role: "officer", id: "mark-officer" }, standing: fromChecked("officer") },
  {
    name: "an officer who is kin of the applicant",
    actor: { role: "officer", id: "kin-officer" },
    standing: nobody,
  },
  {
    name: "the applicant as an officer",
    actor: { role: "officer", id: applicantOf("main") },
    standing: nobody,
  },
  {
    name: "a competitor as a decision maker",
    actor: { role: "decisionMaker", id: applicantOf("rival") },
    standing: { draft: "nobody" },
  },
  {
    name: "an operator on the board of a competitor",
    actor: { role: "operator", id: "rival-operator" },
    standing: nobody,
  },
  {
    name: "an operator",
    actor: { role: "operator", id: "mark-operator" },
    standing: fromChecked("operator"),
  },
  {
    name: "a decision maker",
    actor: { role: "decisionMaker", id: "mark-decider" },
    standing: fromChecked("decisionMaker"),
  },
  {
    name: "the accountant",
    actor: { role: "accountant", id: "mark-accountant" },
    standing: { draft: "nobody", checked: "staffBefore", execution: "accountant" },
  },
  {
    name: "a monitor",
    actor: { role: "monitor", id: "mark-monitor" },
    standing: { draft: "nobody", checked: "staffBefore", execution: "monitor" },
  },
  {
    name: "the committee",
    actor: { role: "committee", id: "mark-committee" },
    standing: { draft: "nobody", checked: "staffBefore", allCards: "committee" },
  },
  {
    name: "the expert in the place of who was recused",
    actor: expert("mark-expert-1"),
    standing: {
      draft: "nobody",
      replaced: "expertToDeclare",
      replacementDeclared: "expertToScore",
      oneCardMissing: "expertWithCard",
      allCards: "expertAfterAll",
    },
  },
  {
    name: "an expert drawn at first",
    actor: expert("mark-expert-2"),
    standing: {
      draft: "nobody",
      undeclared: "expertToDeclare",
      twoCardsMissing: "expertToScore",
      allCards: "expertAfterAll",
    },
  },
  {
    name: "an expert who was recused before the first card",
    actor: expert("mark-expert-3"),
    standing: {
      draft: "nobody",
      undeclared: "expertToDeclare",
      oneDeclared: "expertToScore",
      oneRecused: "nobody",
    },
  },
  {
    name: "an expert without this case",
    actor: expert("mark-expert-9"),
    standing: nobody,
  },
  { name: "an expert who is kin of the applicant", actor: expert("kin-expert"), standing: nobody },
  {
    name: "the applicant as an expert",
    actor: expert(applicantOf("main")),
    standing: nobody,
  },
  { name: "a competitor as an expert", actor: expert(applicantOf("rival")), standing: nobody },
  { name: "time itself", actor: { role: "system", id: "time" }, standing: always("system") },
  {
    name: "a stranger with a role that there is not",
    actor: { role: "janitor", id: "mark-stranger" } as unknown as Actor,
    standing: nobody,
  },
];

/** How somebody stands to the main case in a phase. */
export function standingIn({ standing }: Asker, phase: Phase): CaseStanding {
  const before = order.slice(0, order.indexOf(phase) + 1).reverse();
  const named = before.find((each) => standing[each] !== undefined);
  return (named === undefined ? undefined : standing[named]) ?? "nobody";
}
