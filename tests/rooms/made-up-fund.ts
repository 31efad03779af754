import { type AnyStateMachine, setup } from "xstate";
import * as z from "zod";
import type { Aggregate } from "../../packages/core/src/kernel/aggregate.ts";
import { implementations, outcome, startContext } from "../../packages/core/src/kernel/composite.ts";
import { partOf } from "../../packages/core/src/kernel/lower.ts";
import { noOptions, noSection, stagesOn } from "../../packages/core/src/kernel/stage.ts";

interface FundGround {
  readonly prefix: "fund";
  readonly plan: { readonly treasurer: string };
  readonly term: object;
  readonly account: "purse" | "spent";
}

const s = stagesOn<FundGround>()({
  name: "purse",
  title: { pl: "Kasa", en: "Purse" },
  section: noSection,
  options: noOptions,
  slice: z.strictObject({ payments: z.int() }),
  events: { "fund.open": z.strictObject({}), "fund.pay": z.strictObject({ grosze: z.int() }) },
  effects: { tellTreasurer: z.strictObject({ grosze: z.int() }) },
});

const open = s.command({
  type: "fund.open",
  by: ["operator"],
  decides: true,
  title: { pl: "Otwórz kasę", en: "Open the purse" },
  payload: z.strictObject({}),
  plan: ({ stream }) => ({ events: [{ stream, event: { type: "fund.open" } }] }),
});

const pay = s.command({
  type: "fund.pay",
  by: ["operator"],
  decides: true,
  title: { pl: "Wypłać z kasy", en: "Pay out of the purse" },
  payload: z.strictObject({ grosze: z.int().min(1) }),
  plan({ stream, payload, treasurer, balance }) {
    if (balance("spent") + payload.grosze > 1000) {
      return { refuse: [{ code: "OGW242", message: { pl: treasurer, en: treasurer } }] };
    }
    return { events: [{ stream, event: { type: "fund.pay", grosze: payload.grosze } }] };
  },
});

const face = { name: { pl: "Kasa", en: "Purse" }, applicantName: { pl: "Kasa", en: "Purse" } };
const purse = s.with({
  options: () => ({}),
  everyOption: {},
  start: () => ({ payments: 0 }),
  guards: {},
  records: { count: s.record("fund.pay", ({ own }) => ({ payments: own.payments + 1 })) },
  commands: { open, pay },
  initial: "closed",
  states: {
    closed: { ...face, waitsFor: "operator", on: { "fund.open": { target: "open" } } },
    open: {
      ...face,
      waitsFor: "operator",
      on: {
        "fund.pay": {
          actions: [
            "count",
            { book: { from: "purse", to: "spent" }, amount: ({ event }) => event.grosze },
            { effect: "tellTreasurer", params: ({ event: { grosze } }) => ({ grosze }) },
          ],
        },
      },
    },
  },
  ends: { empty: face },
});

const stages = [purse] as const;

/** A kind of stream that no source file knows: a fund that is opened and paid from. */
export const fund: Aggregate<FundGround, typeof stages> = {
  prefix: "fund",
  title: { pl: "Fundusz", en: "Fund" },
  named: { pl: "funduszu", en: "fund" },
  machine: "fund",
  version: 1,
  stages,
  build: (options) =>
    setup(implementations(stages)).createMachine({
      id: "fund",
      context: startContext(stages, options),
      initial: "purse",
      states: { purse: partOf(purse, {}), gone: outcome("purse", "gone", face) },
    } as never) as unknown as AnyStateMachine,
  scope: ({ id }) => `fund-${id}`,
  account: (name, { id }) => `fund:${id}/${name}`,
  ground: () => ({ treasurer: "Skarbnik" }),
  terms: () => ({}),
  shown: ({ context, actor }) => (actor.role === "operator" ? context : undefined),
};
