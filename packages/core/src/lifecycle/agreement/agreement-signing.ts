import { bankFormats } from "@opus/grant-rules/form";
import type { NewRecord, PlanInput } from "../../kernel/command.ts";
import { type RefusalReason, reason, refuse } from "../../kernel/refusal.ts";
import { moneyText } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import type { CaseGround } from "../ground/case-ground.ts";
import { ofPool } from "../ground/grant-parts.ts";
import { filedOnMember, nothingFromOutside, tooLateByDay, tooLateHere } from "../ground/in-time.ts";
import { standingFacts } from "../ground/key-facts.ts";
import { unlessReopened } from "../ground/reopened.ts";
import type { signedSchema } from "../ground/restoring.ts";
import { agreementKit as s } from "./agreement-nouns.ts";
import { pathNamed } from "./agreement-path.ts";
import { agreedReads, beyondItsPool, needsReasonBeyond } from "./beyond-pool.ts";
import { accountOfMember, signatoriesMember, signatoryFaults, signedBy } from "./signatories.ts";

const nothing = z.strictObject({});
export const accountMember = z.string().min(1).max(64);
const signingMembers = { signatories: signatoriesMember, accountOf: accountOfMember };
const signingPayload = z.strictObject({ account: accountMember, ...signingMembers });

type SigningInput = Pick<
  PlanInput<CaseGround, typeof s.nouns, unknown>,
  "own" | "records" | "context" | "programme"
>;

/**
 * The applicant signs; the account that will be paid is checked, personal and kept outside the chain. At the deadline for
 * signing or later it is refused, even before the host has passed that deadline.
 */
export const agreementSign = s.command({
  type: "agreement.sign",
  by: ["applicant"],
  decides: false,
  title: { pl: "Podpisz umowę", en: "Sign the agreement" },
  documents: true,
  payload: z.strictObject({ account: accountMember, ...signingMembers }),
  plan(input) {
    const { stream, payload } = input;
    const late = tooLateHere(input, { name: "signing", title: s.nouns.deadlines.signing.title });
    if (late !== undefined) return refuse(late);
    const signing = signingOf(payload, input);
    if (signing.faults.length > 0) return refuse(...signing.faults);
    return {
      events: [{ stream, event: { type: "agreement.sign", ...signing.told } }],
      records: signing.records,
    };
  },
});

/**
 * Takes in an agreement that the applicant signed outside the system, with the account and the day by which it is in
 * time. Only where the programme's term waits for such documents.
 */
export const agreementRecordSignature = s.command({
  type: "agreement.recordSignature",
  by: ["operator"],
  decides: true,
  title: { pl: "Zapisz podpis złożony poza systemem", en: "Record a signature from outside" },
  documents: true,
  payload: z.strictObject({ account: accountMember, filedOn: filedOnMember, ...signingMembers }),
  open: (facts) => nothingFromOutside("signing", facts),
  plan(input) {
    const { stream, payload } = input;
    const { filedOn } = payload;
    const { title } = s.nouns.deadlines.signing;
    const wrong = tooLateByDay(input, { name: "signing", title }, filedOn);
    if (wrong !== undefined) return refuse(wrong);
    const signing = signingOf(payload, input);
    if (signing.faults.length > 0) return refuse(...signing.faults);
    return {
      events: [{ stream, event: { type: "agreement.recordSignature", filedOn, ...signing.told } }],
      records: signing.records,
    };
  },
});

interface Signing {
  readonly faults: readonly RefusalReason[];
  readonly told: { readonly signed?: z.output<typeof signedSchema>; readonly accountOf?: number };
  readonly records: readonly NewRecord[];
}

/** What a signature comes to: who signs and whose account is paid, as the path of the application says; names stay outside the chain. */
export function signingOf(
  { account: written, signatories, accountOf: whose }: z.output<typeof signingPayload>,
  { own, records, context, programme }: SigningInput,
): Signing {
  const account = accountOf(written);
  const { answersVersion, parties = [] } = standingFacts(context);
  const path = pathNamed(programme.document, own.agreement?.path);
  const known = { path, parties, answers: records.answers(answersVersion) };
  const faults = [
    ...(account === undefined ? [noAccount()] : []),
    ...signatoryFaults({ signatories, accountOf: whose }, known),
  ];
  const signed = path === undefined ? undefined : signedBy(signatories ?? [], path, parties);
  const names = (signatories ?? []).flatMap(({ name }) => (name === undefined ? [] : [name.trim()]));
  return {
    faults,
    told: {
      ...(signed === undefined ? {} : { signed }),
      ...(whose === undefined ? {} : { accountOf: whose }),
    },
    records: [
      { id: "account", class: "payment", value: { account: account ?? "" } },
      ...(names.length === 0 ? [] : [{ id: "signatories", class: "payment", value: { names } }]),
    ],
  };
}

/** The one way to write an account: a Polish one as its 26 digits, another as IBAN; undefined when it is none. */
function accountOf(written: string): string | undefined {
  const { nrb, iban } = bankFormats;
  return nrb.canonical(written) ?? iban.canonical(written);
}

/** The number itself is personal and is not repeated. */
function noAccount(): RefusalReason {
  return reason(
    "OGW277",
    {
      pl: "To nie jest numer rachunku bankowego: cyfry kontrolne się nie zgadzają albo brakuje cyfr.",
      en: "This is no bank account number: its check digits do not agree, or digits are missing.",
    },
    {
      pl: "Przepisz numer z umowy z bankiem: 26 cyfr, a dla rachunku za granicą IBAN z literami kraju.",
      en: "Copy the number from the bank: 26 digits, or for an account abroad the IBAN with its country's letters.",
    },
  );
}

/**
 * The operator signs; from now on the agreement is in execution. One beyond what its pool has, where the call over-contracts,
 * is concluded with a reason.
 */
export const agreementCountersign = s.command({
  type: "agreement.countersign",
  by: ["operator"],
  decides: true,
  title: { pl: "Podpisz umowę w imieniu operatora", en: "Countersign the agreement" },
  payload: z.strictObject({
    /** Why it is concluded although the pool does not pay for it; left out where it does. */
    beyondPool: z.string().min(1).max(2000).optional(),
  }),
  openByRows: unlessReopened,
  reads: (facts) => [
    { set: "agreements", key: facts.context.submission.number ?? "" },
    ...agreedReads(facts),
  ],
  plan(input) {
    const { stream, id, own, context, now, payload } = input;
    const beyond = beyondItsPool(input);
    if (beyond > 0 && payload.beyondPool === undefined) return refuse(needsReasonBeyond(input, beyond));
    const because =
      beyond > 0 ? { beyondPool: { amount: moneyText(beyond), reason: payload.beyondPool ?? "" } } : {};
    return {
      events: [{ stream, event: { type: "agreement.countersign", at: now, ...because } }],
      rows: [
        {
          op: "insert",
          set: "agreements",
          key: context.submission.number ?? "",
          value: { case: id, amount: own.agreement?.amount ?? "0.00" },
        },
      ],
    };
  },
});

/** Declines the grant before the agreement is concluded; the money returns to the pool. */
export const agreementResign = s.command({
  type: "agreement.resign",
  by: ["applicant"],
  decides: false,
  title: { pl: "Zrezygnuj z dofinansowania", en: "Decline the grant" },
  payload: nothing,
  plan(input) {
    const { stream, context } = input;
    const amount = context.scoring.award ?? "0.00";
    return { events: [{ stream, event: { type: "agreement.resign", amount } }, notSigned(input)] };
  },
});

interface Numbered {
  readonly submission: { readonly number: string | null };
}

/** What the call is told of an award whose agreement is not signed, nor will be. */
export function notSigned({ callFacts, context }: Unsigned) {
  const { award, parts } = context.scoring;
  return {
    stream: callFacts.stream,
    event: released(context, ofPool({ amount: award ?? "0.00", parts })),
  };
}

interface Unsigned {
  readonly callFacts: { readonly stream: `call:${string}` };
  readonly context: Numbered & {
    readonly scoring: {
      readonly award: string | null;
      readonly parts?: Parameters<typeof ofPool>[0]["parts"];
    };
  };
}

/** What the call is told when an award comes back to its pool. */
export function released({ submission }: Numbered, amount: string) {
  return { type: "award.released", number: submission.number ?? "", amount } as const;
}
