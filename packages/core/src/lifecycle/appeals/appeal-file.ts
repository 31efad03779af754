import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { appealFaults } from "../ground/appeal-faults.ts";
import { appealRead } from "../ground/appeals.ts";
import { releaseSeats, seatReads } from "../ground/seats.ts";
import { appealsKit as s } from "./appeals-nouns.ts";

/**
 * Files an appeal (odwołanie) within its term, on grounds that the programme states and with what the applicant has to say;
 * one without a ground is formally refused, with the grounds that there are.
 */
export const appealFile = s.command({
  type: "appeal.file",
  by: ["applicant"],
  decides: false,
  title: { pl: "Wnieś odwołanie", en: "File an appeal" },
  payload: z.strictObject({
    grounds: z.array(z.string().min(1).max(100)).max(30),
    statement: z.string().max(20_000),
  }),
  reads: (facts) => [appealRead(facts)],
  plan(input) {
    const { stream, own, payload, section, id, rows } = input;
    const { title } = s.nouns.deadlines.formalAppeal;
    if (passedAt("formalAppeal", input) !== undefined) return refuse(tooLate("formalAppeal", title, input));
    const { grounds = [] } = section?.formal ?? {};
    const wrong = appealFaults(payload, grounds);
    if (wrong.length > 0) return refuse(...wrong);
    const appeal = (own.filed ?? 0) + 1;
    const { set, key } = appealRead(input);
    const row = rows("appeals").get(key);
    const named = grounds.flatMap((ground) => (payload.grounds.includes(ground.id) ? [ground.id] : []));
    return {
      events: [{ stream, event: { type: "appeal.file", grounds: named, appeal } }],
      records: [{ id: `appeal/${appeal}`, class: "assessment", value: { statement: payload.statement } }],
      rows: row === undefined ? [] : [{ op: "update", set, key, value: { ...row, case: id, filed: true } }],
    };
  },
});

/** Takes an appeal back: the decision stands, for good. */
export const appealWithdraw = s.command({
  type: "appeal.withdraw",
  by: ["applicant"],
  decides: false,
  title: { pl: "Cofnij odwołanie", en: "Withdraw the appeal" },
  payload: z.strictObject({}),
  reads: ({ context }) => seatReads(context),
  plan(input) {
    const seats = releaseSeats(input);
    return {
      events: [{ stream: input.stream, event: { type: "appeal.withdraw" } }, ...seats.events],
      rows: seats.rows,
    };
  },
});
