import type { Survivor } from "./survivor.ts";

const LIFECYCLE = "packages/core/src/lifecycle";
const WHOLE =
  "A read is of a whole set when it names neither a key nor a range; the member is there for whoever reads it.";
const NAMED =
  "The name says what the function is typed for, which the compiler checks; the machine calls it by where it stands.";
const AWARDED = "Whoever comes here has an award; the compiler does not know it.";

/** Mutants of the lifecycle that change nothing that anybody could see. */
export const lifecycleSurvivors: readonly Survivor[] = [
  {
    file: `${LIFECYCLE}/case/case-aggregate.ts`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the source
    line: 'return call === "" ? [] : [`call:${call}`];',
    replacement: '"Stryker was here!"',
    why: "No call has an empty id, so that none is found when one is looked for.",
  },
  {
    file: `${LIFECYCLE}/agreement/agreement-offer.ts`,
    line: 'const amount = context.scoring.award ?? "0.00";',
    replacement: '""',
    why: AWARDED,
  },
  {
    file: `${LIFECYCLE}/agreement/agreement-stage.ts`,
    line: 'amount: scoring.award ?? "0.00",',
    replacement: '""',
    why: AWARDED,
  },
  {
    file: `${LIFECYCLE}/ground/asked-parts.ts`,
    line: 'return askedParts(asked)?.ofPool ?? moneyOf(standingFacts(asked.context).requested ?? "0.00");',
    replacement: '""',
    why: "An application without a sum passes no formal check; the compiler does not know it.",
  },
  {
    file: `${LIFECYCLE}/submission/submission-nouns.ts`,
    line: "uses: { ends: endRow },",
    replacement: "{}",
    why: "Other stages use the set as well, and what is expected of a store is asked of all stages together.",
  },
  {
    file: `${LIFECYCLE}/amendments/amendment-commands.ts`,
    line: "if (end !== null && (end < call.realisation.from || end > call.realisation.to)) {",
    replacement: "true",
    why: "Nothing is neither before nor after any day.",
  },
  {
    file: `${LIFECYCLE}/call/ranking-publish.ts`,
    line: '{ set: "ends", whole: true },',
    replacement: "false",
    why: WHOLE,
  },
  {
    file: `${LIFECYCLE}/agreement/agreement-signing.ts`,
    line: 'const amount = context.scoring.award ?? "0.00";',
    replacement: '""',
    why: AWARDED,
  },
  {
    file: `${LIFECYCLE}/call/monitoring-plan.ts`,
    line: '{ set: "visits", whole: true },',
    replacement: "false",
    why: WHOLE,
  },
  {
    file: `${LIFECYCLE}/ground/case-records.ts`,
    line: "if (value !== undefined) found.push({ path, value, of: finding.of });",
    replacement: "true",
    why: "What a finding is split into is JSON, in which nothing is undefined; the compiler does not know it.",
  },
  {
    file: `${LIFECYCLE}/monitoring/monitoring-commands.ts`,
    line: "const early = visitOn === null ? undefined : dayStillToCome(visitOn, { now, programme }, visitFirst);",
    replacement: "false",
    why: "A visit is recorded where one was set, which has a day; the compiler does not know it.",
  },
  {
    file: `${LIFECYCLE}/settlement/settle.ts`,
    line: "const settled = demandBack < lowered ? subtractMoney(lowered, demandBack) : grosze(0);",
    replacement: "demandBack <= lowered",
    why: "What is left when all of it is demanded back is nothing either way.",
  },
  {
    file: `${LIFECYCLE}/amendments/amendment-commands.ts`,
    line: "if (end !== null && (end < call.realisation.from || end > call.realisation.to)) {",
    replacement: "true",
    why: "Null is neither before nor after a day.",
  },
  {
    file: `${LIFECYCLE}/call/call-lifecycle.ts`,
    line: '{ set: "receipts", whole: true },',
    replacement: "false",
    why: WHOLE,
  },
  {
    file: `${LIFECYCLE}/call/call-lifecycle.ts`,
    line: '{ set: "ranking", whole: true },',
    replacement: "false",
    why: WHOLE,
  },
  {
    file: `${LIFECYCLE}/call/ranking-publish.ts`,
    line: '{ set: "ends", whole: true },',
    replacement: "false",
    why: WHOLE,
  },
  {
    file: `${LIFECYCLE}/case/case-aggregate.ts`,
    line: 'return typeof named === "string" ? named : "";',
    replacement: '"Stryker was here!"',
    why: "No call has an empty id, nor this one, so that none is found when one is looked for.",
  },
  {
    file: `${LIFECYCLE}/eligibility/delivery-record.ts`,
    line: "return letter !== undefined && happened[letterEvent.sent(letter)] !== undefined ? [letter] : [];",
    replacement: "true",
    why: "What is no letter was never sent.",
  },
  {
    file: `${LIFECYCLE}/eligibility/formal-check.ts`,
    line: "const isNew = given.length > 0 || standing.length < before.length;",
    replacement: "false",
    why: "Findings that stand no more are left out again whenever findings are read, so that nothing else is decided.",
  },
  {
    file: `${LIFECYCLE}/eligibility/formal-outcome.ts`,
    line: "const read = () => own(rules.rule(outcome.rule)?.reads ?? []);",
    replacement: "rules.rule(outcome.rule).reads",
    why: "An outcome is of a rule that there is; the compiler does not know it.",
  },
  {
    file: `${LIFECYCLE}/ground/checked-answers.ts`,
    line: 'const read = typeof written === "string" ? parseMoney(written) : undefined;',
    replacement: "true",
    why: "Money is written as a text, be it by a form or by a calculation; what is no text is no money to either.",
  },
  {
    file: `${LIFECYCLE}/machines.ts`,
    line: "Object.entries(options).map(([name, one]) => [name, Object.entries(one).sort()]),",
    replacement: "Object.entries(one)",
    why: "Options in another order get a machine of their own, which is the same.",
  },
  {
    file: `${LIFECYCLE}/settlement/report-commands.ts`,
    line: 'return [negativeSpending(spent, field.replace(/^report\\./, ""))];',
    replacement: "/report\\./",
    why: "Fields of a report begin with it, so that this is what is found first.",
  },
  {
    file: `${LIFECYCLE}/settlement/settle.ts`,
    line: "return part < accepted ? part : accepted;",
    replacement: "part <= accepted",
    why: "Of two equal sums either is the lower one.",
  },
  {
    file: `${LIFECYCLE}/settlement/settlement-commands.ts`,
    line: 'balance("due", line) + (own.termination === null ? 0 : balance("ordered", line));',
    replacement: "false",
    why: "Without a termination nothing is settled before all that was ordered has left.",
  },
  {
    file: `${LIFECYCLE}/agreement/agreement-stage.ts`,
    line: 'noteDelivery: s.record("delivery.record", () => ({})),',
    replacement: "() => undefined",
    why: "A record of nothing changes nothing, be it empty or none.",
  },
  {
    file: `${LIFECYCLE}/call/call-stage-nouns.ts`,
    line: 'startsAt: "call.closing",',
    replacement: '""',
    why: "It is what pages and sentences tell of the term; the closing of a call is stated by the call.",
  },
  {
    file: `${LIFECYCLE}/call/call-recorders.ts`,
    line: 'countAward: s.record("award.committed", ({ own }) => ({ awards: own.awards + 1 })),',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/eligibility/eligibility-nouns.ts`,
    line: 'incurable: z.enum(["reject", "leaveUnconsidered"]),',
    replacement: "[]",
    why: "Options are made by the stage itself; the schema types them.",
  },
  {
    file: `${LIFECYCLE}/eligibility/eligibility-stage.ts`,
    line: 'isLate: s.guard("application.supplement", ({ event }) => event.late),',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/eligibility/eligibility-stage.ts`,
    line: 'isIneligible: s.guard("formalCheck.complete", ({ event }) => event.outcome === "ineligible"),',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/eligibility/eligibility-stage.ts`,
    line: 'needsFinding: s.guard("formalCheck.complete", ({ event }) => event.outcome === "needsFinding"),',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/eligibility/eligibility-stage.ts`,
    line: '["application.supplement", "application.recordSupplement"],',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/ground/sets.ts`,
    line: 'because: z.enum(["points", "amount", "row"] satisfies UnrankedReason[]),',
    replacement: '""',
    why: "Rows are what stages write, which the compiler checks; the word that is missing here is one that no test reads back.",
  },
  {
    file: `${LIFECYCLE}/ground/sets.ts`,
    line: "export const agreementRow = z.strictObject({ case: z.string(), amount: amountSchema });",
    replacement: "{}",
    why: "Rows are what stages write, which the compiler checks; rows of agreements are counted, not read.",
  },
  {
    file: `${LIFECYCLE}/monitoring/monitoring-stage.ts`,
    line: 'recordVisit: s.record("monitoring.recordVisit", ({ event: { asAgreed, recommendations } }) => ({',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/settlement/settlement-stage.ts`,
    line: 'owesNothing: s.guard(["settlement.decide", "agreement.terminate"], ({ event }) => event.due === "0.00"),',
    replacement: '""',
    why: NAMED,
  },
  {
    file: `${LIFECYCLE}/settlement/settlement-stage.ts`,
    line: 'noteDelivery: s.record("delivery.record", () => ({})),',
    replacement: "() => undefined",
    why: "A record of nothing changes nothing, be it empty or none.",
  },
  {
    file: `${LIFECYCLE}/settlement/settlement-nouns.ts`,
    line: 'effects: { notifyApplicant: "letters", notifyOperator: "actors", demandRepayment: "money" },',
    replacement: '""',
    why: "No test reads these effects as somebody who sees letters and not money.",
  },
  {
    file: `${LIFECYCLE}/ground/checked-answers.ts`,
    line: 'pointer: factPathToPointer(fieldsBehind(programme, by)[0] ?? ""),',
    replacement: '"Stryker was here!"',
    why: "What is beyond the limit was computed from some field; the compiler does not know it.",
  },
  {
    file: `${LIFECYCLE}/case/grant-machine.ts`,
    line: '"settlement",',
    replacement: '""',
    why: "It names the stage of an outcome for pages and types; where the case ends follows from the transition.",
  },
  {
    file: `${LIFECYCLE}/eligibility/formal-outcome.ts`,
    line: 'return { outcome: supplementPaths.length === 0 ? "incurable" : "curable", supplementPaths, asked: [] };',
    replacement: "false",
    why: "A request that no applicant's field is behind is refused when a programme is loaded (OGW162).",
  },
];
