import type { Actor } from "../../journal/entry.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import { type Relation, relationKinds } from "../../kernel/relation-kinds.ts";
import * as z from "../../values/zod.ts";
import { notAppointed, unlessNobodyIsAssigned } from "../experts/expert-reasons.ts";
import type { ExpertRow } from "../ground/sets.ts";
import { callKit as s } from "./call-stage-nouns.ts";

const LONGEST = 200;
const expertSchema = z.string().min(1).max(LONGEST);
/** Parties that somebody says an expert is bound to. */
const relationsSchema = z
  .array(z.strictObject({ party: z.string().min(1).max(LONGEST), as: z.enum(relationKinds) }))
  .max(200);

/**
 * Appoints an expert of the call, with the parties that the expert is bound to as far as the operator knows them; those
 * of the register of relations come by themselves. Sent again it takes in what both say now.
 */
export const expertAppoint = s.command({
  type: "expert.appoint",
  by: ["operator"],
  decides: true,
  title: { pl: "Powołaj eksperta", en: "Appoint an expert" },
  payload: z.strictObject({ expert: expertSchema, relations: relationsSchema.optional() }),
  open: unlessNobodyIsAssigned,
  concerns: expertIn,
  reads: () => [{ set: "experts", whole: true }],
  plan({ stream, payload: { expert, relations = [] }, rows, concerned }) {
    const before = rows("experts").get(expert);
    const kept = before?.relations.filter(({ by }) => by === "expert") ?? [];
    const value = {
      relations: [...kept, ...said("operator", relations), ...said("register", concerned)],
      files: before?.files ?? 0,
      dismissed: false,
    };
    return {
      events: [
        { stream, event: { type: "expert.appoint", expert, experts: listed(rows("experts"), expert) + 1 } },
      ],
      rows: [{ op: before === undefined ? "insert" : "update", set: "experts", key: expert, value }],
    };
  },
});

/** Tells the parties that the expert who sends it is bound to, in place of those told before. */
export const expertDeclare = s.command({
  type: "expert.declare",
  by: ["expert"],
  decides: false,
  title: { pl: "Zgłoś powiązania ze stronami", en: "Declare relations to parties" },
  payload: z.strictObject({ relations: relationsSchema }),
  open: unlessNobodyIsAssigned,
  reads: () => [{ set: "experts", whole: true }],
  plan({ stream, actor, payload, rows }) {
    const before = rows("experts").get(actor.id);
    if (before === undefined) return refuse(notAppointed(actor.id));
    const kept = before.relations.filter(({ by }) => by !== "expert");
    const value = { ...before, relations: [...kept, ...said("expert", payload.relations)] };
    return {
      events: [
        { stream, event: { type: "expert.declare", expert: actor.id, experts: listed(rows("experts")) } },
      ],
      rows: [{ op: "update", set: "experts", key: actor.id, value }],
    };
  },
});

/** Takes an expert off the list: no application comes to the expert any more. Cards that were filed stay. */
export const expertDismiss = s.command({
  type: "expert.dismiss",
  by: ["operator"],
  decides: true,
  title: { pl: "Odwołaj eksperta", en: "Dismiss an expert" },
  payload: z.strictObject({ expert: expertSchema }),
  open: unlessNobodyIsAssigned,
  reads: () => [{ set: "experts", whole: true }],
  plan({ stream, payload: { expert }, rows }) {
    const before = rows("experts").get(expert);
    if (before === undefined || before.dismissed) return refuse(dismissedAlready(expert));
    return {
      events: [
        { stream, event: { type: "expert.dismiss", expert, experts: listed(rows("experts"), expert) } },
      ],
      rows: [{ op: "update", set: "experts", key: expert, value: { ...before, dismissed: true } }],
    };
  },
});

/** Whom the register is asked about; the payload may be anything. */
function expertIn(payload: unknown): readonly Actor[] {
  const { expert } = (typeof payload === "object" && payload !== null ? payload : {}) as { expert?: unknown };
  const isNamed = typeof expert === "string" && expert !== "" && expert.length <= LONGEST;
  return isNamed ? [{ role: "expert", id: expert }] : [];
}

function said(
  by: ExpertRow["relations"][number]["by"],
  relations: readonly Relation[],
): ExpertRow["relations"] {
  return relations.map(({ party, as }) => ({ party, as, by }));
}

/** How many experts are on the list, one of them apart. */
function listed(experts: ReadonlyMap<string, ExpertRow>, apart?: string): number {
  return [...experts].filter(([id, { dismissed }]) => !dismissed && id !== apart).length;
}

function dismissedAlready(expert: string) {
  return reason("OGW253", notAppointed(expert).message);
}
