import type { KeptAnswer } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const DATE = "erases records whose date has come and leaves the chain as it was";
const FINGERPRINTS =
  "erases with the values the fingerprints of the commands of their streams, and no others";

/** Stores that erase too little, too much, or too early. */
export const brokenErasure: BrokenStores = {
  "erases by texts that are no date": breaks(DATE, (kept) => ({
    eraseRecords: (date) => kept.eraseRecords(/^\d{4}-\d\d-\d\d$/.test(date) ? date : "9999-12-31"),
  })),
  "erases on the last day": breaks(DATE, (kept) => ({
    async eraseRecords(date) {
      await kept.eraseRecords(date);
      const next = new Date(Date.parse(date) + 24 * 60 * 60 * 1_000);
      return kept.eraseRecords(next.toISOString().slice(0, 10));
    },
  })),
  "says that it has erased, and does not": breaks(DATE, (kept) => {
    let shown = true;
    return {
      async eraseRecords(date) {
        if (!shown) return 0;
        const records = await kept.records("case:A");
        const due = records.filter(({ keepUntil }) => keepUntil < date).length;
        // Dates that are none are refused, as they should be.
        if (due > 0 && /^\d{4}-\d\d-\d\d$/.test(date) && !date.startsWith("2021-02")) {
          shown = false;
          return due;
        }
        return kept.eraseRecords(date);
      },
    };
  }),
  "keeps fingerprints of commands whose values are gone": breaks(FINGERPRINTS, (kept) => {
    const known = new Map<string, KeptAnswer>();
    return {
      async answer(sender, id) {
        const answer = known.get(`${sender} ${id}`) ?? (await kept.answer(sender, id));
        if (answer !== undefined) known.set(`${sender} ${id}`, answer);
        return answer;
      },
    };
  }),
  "erases the fingerprints of all commands": breaks(FINGERPRINTS, (kept) => {
    let erased = 0;
    return {
      async eraseRecords(date) {
        const found = await kept.eraseRecords(date);
        erased += found;
        return found;
      },
      async answer(sender, id) {
        const answer = await kept.answer(sender, id);
        return answer && erased > 0 ? { ...answer, fingerprint: "" } : answer;
      },
    };
  }),
};
