import type { KeptAnswer } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const DATE = "erases records whose date has come and leaves the chain as it was";
const FINGERPRINTS =
  "erases with the values the fingerprints of the commands of their streams, and no others";
const COUNTS = "counts by class what it would erase, and changes nothing by it";
const REASONS = "erases with the values why effects of their streams failed, and goes on trying them";

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
  "erases by what can be made into a date": breaks(DATE, (kept) => ({
    eraseRecords(date) {
      const made = new Date(date);
      return kept.eraseRecords(Number.isNaN(made.getTime()) ? date : made.toISOString().slice(0, 10));
    },
  })),
  "counts for texts that are no date": breaks(DATE, (kept) => ({
    erasable: (date) => kept.erasable(/^\d{4}-\d\d-\d\d$/.test(date) ? date : "9999-12-31"),
  })),
  "erases what it was asked to count": breaks(COUNTS, (kept) => ({
    async erasable(date) {
      const found = await kept.erasable(date);
      await kept.eraseRecords(date);
      return found;
    },
  })),
  "counts what is still to be kept on its last day": breaks(COUNTS, (kept) => ({
    erasable: (date) => (date === "2020-12-30" ? kept.erasable("2020-12-31") : kept.erasable(date)),
  })),
  "counts one class alone": breaks(COUNTS, (kept) => ({
    erasable: async (date) => (await kept.erasable(date)).slice(0, 1),
  })),
  "goes on counting what it has erased": breaks(COUNTS, (kept) => {
    const counted = new Map<string, Awaited<ReturnType<typeof kept.erasable>>>();
    return {
      async erasable(date) {
        const known = counted.get(date) ?? (await kept.erasable(date));
        counted.set(date, known);
        return known;
      },
    };
  }),
  "keeps the reasons of failures": breaks(REASONS, (kept) => {
    const reasons = new Map<string, string>();
    return {
      async settleEffects(token, outcomes) {
        for (const outcome of outcomes) {
          if (outcome.outcome !== "performed") reasons.set(outcome.id, outcome.reason);
        }
        return kept.settleEffects(token, outcomes);
      },
      outbox: async (page) =>
        (await kept.outbox(page)).map((effect) => ({ ...effect, reason: reasons.get(effect.id) ?? null })),
    };
  }),
  "forgets all reasons": breaks(REASONS, (kept) => ({
    outbox: async (page) => (await kept.outbox(page)).map((effect) => ({ ...effect, reason: null })),
  })),
  "gives up effects whose reason it has erased": breaks(REASONS, (kept) => ({
    claimEffects: async (claim) =>
      (await kept.claimEffects(claim)).filter(({ attempts, reason }) => attempts === 1 || reason !== null),
  })),
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
