import * as z from "zod";
import { described } from "../../packages/core/src/document/described.ts";
import { agreement } from "../../packages/core/src/lifecycle/agreement/agreement-stage.ts";
import { defineCaseStage } from "../../packages/core/src/lifecycle/ground/case-ground.ts";

/** Nouns of a stage that no source file knows: an inspection of the books beside the execution of an agreement. */
const s = defineCaseStage({
  name: "inspection",
  title: { pl: "Kontrola ksiąg", en: "Inspection of the books" },
  section: described(
    z.strictObject({ rounds: described(z.int().min(1), "Ile kontroli.", "How many inspections.") }),
    "Kontrola ksiąg w trakcie realizacji.",
    "Inspection of the books during realisation.",
  ).optional(),
  options: z.strictObject({ rounds: z.int() }),
  slice: z.strictObject({ roundsLeft: z.int(), found: z.array(z.string()) }),
  events: {
    "inspection.open": z.strictObject({}),
    "inspection.close": z.strictObject({ finding: z.string() }),
  },
  effects: { notifyApplicant: z.strictObject({ folder: z.string() }) },
  deadlines: {
    inspection: {
      title: { pl: "Termin kontroli", en: "Deadline for the inspection" },
      startsAt: "inspection.open",
      stated: {
        words: { pl: "Od otwarcia kontroli do jej zamknięcia.", en: "From its opening to its closing." },
        option: "inspection",
      },
    },
  },
  reads: { agreement: agreement.nouns.slice },
  sets: { inspections: z.strictObject({ case: z.string(), round: z.int() }) },
});

const open = s.command({
  type: "inspection.open",
  by: ["monitor"],
  decides: true,
  title: { pl: "Otwórz kontrolę", en: "Open an inspection" },
  payload: z.strictObject({}),
  open: ({ own }) =>
    own.roundsLeft > 0
      ? undefined
      : { code: "OGW205", message: { pl: "Kontrole wykorzystano.", en: "No inspections are left." } },
  reads: ({ id, own }) => [{ set: "inspections", key: `${id}/${own.roundsLeft}` }],
  plan: ({ stream, id, own }) => ({
    events: [{ stream, event: { type: "inspection.open" } }],
    rows: [
      {
        op: "insert",
        set: "inspections",
        key: `${id}/${own.roundsLeft}`,
        value: { case: id, round: own.roundsLeft },
      },
    ],
  }),
});

const close = s.command({
  type: "inspection.close",
  by: ["monitor"],
  decides: true,
  title: { pl: "Zamknij kontrolę", en: "Close the inspection" },
  payload: z.strictObject({ finding: z.string() }),
  plan: ({ stream, payload }) => ({ events: [{ stream, event: { type: "inspection.close", ...payload } }] }),
});

/** The stage: a state with a deadline, a command, an effect, and states inside a state. */
export const inspection = s.with({
  options: (section) => ({ rounds: section?.rounds ?? 0 }),
  everyOption: { rounds: 1 },
  when: ({ rounds }) => rounds > 0,
  start: ({ rounds }) => ({ roundsLeft: rounds, found: [] }),
  guards: {},
  records: {
    note: s.record("inspection.close", ({ own, event }) => ({
      roundsLeft: own.roundsLeft - 1,
      found: [...own.found, event.finding],
    })),
  },
  commands: { open, close },
  initial: "quiet",
  states: {
    quiet: {
      name: { pl: "Bez kontroli", en: "No inspection" },
      applicantName: { pl: "Bez kontroli", en: "No inspection" },
      waitsFor: "monitor",
      on: { "inspection.open": { target: "inspected" } },
    },
    inspected: {
      name: { pl: "Kontrola trwa", en: "Under inspection" },
      applicantName: { pl: "Kontrola trwa", en: "Under inspection" },
      waitsFor: "monitor",
      deadline: "inspection",
      entry: [
        {
          effect: "notifyApplicant",
          params: ({ own, context }) => ({
            folder: `${own.roundsLeft} of ${context.agreement.agreement?.amount ?? "0.00"}`,
          }),
        },
      ],
      on: {
        "inspection.close": { target: "quiet", actions: "note" },
        "deadline.inspection.passed": { target: "abandoned" },
      },
    },
  },
  ends: {
    abandoned: {
      name: { pl: "Kontroli zaniechano", en: "Inspection abandoned" },
      applicantName: { pl: "Kontroli zaniechano", en: "Inspection abandoned" },
    },
  },
});
