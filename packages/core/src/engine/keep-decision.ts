import { sha256Hex } from "@opus/grant-rules";
import { type Decision, refused } from "../decide/decision.ts";
import { reason } from "../kernel/refusal.ts";
import type { Commit, KeptAnswer } from "../store/commit.ts";
import type { JsonObject } from "../values/json.ts";
import type { Answer } from "./answer.ts";

/** A decision as the commit that keeps it. */
export function commitOf(id: string, decision: Decision, commandId: string, fingerprint: string): Commit {
  const answer: KeptAnswer = {
    commandId,
    fingerprint,
    answer: decision.answer as unknown as JsonObject,
  };
  if (decision.outcome === "refused") return { id, streams: [], seen: [], records: [], answer };
  const { streams, seen, records } = decision;
  return { id, streams, seen, records, answer };
}

/** Keyed with a secret of the command, so that personal values in it cannot be guessed from what is kept for good. */
export function keyedFingerprint(fingerprint: string, salt: string): string {
  return `sha256:${sha256Hex(`fingerprint\n${salt}\n${fingerprint}`)}`;
}

/** The answer that was kept under an id, or a refusal when another command has it. */
export function repeatedAnswer(kept: KeptAnswer, fingerprint: string): Answer {
  if (kept.fingerprint === fingerprint) return { ...(kept.answer as unknown as Answer), repeated: true };
  const taken = reason(
    "OGW302",
    {
      pl: `Pod identyfikatorem „${kept.commandId}” wysłano już inne polecenie.`,
      en: `Another command was already sent under the id "${kept.commandId}".`,
    },
    { pl: "Nadaj nowemu poleceniu nowy identyfikator.", en: "Give the new command an id of its own." },
  );
  return { ...refused(kept.commandId, [taken]).answer, repeated: false };
}
