import type { JournalEntry } from "@opus/grant-workflow";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ApplicationRow } from "../src/applications/row-schema.ts";
import { applicationRow } from "../src/builders/application-row.ts";
import { continuous, playInOrder, signUp, stages } from "./in-order.ts";

/** What people are like; the extremes of commitment withdraw, decline offers and resign. */
const person = fc.record({
  sum: fc.integer({ min: 5, max: 50 }),
  people: fc.integer({ min: 1, max: 4 }),
  commitment: fc.integer({ min: 0, max: 60 }),
  diligence: fc.integer({ min: 5, max: 95 }),
  quality: fc.integer({ min: 20, max: 95 }),
  hasLetter: fc.boolean(),
  day: fc.integer({ min: 3, max: 19 }),
});
type Person = ReturnType<typeof person.generate>["value"];
const people = fc.array(person, { minLength: 3, maxLength: 8 });
const seeds = fc.integer({ min: 1, max: 1000 });
const few = { numRuns: 8 };

function rowOf(one: Person, index: number, changes: Partial<ApplicationRow> = {}): ApplicationRow {
  const { commitment, diligence, quality, hasLetter } = one;
  return applicationRow(`A-${index}`, {
    applicant: `person-${index}`,
    submittedAt: `2026-03-${String(one.day).padStart(2, "0")}T${10 + index}:00:00+01:00`,
    traits: { commitment, diligence, quality },
    corrections: [{ path: "/letterSigned", value: true }],
    ...changes,
    answers: {
      requested: `${one.sum}00.00`,
      participants: one.people,
      letterSigned: hasLetter,
      ...changes.answers,
    },
  });
}

const answersOffer = [
  "offer.accept",
  "offer.decline",
  "deadline.partialOffer.passed",
  "application.withdraw",
];

it("never decides behind an open offer, nor gives more than there is, whoever applies", async () => {
  const settings = fc.record({
    waitsForEarlier: fc.constantFrom("always" as const, "unlessWithApplicant" as const),
    noFit: fc.constantFrom("offerRest" as const, "noMoney" as const),
    closesBelow: fc.constantFrom("500.00", "1500.00"),
  });
  await fc.assert(
    fc.asyncProperty(people, settings, seeds, async (all, queue, seed) => {
      const rows = all.map((one, index) => rowOf(one, index));
      const document = continuous(queue, { closesAt: "2026-05-15T16:00:00+02:00" });
      const { result, entries, faults } = await playInOrder(document, rows, { seed });
      expect(result.problems).toEqual([]);
      expect(faults).toEqual([]);
      const open = new Set<string>();
      const least = { free: 700_000 };
      let free = 0;
      for (const { stream, event, postings } of entries) {
        if (event.type.startsWith("queue.") && stream.startsWith("case:")) expect([...open]).toEqual([]);
        if (event.type === "queue.offer") open.add(stream);
        if (answersOffer.includes(event.type)) open.delete(stream);
        for (const { account, amount } of postings) if (account === "call:spring/free") free += amount;
        least.free = Math.min(least.free, free);
      }
      expect(least.free).toBeGreaterThanOrEqual(0);
    }),
    few,
  );
});

it("never gives more places than there are, whoever signs up and withdraws", async () => {
  const settings = fc.record({
    capacity: fc.integer({ min: 4, max: 7 }),
    closes: fc.constantFrom("byDay" as const, "whenFull" as const),
    noFit: fc.constantFrom("othersWait" as const, "othersPass" as const),
  });
  await fc.assert(
    fc.asyncProperty(people, settings, seeds, async (all, { capacity, closes, noFit }, seed) => {
      const rows = all.map((one, index) =>
        rowOf({ ...one, commitment: one.commitment % 12 }, index, { call: "meeting" }),
      );
      const document = signUp({ capacity, closes, seats: { field: "participants", noFit } });
      const { result, entries, faults } = await playInOrder(document, rows, { seed });
      expect(result.problems).toEqual([]);
      expect(faults).toEqual([]);
      const places = new Map<string, number>();
      for (const { registry } of entries) {
        for (const change of registry) {
          if (change.scope !== "meeting/places") continue;
          if (change.op === "remove") places.delete(change.key);
          else places.set(change.key, change.value.seats as number);
        }
        expect([...places.values()].reduce((sum, seats) => sum + seats, 0)).toBeLessThanOrEqual(capacity);
      }
    }),
    few,
  );
});

it("never invites beyond the best so many and those tied with the last of them", async () => {
  const pairs = fc.array(person, { minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pairs, fc.integer({ min: 1, max: 3 }), seeds, async (all, best, seed) => {
      const rows = all.flatMap((one, index) => {
        // Rough qualities, so that many are tied.
        const committed = { ...one, commitment: 90, quality: one.quality > 50 ? 95 : 60, hasLetter: true };
        const idea = rowOf(committed, index, { id: `I-${index}`, call: "ideas" });
        const submittedAt = `2026-05-${10 + (one.day % 7)}T12:00:00+02:00`;
        return [idea, rowOf(committed, index, { call: "spring", from: idea.id, submittedAt })];
      });
      const { result, entries, faults } = await playInOrder(stages(best), rows, { seed });
      expect(result.problems).toEqual([]);
      expect(faults).toEqual([]);
      const points = contending(entries);
      const told = entries.filter(({ event }) => event.type === "round.invite");
      const invited: string[] = told
        .filter(({ event }) => event.outcome === "ledOn")
        .map(({ stream }) => stream);
      const last = [...points.values()].sort((one, other) => other - one)[best - 1] ?? 0;
      const wanted = [...points].filter(([, one]) => one >= last).map(([stream]) => stream);
      expect(invited.sort()).toEqual(wanted.sort());
      const begun = entries.filter(
        ({ event }) => event.type === "application.start" && event.call === "spring",
      );
      const origins = begun.map(({ event }) => `case:${(event.from as { readonly case: string }).case}`);
      expect(origins.every((origin) => invited.includes(origin))).toBe(true);
    }),
    few,
  );
});

/** The points with which each idea contends, by its stream. */
function contending(entries: readonly JournalEntry[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const { registry } of entries)
    for (const change of registry) {
      if (change.scope !== "ideas/contenders" || change.op === "remove") continue;
      const { case: id, points: of } = change.value as { case: string; points: { num: number; den: number } };
      points.set(`case:${id}`, of.num / of.den);
    }
  return points;
}
