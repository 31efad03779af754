/** The six stages of a case, in their order. */
export const STAGES = [
  "submission",
  "eligibility",
  "scoring",
  "agreement",
  "monitoring",
  "settlement",
] as const;

/** A stage of a case. */
export type Stage = (typeof STAGES)[number];

const STAGE_OF_NOUN: Readonly<Record<string, Stage>> = {
  application: "submission",
  formalCheck: "eligibility",
  review: "scoring",
  interview: "scoring",
  award: "scoring",
  reserve: "scoring",
  agreement: "agreement",
  monitoring: "monitoring",
  payment: "settlement",
  report: "settlement",
  settlement: "settlement",
};

/** The stage whose work a command is, or undefined for commands of calls and for time that passed. */
export function stageOfCommand(type: string): Stage | undefined {
  return STAGE_OF_NOUN[type.slice(0, type.indexOf("."))];
}
