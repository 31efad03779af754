import type { Decision } from "../decide/decision.ts";
import { refused } from "../decide/decision.ts";
import type { Actor, Asker } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import { roleNameOf } from "../kernel/permissions.ts";
import { reason } from "../kernel/refusal.ts";
import type { KeptAnswer } from "../store/commit.ts";
import type { JsonObject } from "../values/json.ts";
import type { Answer } from "./answer.ts";

/** Whom the id of a command belongs to. */
export function senderOf(sender: Asker & Pick<Actor, "as">): string {
  return `${roleNameOf(sender)}:${sender.id}`;
}

/** An accepted decision as it is kept under the id that its sender gave the command. */
export function keptAnswer(
  sender: string,
  { answer }: Extract<Decision, { readonly outcome: "accepted" }>,
  fingerprint: string,
  secret: string,
  hash: Hash,
): KeptAnswer {
  const salt = secret.slice(0, 32);
  return {
    sender,
    commandId: answer.commandId,
    fingerprint: `sha256:${salt}:${salted(fingerprint, salt, hash)}`,
    // What its sender was shown is worked out from the journal when it is asked for again.
    answer: { ...answer, context: {} } as unknown as JsonObject,
  };
}

/** The answer that was kept under an id, or a refusal when its sender used it for another command. */
export function repeatedAnswer(kept: KeptAnswer, fingerprint: string, hash: Hash): Answer {
  if (isOf(kept, fingerprint, hash)) return { ...(kept.answer as unknown as Answer), repeated: true };
  const { answer } = refused(kept.commandId, [
    reason(
      "OGW302",
      {
        pl: `Pod identyfikatorem „${kept.commandId}” wysłano już inne polecenie.`,
        en: `Another command was already sent under the id "${kept.commandId}".`,
      },
      { pl: "Nadaj nowemu poleceniu nowy identyfikator.", en: "Give the new command an id of its own." },
    ),
  ]);
  return { ...answer, repeated: false };
}

/** Whether an answer is that of the command of this fingerprint; one whose fingerprint was erased is taken for it. */
function isOf({ fingerprint: kept }: KeptAnswer, fingerprint: string, hash: Hash): boolean {
  if (kept === "") return true;
  const [, salt = "", digest] = kept.split(":");
  return digest === salted(fingerprint, salt, hash);
}

/** Salted, so that personal values in a command cannot be guessed from what two of them have in common. */
function salted(fingerprint: string, salt: string, hash: Hash): string {
  return hash(`fingerprint\n${salt}\n${fingerprint}`);
}
