import { canonicalJson } from "@opus/grant-rules";
import { commandLimits } from "@opus/grant-rules/bounds";
import { OgwError } from "@opus/grant-rules/errors";
import { type Command, commandEnvelopeSchema, markRead } from "../decide/command.ts";
import { refused } from "../decide/decision.ts";
import { idOf, notJson, openCommand } from "../decide/open-command.ts";
import { shapeReasons } from "../decide/reasons.ts";
import type { RefusalReason } from "../kernel/refusal.ts";
import { readAs } from "../values/read-as.ts";
import type { Answer } from "./answer.ts";
import type { SendingCommand } from "./command-turn.ts";
import { drawnName } from "./drawn-name.ts";
import type { EnginePorts } from "./engine-options.ts";

/** What the reader of commands works with. */
type ReaderPorts = Pick<EnginePorts, "lifecycle" | "ids" | "random" | "hash" | "now">;

/** Reads commands, or answers why something is none. */
export type CommandReader = (sent: unknown) => SendingCommand | { readonly refused: Answer };

/**
 * Makes the one reader of commands of a lifecycle. It copies what a sender handed over once, so that the fingerprint,
 * the decision and the journal speak of the same values whatever the sender does to the object meanwhile. What is no
 * command is refused before the store is asked. A command without an id gets one that nobody else has or can guess.
 */
export function createCommandReader({ lifecycle, ids, random, hash, now }: ReaderPorts): CommandReader {
  const envelope = commandEnvelopeSchema(lifecycle).partial({ id: true });
  return (sent) => {
    const opened = openCommand(sent);
    if ("refused" in opened) return { refused: refusal(sent, opened.refused) };
    const { id, ...rest } = opened.members;
    const text = textOf(rest);
    if (text === undefined) return { refused: refusal(sent, [notJson(String(rest.type).slice(0, 100))]) };
    const read = readAs(envelope, Object.assign(JSON.parse(text) as object, { id }));
    if (!read.success) return { refused: refusal(sent, shapeReasons(read.error, "command", rest)) };
    const command = read.data as unknown as Omit<Command, "id"> & { readonly id: string | undefined };
    const receivedAt = now();
    if (command.id === undefined) {
      const drawn = markRead({ ...command, id: ids.id(`command\n${drawnName(random)}`) });
      return { command: drawn, receivedAt, fingerprint: undefined };
    }
    return { command: markRead(command as Command), receivedAt, fingerprint: hash(text) };
  };
}

/** The canonical text of a command; undefined when it is not JSON, or names a key that JavaScript swallows. */
function textOf(members: object): string | undefined {
  try {
    const text = canonicalJson(members);
    return text.includes('"__proto__":') ? undefined : text;
  } catch (cause) {
    if (OgwError.isInstance(cause) && cause.code === "OGW108") return undefined;
    throw cause;
  }
}

function refusal(sent: unknown, reasons: readonly RefusalReason[]): Answer {
  return { ...refused(idOf(sent).slice(0, commandLimits.id.max), reasons).answer, repeated: false };
}
