import { canonicalJson, sha256Hex } from "@opus/grant-rules";
import { OgwError } from "@opus/grant-rules/errors";
import { type Command, commandEnvelopeSchema } from "../decide/command.ts";
import { shapeReasons } from "../decide/reasons.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { type RefusalReason, reason } from "../kernel/refusal.ts";
import { readAs } from "../values/read-as.ts";
import type { Answer } from "./answer.ts";
import type { SentCommand } from "./grant-workflow.ts";

/** A command as plain JSON that nobody else holds a piece of. */
export interface ReadCommand {
  readonly command: Omit<Command, "id"> & { readonly id: string | undefined };
  /** Hash of everything but the id. */
  readonly fingerprint: string;
}

/** Reads commands, or answers why something is none. */
export type CommandReader = (sent: unknown) => ReadCommand | { readonly refused: Answer };

/**
 * Makes the one reader of commands of a lifecycle. It copies what a sender handed over once, so that the fingerprint,
 * the decision and the journal speak of the same values whatever the sender does to the object meanwhile. What is no
 * command is refused before the store is asked, and its answer is not kept, since it may have no id to keep it under.
 */
export function createCommandReader(lifecycle: Lifecycle): CommandReader {
  const envelope = commandEnvelopeSchema(lifecycle).partial({ id: true });
  return (sent) => {
    if (sent === null || typeof sent !== "object" || Array.isArray(sent)) {
      return { refused: refusal(undefined, [notJson("")]) };
    }
    const { id, ...rest } = sent as Partial<SentCommand>;
    const text = textOf(rest);
    if (text === undefined) return { refused: refusal(id, [notJson(String(rest.type))]) };
    const read = readAs(envelope, { ...(JSON.parse(text) as object), id });
    if (!read.success) return { refused: refusal(id, shapeReasons(read.error, "command")) };
    const command = read.data as unknown as ReadCommand["command"];
    return { command: { ...command, id: command.id }, fingerprint: `sha256:${sha256Hex(text)}` };
  };
}

/** The canonical text of a command; undefined when it is not JSON, or names a key that JavaScript swallows. */
function textOf(command: object): string | undefined {
  const members = Object.entries(command).filter(([, member]) => member !== undefined);
  try {
    const text = canonicalJson(Object.fromEntries(members));
    return text.includes('"__proto__":') ? undefined : text;
  } catch (cause) {
    if (OgwError.isInstance(cause) && cause.code === "OGW108") return undefined;
    throw cause;
  }
}

function refusal(id: unknown, reasons: readonly RefusalReason[]): Answer {
  const commandId = typeof id === "string" ? id : "";
  return { outcome: "refused", commandId, code: "OGW201", reasons, legal: [], repeated: false };
}

function notJson(type: string): RefusalReason {
  return reason(
    "OGW201",
    { pl: `Polecenie „${type}” nie jest poprawnym JSON-em.`, en: `Command "${type}" is not plain JSON.` },
    {
      pl: "Wyślij tylko obiekty, listy, teksty, liczby skończone, true, false i null, bez klucza __proto__.",
      en: "Send plain objects, lists, well-formed texts, finite numbers, true, false and null only, no key __proto__.",
    },
  );
}
