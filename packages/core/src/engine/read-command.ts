import { beyondLimit, commandLimits } from "@opus/grant-rules/bounds";
import { joinPointer } from "@opus/grant-rules/document";
import { type Command, markRead, sentEnvelopeSchema } from "../decide/command.ts";
import { refused } from "../decide/decision.ts";
import { idOf, notJson, openCommand } from "../decide/open-command.ts";
import { NO_PLAIN_COPY, plainCopy, TooManyMembers } from "../decide/plain-copy.ts";
import { shapeReasons } from "../decide/reasons.ts";
import { canonicalText } from "../journal/canonical-text.ts";
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
  const envelope = sentEnvelopeSchema(lifecycle);
  return (sent) => {
    const copy = typeof sent === "object" && sent !== null ? plainCopy(sent) : NO_PLAIN_COPY;
    if (copy instanceof TooManyMembers) return { refused: refusal(sent, [tooManyMembers(copy)]) };
    if (copy === NO_PLAIN_COPY) return { refused: refusal(sent, notPlain(sent)) };
    const { id: _, ...rest } = copy;
    const read = readAs(envelope, copy);
    if (!read.success) return { refused: refusal(sent, shapeReasons(read.error, "command", rest)) };
    const command = copy as unknown as Omit<Command, "id"> & { readonly id: string | undefined };
    const receivedAt = now();
    if (command.id === undefined) {
      const drawn = markRead({ ...command, id: ids.id(`command\n${drawnName(random)}`) });
      return { command: drawn, receivedAt, fingerprint: undefined };
    }
    return { command: markRead(command as Command), receivedAt, fingerprint: hash(canonicalText(rest)) };
  };
}

function tooManyMembers({ path }: TooManyMembers): RefusalReason {
  const { code, message, remedy, pointer } = beyondLimit(
    commandLimits.members,
    path.reduce<string>(joinPointer, ""),
  );
  return { code, message, remedy, pointer };
}

/** Why what was sent has no plain copy. */
function notPlain(sent: unknown): readonly RefusalReason[] {
  const opened = openCommand(sent);
  if ("refused" in opened) return opened.refused;
  const { type } = opened.members;
  return [notJson(typeof type === "string" ? type.slice(0, 100) : "")];
}

function refusal(sent: unknown, reasons: readonly RefusalReason[]): Answer {
  return { ...refused(idOf(sent).slice(0, commandLimits.id.max), reasons).answer, repeated: false };
}
