/** Effects are typed by their kind. Nothing here runs: `tsc -p tests` checks it. */
import {
  type EffectKind,
  type EffectOfKind,
  effectKinds,
  type GrantEffect,
  type LetterName,
  letterTitles,
} from "@opus/grant-workflow";
import type { EffectsOf } from "../../packages/core/src/kernel/derived-types.ts";
import { noOptions, noSection } from "../../packages/core/src/kernel/stage.ts";
import { defineCaseStage } from "../../packages/core/src/lifecycle/ground/case-ground.ts";
import { letter, letterSchema } from "../../packages/core/src/lifecycle/ground/letters.ts";
import { submission } from "../../packages/core/src/lifecycle/submission/submission-stage.ts";
import type { fund } from "../rooms/made-up-fund.ts";

const asked = (_: GrantEffect) => {};
const order = { id: "case:c#9#0", stage: "payment", type: "orderPayment", case: "c", call: "spring" } as const;

asked({ ...order, params: { amount: "1.00", number: "S/001" } });
asked({ id: "call:spring#4#0", stage: "call", type: "publishRanking", call: "spring", params: { call: "spring" } });
// @ts-expect-error a parameter is missing
asked({ ...order, params: { amount: "1.00" } });
// @ts-expect-error a parameter is misspelt
asked({ ...order, params: { amuont: "1.00", number: "S/001" } });
// @ts-expect-error the type is misspelt
asked({ ...order, type: "orderPaymnet", params: { amount: "1.00", number: "S/001" } });
// @ts-expect-error another stage asks for it
asked({ ...order, stage: "agreement", params: { amount: "1.00", number: "S/001" } });
// @ts-expect-error the case is missing
asked({ id: "case:c#9#0", stage: "payment", type: "orderPayment", call: "spring", params: { amount: "1.00", number: null } });
// @ts-expect-error a call's effect is about no case
asked({ id: "call:spring#4#0", stage: "call", type: "publishRanking", call: "spring", case: "c", params: { call: "spring" } });
// @ts-expect-error the letter is not listed
asked({ ...order, stage: "agreement", type: "notifyApplicant", params: { letter: "reciept", number: null } });
// @ts-expect-error another stage sends that letter
asked({ ...order, stage: "agreement", type: "notifyApplicant", params: { letter: "receipt", number: null } });

asked({ ...order, type: "notifyOperator", params: { deadline: "payment", dueAt: "2026-04-30T22:00:00.000Z" } });
// @ts-expect-error the stage has no such deadline
asked({ ...order, type: "notifyOperator", params: { deadline: "repayment", dueAt: "2026-04-30T22:00:00.000Z" } });

const kind: EffectKind = "payment.orderPayment";
effectKinds.includes(kind);
// @ts-expect-error the kind is misspelt
effectKinds.includes("payment.orderPaymnet");
// @ts-expect-error the stage has no such effect
export const none: EffectKind = "submission.orderPayment";

export const amountOf = ({ params }: EffectOfKind<"payment.orderPayment">): string => params.amount;
export const caseOf = (effect: EffectOfKind<"settlement.demandRepayment">): string => effect.case;
// @ts-expect-error a call's effect is about no case
export const noCase = (effect: EffectOfKind<"call.publishRanking">): string => effect.case;
// @ts-expect-error the kind is misspelt
export type Misspelt = EffectOfKind<"payment.orderPaymnet">;

const name: LetterName = "receipt";
letterTitles.get(name);
// @ts-expect-error the letter is not listed
letterTitles.get("reciept");

const words = { pl: "", en: "" };
const face = { name: words, applicantName: words };
const trial = defineCaseStage({
  name: "trial",
  title: words,
  section: noSection,
  options: noOptions,
  slice: noOptions,
  events: { go: noOptions },
  effects: { notifyApplicant: letterSchema({ hello: { title: words, tells: words, next: words } }) },
  reads: { submission: submission.nouns.slice },
});
const rest = {
  options: () => ({}),
  everyOption: {},
  start: () => ({}),
  guards: {},
  records: {},
  commands: {},
  initial: "a",
} as const;
const state = { ...face, waitsFor: "applicant" } as const;

trial.with({ ...rest, states: { a: { ...state, entry: [letter("hello")] } }, ends: { end: face } });
trial.with({ ...rest, states: { a: { ...state, on: { go: { target: "end", actions: letter("hello") } } } }, ends: { end: face } });
// @ts-expect-error the letter on entry is not listed by the stage
trial.with({ ...rest, states: { a: { ...state, entry: [letter("helo")] } }, ends: { end: face } });
// @ts-expect-error the letter at an end is not listed by the stage
trial.with({ ...rest, states: { a: state }, ends: { end: { ...face, entry: [letter("receipt")] } } });
// @ts-expect-error the letter of a transition is not listed by the stage
trial.with({ ...rest, states: { a: { ...state, on: { go: { target: "end", actions: letter("helo") } } } }, ends: { end: face } });
// @ts-expect-error a letter says what the applicant can do
letterSchema({ hello: { title: words, tells: words } });

/** Other aggregates are about their own streams, by their own name. */
export const ofFund = (effect: EffectsOf<readonly [typeof fund]>): string => `${effect.fund} ${effect.params.grosze}`;
// @ts-expect-error a fund is no case
export const noFundCase = (effect: EffectsOf<readonly [typeof fund]>): string => effect.case;
