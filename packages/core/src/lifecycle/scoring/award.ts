import { isRefusal, refuse } from "../../kernel/refusal.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { followedRow } from "./followed-line.ts";
import { grantLimitReads, grantUnderLimits } from "./grant-limits.ts";
import { granted } from "./granted.ts";
import { unlessListed } from "./list-beside.ts";
import { listedAt, notOnList, numberOf, opensOnLine, ownLineReads, ownRow, poolOf } from "./own-place.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { undecided } from "./standing-reasons.ts";

/** Awards the grant to an application that the published ranking list funds. */
export const awardGrant = s.command({
  type: "award.grant",
  by: ["decisionMaker"],
  decides: true,
  title: { pl: "Przyznaj dofinansowanie", en: "Grant the award" },
  openBeside: unlessListed,
  openByRows: opensOnLine("funded"),
  open: ({ own }) => undecided(own),
  payload: z.strictObject({}),
  documents: true,
  reads: (facts) => [...ownLineReads(facts), ...grantLimitReads(facts)],
  plan(input) {
    const { stream, callFacts, context } = input;
    const row = ownRow(input);
    if (row?.outcome !== "funded") return refuse(notOnList("funded", input));
    const { amount, rank } = row;
    const grant = granted(input, row, moneyOf(amount));
    if (isRefusal(grant)) return grant;
    const under = grantUnderLimits(input, grant);
    if (isRefusal(under)) return under;
    return {
      events: [
        {
          stream,
          event: {
            type: "award.grant",
            ...grant,
            rank,
            ...poolOf(row),
            ...listedAt(callFacts),
            ...under.event,
          },
        },
        { stream: callFacts.stream, event: { type: "award.committed", number: numberOf(context), amount } },
      ],
      rows: [...followedRow(input.programme, numberOf(context), row, "granted"), ...under.rows],
    };
  },
});
