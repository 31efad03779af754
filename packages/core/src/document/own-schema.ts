import { SchemaNotes } from "../values/schema-notes.ts";
import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";

/** What a call may state for itself in place of what the programme states, in the order of the document. */
export const ownMembers = [
  "delivery",
  "form",
  "facts",
  "award",
  "letters",
  "lists",
  "calculations",
  "rules",
  "deadlines",
  "paper",
  "eligibility",
  "scoring",
  "appeals",
  "monitoring",
  "amendments",
  "settlement",
  "progress",
  "bars",
] as const;

/** One member that a call may state for itself. */
export type OwnMember = (typeof ownMembers)[number];

/** Which member of the document a schema stands in for: it is written as that one is. */
export const writtenAs = new SchemaNotes<{ readonly member: OwnMember }>();

function own(member: OwnMember) {
  const schema = described(
    z.unknown(),
    `Jak \`${member}\` programu, w całości, tylko dla tego naboru.`,
    `As \`${member}\` of the programme, whole, for this call alone.`,
  );
  writtenAs.add(schema, { member });
  return schema.optional();
}

/** Own rules, form, assessment of one call. */
export const ownSchema = described(
  exampleOf(z.strictObject(Object.fromEntries(ownMembers.map((member) => [member, own(member)]))), {
    scoring: {
      experts: 1,
      criteria: [{ id: "idea", title: { pl: "Pomysł", en: "Idea" }, max: 10 }],
      aggregate: "mean",
      threshold: 6,
      minJustification: 0,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
      basis: ["regulations"],
    },
  }),
  "Co w tym naborze jest inne niż w całym programie: każda część zastępuje odpowiednią część programu w całości.",
  "What is different in this call: each member replaces that of the programme, whole.",
);
