import type { Patch } from "../../answers/index.ts";
import type { NewRecord, PlanInput } from "../../kernel/command.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { accountMember, signingOf } from "../agreement/agreement-signing.ts";
import { accountOfMember, signatoriesMember } from "../agreement/signatories.ts";
import { beyondWith, changesSchema, supplemented } from "../eligibility/application-supplement.ts";
import { appealFaults } from "../ground/appeal-faults.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import type { RestoredTerm, restorationRequested } from "../ground/restoring.ts";
import { revisedVersion } from "../scoring/application-revise.ts";
import { changesSchema as reportChanges, supplementedReport } from "../settlement/report-commands.ts";
import type { RestorationNouns } from "./restoration-nouns.ts";

/** The acts of all terms that may be restored, each with the members that its own command has. */
export const actMembers = {
  answers: changesSchema().optional(),
  report: reportChanges().optional(),
  account: accountMember.optional(),
  signatories: signatoriesMember,
  accountOf: accountOfMember,
  grounds: z.array(z.string().min(1).max(100)).max(30).optional(),
  statement: z.string().max(20_000).optional(),
};

const actSchema = z.strictObject(actMembers);
type Act = z.output<typeof actSchema>;
type Input = PlanInput<CaseGround, RestorationNouns, unknown>;

/** An act as the event carries it and as it is kept, or why it cannot be done. */
type Done =
  | {
      readonly told: Partial<z.output<typeof restorationRequested>>;
      readonly records: readonly NewRecord[];
    }
  | { readonly reasons: readonly RefusalReason[] };

/** Which members an act has: those it must have, and those it may have. */
interface Shape {
  readonly needs: readonly (keyof Act)[];
  readonly may?: readonly (keyof Act)[];
}

const shapes: Readonly<Record<RestoredTerm, Shape>> = {
  supplement: { needs: ["answers"] },
  revision: { needs: ["answers"] },
  signing: { needs: ["account"], may: ["signatories", "accountOf"] },
  reportSupplement: { needs: ["report"] },
  formalAppeal: { needs: ["grounds", "statement"] },
};

const acts: Readonly<Record<RestoredTerm, (act: Act, input: Input) => Done>> = {
  supplement({ answers = [] }, input) {
    const { context, sections } = input;
    const eligibility = { ...input, own: context.eligibility, section: sections.eligibility };
    const made = supplemented(eligibility, answers as readonly Patch[]);
    if ("reasons" in made) return made;
    const beyond = beyondWith(eligibility, made.facts, made.answers);
    if (beyond.length > 0) return { reasons: beyond };
    return { told: { supplement: made.facts }, records: made.records };
  },
  revision({ answers = [] }, input) {
    const made = revisedVersion(input, answers as readonly Patch[]);
    return "reasons" in made ? made : { told: { revision: made.facts }, records: made.records };
  },
  signing({ account = "", signatories, accountOf }, input) {
    const { faults, told, records } = signingOf(
      { account, signatories, accountOf },
      { ...input, own: input.context.agreement },
    );
    return faults.length > 0 ? { reasons: faults } : { told: { signature: told }, records };
  },
  reportSupplement({ report = [] }, input) {
    const { context, sections } = input;
    const settling = { ...input, own: context.settlement, section: sections.settlement };
    const made = supplementedReport(settling, report as readonly Patch[]);
    return made.reasons === undefined ? { told: { report: made.facts }, records: made.records } : made;
  },
  formalAppeal({ grounds: given = [], statement = "" }, { context, sections }) {
    const { grounds = [] } = sections.appeals?.formal ?? {};
    const reasons = appealFaults({ grounds: given, statement }, grounds);
    if (reasons.length > 0) return { reasons };
    const appeal = (context.appeals.filed ?? 0) + 1;
    const named = grounds.flatMap(({ id }) => (given.includes(id) ? [id] : []));
    return {
      told: { appeal: { grounds: named, appeal } },
      records: [{ id: `appeal/${appeal}`, class: "assessment", value: { statement } }],
    };
  },
};

/** The act of a term as it is done together with the request, or why it is not one. */
export function missedAct(term: RestoredTerm, act: Act, input: Input): Done {
  const { needs, may = [] } = shapes[term];
  const given = (Object.keys(actMembers) as (keyof Act)[]).filter((name) => act[name] !== undefined);
  const isWhole = needs.every((name) => given.includes(name));
  const isOwn = given.every((name) => needs.includes(name) || may.includes(name));
  return isWhole && isOwn ? acts[term](act, input) : { reasons: [withoutAct(needs, may)] };
}

function withoutAct(needs: Shape["needs"], may: Shape["needs"]): RefusalReason {
  return reason(
    "OGW970",
    {
      pl: "Razem z prośbą o przywrócenie terminu dokonuje się samej czynności, a tu jej nie ma albo jest inna.",
      en: "The act itself is done together with the request to restore its term, and here it is missing, or another one.",
    },
    {
      pl: `Podaj: ${needs.join(", ")}${may.length === 0 ? "" : `; można też: ${may.join(", ")}`}.`,
      en: `Give: ${needs.join(", ")}${may.length === 0 ? "" : `; allowed too: ${may.join(", ")}`}.`,
    },
  );
}
