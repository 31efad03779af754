import { moneyOf } from "../../values/json-money.ts";
import { onLines } from "./call-transitions.ts";

interface Options {
  readonly appeals: boolean;
  readonly goesOn: boolean;
}
/** Whether results may be appealed once the list is published, before anything follows from it. */
export const appealsFirst = ({ appeals, goesOn }: Options) => appeals && !goesOn;
/** Whether they may while agreements are concluded. */
export const appealsMeanwhile = ({ appeals, goesOn }: Options) => appeals && goesOn;
/** Whether they may not. */
export const appealsNothing = ({ appeals }: Options) => !appeals;

/** What the publication of the list does: it is recorded and told, and its money is set aside. */
export const listDrawn = [
  "recordRanking",
  {
    book: { from: "pool.free", to: "pool.allocated" },
    amount: ({ event: { allocated, pools } }: Drawn) =>
      pools === undefined
        ? moneyOf(allocated)
        : onLines(pools.map(({ pool, allocated: amount }) => ({ id: pool, amount }))),
  },
  { effect: "publishRanking", params: ({ event }: Drawn) => ({ call: event.call }) },
] as const;

interface Drawn {
  readonly event: {
    readonly call: string;
    readonly allocated: string;
    readonly pools?: readonly { readonly pool: string; readonly allocated: string }[] | undefined;
  };
}
