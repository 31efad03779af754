import { described } from "../../document/described.ts";
import { choiceOf } from "../../document/setting-notes.ts";
import { basisSchema, dateSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { deliveryEvent } from "../ground/delivery.ts";
import { visitRow } from "../ground/sets.ts";
import { countSchema } from "../ground/slice-schemas.ts";
import { terminationEvent } from "../ground/termination.ts";
import { submission } from "../submission/submission-stage.ts";
import { monitoringLetters } from "./monitoring-letters.ts";

/** Visits on a sample of the funded projects, as a programme states them. */
const monitoringSection = described(
  z.strictObject({
    sharePercent: described(
      z.int().min(1).max(100),
      "Jaką część dofinansowanych projektów się odwiedza, w procentach.",
      "Share of the funded projects that is visited, in percent.",
    ),
    mustInclude: described(
      z.array(
        described(
          choiceOf({
            highestAward: {
              pl: "Projekt z najwyższym dofinansowaniem.",
              en: "The project with the highest award.",
            },
          }),
          "Jeden taki wybór.",
          "One such choice.",
        ),
      ),
      "Projekty, które odwiedza się zawsze.",
      "Projects that are visited in any case.",
    ),
    basis: basisSchema,
  }),
  "Wizyty w części dofinansowanych projektów; pomija się, gdy ich nie ma.",
  "Visits on a sample of the funded projects; left out when nobody visits.",
);

/** Visits on a sample of the funded projects, as a programme states them. */
export type MonitoringDocument = z.output<typeof monitoringSection>;

/** What was found on a visit; what was recommended is a record outside the chain, only its number stands here. */
const visitSchema = z.strictObject({ asAgreed: z.boolean(), recommendations: countSchema });

/** What monitoring is about: a visit to the projects of the sample, and what it recommended. */
export const monitoringKit = defineCaseStage({
  name: "monitoring",
  title: { pl: "Monitoring", en: "Monitoring" },
  section: monitoringSection.optional(),
  options: z.strictObject({ on: z.boolean() }),
  slice: z.strictObject({
    /** Day of the visit. */
    visitOn: dateSchema.nullable(),
    visit: visitSchema.nullable(),
  }),
  events: {
    "monitoring.schedule": described(
      z.strictObject({ on: dateSchema }),
      "wyznaczenie wizyty",
      "visit scheduled",
    ),
    "monitoring.omit": described(z.strictObject({}), "pominięcie w planie wizyt", "left out of the visits"),
    "monitoring.recordVisit": described(visitSchema, "wizyta", "visit"),
    "monitoring.confirmImplementation": described(
      z.strictObject({}),
      "wykonanie zaleceń",
      "recommendations carried out",
    ),
  },
  effects: { notifyApplicant: monitoringLetters },
  deadlines: {
    recommendation: {
      title: { pl: "Termin wykonania zaleceń", en: "Deadline for the recommendations" },
      startsAt: "monitoring.recordVisit",
      stated: {
        words: {
          pl: "Od zaleceń po wizycie do ich wykonania; potrzebny przy monitoringu.",
          en: "From a visit's recommendations to their implementation; needed with monitoring.",
        },
        option: "monitoring",
      },
    },
  },
  reads: { submission: submission.nouns.slice, agreement: agreement.nouns.slice },
  hears: { "agreement.terminate": terminationEvent, "delivery.record": deliveryEvent },
  uses: { visits: visitRow },
  shows: {
    slice: "monitoring",
    events: {
      "monitoring.schedule": "monitoring",
      "monitoring.omit": "monitoring",
      "monitoring.recordVisit": "monitoring",
      "monitoring.confirmImplementation": "monitoring",
    },
    effects: { notifyApplicant: "letters" },
    records: { visit: "monitoring" },
  },
});
