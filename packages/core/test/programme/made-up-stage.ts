import { z } from "zod";
import { checkProblem } from "../../src/document/check-problem.ts";
import { described } from "../../src/document/described.ts";
import { fieldPath } from "../../src/document/own-names.ts";
import { formSchema } from "../../src/document/programme-parts.ts";
import { basisSchema } from "../../src/document/text-schema.ts";
import { composeLifecycle } from "../../src/kernel/lifecycle.ts";
import type { Stage } from "../../src/kernel/stage.ts";
import { callAggregate } from "../../src/lifecycle/call/call-aggregate.ts";
import { caseAggregate } from "../../src/lifecycle/case/case-aggregate.ts";
import { defineCaseStage } from "../../src/lifecycle/ground/case-ground.ts";

const section = described(
  z.strictObject({
    hearings: described(
      z.int().min(0).max(3),
      "Ile razy wysłuchuje się stron.",
      "How many hearings there are.",
    ),
    form: described(formSchema, "Formularz sprzeciwu.", "The form of the objection."),
    claimed: described(fieldPath("/objection/form", "money"), "Ścieżka żądanej kwoty.", "Path of the claim."),
    basis: basisSchema,
  }),
  "Sprzeciw.",
  "The objection.",
);

const kit = defineCaseStage({
  name: "objection",
  title: { pl: "Sprzeciw", en: "Objection" },
  section: section.optional(),
  options: z.strictObject({ on: z.boolean(), hearings: z.int() }),
  slice: z.strictObject({}),
  events: { "objection.hear": z.strictObject({}) },
  deadlines: {
    objecting: {
      title: { pl: "Termin sprzeciwu", en: "Deadline for the objection" },
      startsAt: "award.grant",
      stated: { words: { pl: "Od listy do sprzeciwu.", en: "From the list to the objection." } },
    },
    hearing: {
      title: { pl: "Termin wysłuchania", en: "Deadline for the hearing" },
      startsAt: "objection.hear",
      stated: {
        words: { pl: "Od wezwania do wysłuchania.", en: "From the summons to the hearing." },
        option: "objection.hearings",
      },
    },
    silence: {
      title: { pl: "Koniec ciszy", en: "End of the silence" },
      startsAt: "an instant that the stage knows",
    },
  },
});

const hears = ({ hearings }: { readonly hearings: number }) => hearings > 0;

/** A stage made up for tests: its section, terms, form and check are known here alone. */
export const objectionStage = kit.with({
  options: (stated) => ({ on: stated !== undefined, hearings: stated?.hearings ?? 0 }),
  check: (stated) =>
    stated?.hearings === 2
      ? [
          checkProblem(
            "OGW164",
            "/objection/hearings",
            { pl: "Dwa wysłuchania niczego nie rozstrzygają.", en: "Two hearings decide nothing." },
            { pl: "Podaj liczbę nieparzystą.", en: "Give an odd number." },
          ),
        ]
      : [],
  everyOption: { on: true, hearings: 1 },
  when: ({ on }) => on,
  start: () => ({}),
  guards: {},
  records: {},
  commands: {},
  initial: "open",
  states: {
    open: {
      name: { pl: "Otwarty", en: "Open" },
      applicantName: { pl: "Otwarty", en: "Open" },
      waitsFor: "applicant",
      deadline: "objecting",
      on: {
        "objection.hear": { when: hears, target: "heard" },
        "deadline.objecting.passed": { target: "closed" },
      },
    },
    heard: {
      when: hears,
      name: { pl: "Wysłuchanie", en: "Hearing" },
      applicantName: { pl: "Wysłuchanie", en: "Hearing" },
      waitsFor: "operator",
      deadline: "hearing",
      on: { "deadline.hearing.passed": { target: "closed" } },
    },
  },
  ends: {
    closed: { name: { pl: "Zamknięty", en: "Closed" }, applicantName: { pl: "Zamknięty", en: "Closed" } },
  },
});

/** The lifecycle of grants with the made-up stage. */
export const withObjection = lifecycleOf([...caseAggregate.stages, objectionStage]);

/** A lifecycle whose cases have these stages. */
export function lifecycleOf(stages: readonly Stage[]) {
  return composeLifecycle([{ ...caseAggregate, stages }, callAggregate]);
}
