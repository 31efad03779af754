import { commandLimits, partLimits, partProblem } from "@opus/grant-rules/bounds";
import { type RefusalReason, reason } from "../kernel/refusal.ts";

/** The members of a command, each read once, or why it is none. */
export type OpenedCommand =
  | { readonly members: Readonly<Record<string, unknown>> }
  | { readonly refused: readonly RefusalReason[] };

/**
 * Takes the members out of what somebody handed over for a command, and counts all that is in them, before anything is
 * made of it. Runs no code of the sender: what computes its members is no command.
 */
export function openCommand(sent: unknown): OpenedCommand {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) return { refused: [notJson("")] };
  try {
    return counted(sent);
  } catch {
    // Only a proxy throws here; what it threw is its own affair.
    return { refused: [notJson("")] };
  }
}

function counted(sent: object): OpenedCommand {
  const members: Record<string, unknown> = {};
  const names = Object.keys(sent);
  // More than any command has; their values are counted below.
  for (const name of names.slice(0, commandLimits.members.max + 1)) {
    const property = Object.getOwnPropertyDescriptor(sent, name);
    if (name === "__proto__" || (property !== undefined && !("value" in property)))
      return { refused: [notJson(typeOf(sent))] };
    if (property?.value !== undefined) members[name] = property.value;
  }
  const problem = partProblem(members, "", partLimits.command);
  if (problem === undefined) return { members };
  if (problem.code !== "OGW201") return { refused: [notJson(typeOf(members))] };
  const { code, message, remedy, pointer } = problem;
  return { refused: [{ code, message, remedy, pointer }] };
}

function typeOf(sent: object): string {
  const type: unknown = Object.getOwnPropertyDescriptor(sent, "type")?.value;
  return typeof type === "string" ? type.slice(0, 100) : "";
}

/** The id of what somebody sent for a command; empty when it has none that can be read without running its code. */
export function idOf(sent: unknown): string {
  if (sent === null || typeof sent !== "object") return "";
  try {
    const id: unknown = Object.getOwnPropertyDescriptor(sent, "id")?.value;
    return typeof id === "string" ? id : "";
  } catch {
    return "";
  }
}

/** OGW201: what is no plain JSON. */
export function notJson(type: string): RefusalReason {
  return reason(
    "OGW201",
    { pl: `Polecenie „${type}” nie jest poprawnym JSON-em.`, en: `Command "${type}" is not plain JSON.` },
    {
      pl: "Wyślij tylko obiekty, listy, teksty, liczby skończone, true, false i null, bez klucza __proto__.",
      en: "Send plain objects, lists, well-formed texts, finite numbers, true, false and null only, no key __proto__.",
    },
  );
}
