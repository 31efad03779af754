import type { CivilDate } from "@opus/grant-rules/calendar";
import type { JsonObject, ProgrammeDocument } from "@opus/grant-workflow";
import { signaturesFor } from "../builders/signatures.ts";
import type { ScenarioCase } from "./scenario.ts";

/** What the content of a command is completed from. */
export interface PayloadGround {
  readonly document: ProgrammeDocument;
  readonly call: string;
  /** Who stands behind the case; missing when the step is about the call. */
  readonly person: ScenarioCase | undefined;
  /** The day of the step. */
  readonly day: CivilDate;
}

/** The content of a command as it is sent: what goes without saying, and over it what was written. */
export function fullPayload(
  type: string,
  written: JsonObject | undefined,
  ground: PayloadGround,
): JsonObject {
  const defaults = Object.hasOwn(DEFAULTS, type) ? DEFAULTS[type]?.(ground) : undefined;
  return { ...defaults, ...written };
}

const answers = ({ person }: PayloadGround): JsonObject => ({ answers: person?.answers ?? {} });

const signing = ({ document, person }: PayloadGround): JsonObject => ({
  account: person?.account ?? "",
  ...(signaturesFor(document, person?.answers ?? {}) as JsonObject),
});

/** What is written of each criterion, where the programme asks for so much. */
function justifications({
  criteria,
  minJustificationPerCriterion: least = 0,
}: ProgrammeDocument["scoring"]): JsonObject {
  if (least === 0) return {};
  return { justifications: Object.fromEntries(criteria.map(({ id }) => [id, longText(least)])) };
}

/** By command: what a scenario need not write, since it is the person's or decides nothing. */
const DEFAULTS: Readonly<Record<string, (ground: PayloadGround) => JsonObject>> = {
  "application.start": ({ call, person }) => ({
    call,
    ...(person?.from === undefined ? {} : { from: person.from }),
  }),
  "application.edit": answers,
  "application.submit": answers,
  "application.recordSupplement": ({ day }) => ({ filedOn: day }),
  "application.recordRevision": ({ day }) => ({ filedOn: day }),
  "agreement.sign": (ground) => signing(ground),
  "agreement.recordSignature": (ground) => ({ ...signing(ground), filedOn: ground.day }),
  "report.submit": ({ person }) => ({ report: person?.report ?? {} }),
  "paper.record": ({ day }) => ({ receivedOn: day, checksum: PRINTED }),
  "report.recordSupplement": ({ day }) => ({ filedOn: day }),
  "review.declare": () => ({ impartial: true }),
  "review.record": ({ document }) => ({
    impartial: true,
    justification: longText(document.scoring.minJustification),
    ...justifications(document.scoring),
  }),
  "interview.record": ({ document }) => ({ minutes: longText(document.scoring.minJustification) }),
  "vote.record": () => ({ protocol: SENTENCE.trim() }),
  "payment.confirm": ({ day }) => ({ paidOn: day }),
  "repayment.record": ({ day }) => ({ receivedOn: day }),
  "settlement.decide": () => ({ ineligible: "0.00" }),
  "publication.record": ({ day }) => ({ day }),
  "experts.draw": () => ({ draw: "1" }),
  "monitoring.plan": () => ({ draw: "1" }),
  "monitoring.recordVisit": () => ({ asAgreed: true, recommendations: [] }),
};

/** What stands for the checksum of the version that was filed, which nobody can know before it is played. */
export const PRINTED = "printed";

const SENTENCE = "Uzasadnienie ze scenariusza. ";

function longText(least: number): string {
  return SENTENCE.repeat(Math.ceil(least / SENTENCE.length) + 1).trim();
}
