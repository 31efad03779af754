import { startsNamed, type TermsDocument } from "../../document/stated-terms.ts";
import { reason, refuse } from "../../kernel/refusal.ts";
import { deliveryEvent, letterEvent } from "../ground/delivery.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { eligibilityKit as s } from "./eligibility-nouns.ts";

/** Records that a letter has reached the applicant; the term that counts from its delivery runs from that day. */
export const deliveryRecord = s.command({
  type: "delivery.record",
  by: ["officer", "operator", "accountant"],
  decides: true,
  title: { pl: "Zapisz doręczenie pisma", en: "Record the delivery of a letter" },
  payload: deliveryEvent,
  open: ({ programme: { document }, happened }) =>
    awaited(document as TermsDocument, happened).length === 0 ? nothingAwaited() : undefined,
  plan(input) {
    const { stream, programme, payload, happened } = input;
    const { letter, deliveredOn } = payload;
    const letters = awaited(programme.document, happened);
    if (!letters.includes(letter)) return refuse(notAwaited(letter, letters));
    const sentAt = happened[letterEvent.sent(letter)] ?? null;
    const words = { pl: "wysłaniem pisma", en: "the sending of the letter" };
    const wrong = dayStillToCome(deliveredOn, input) ?? dayBefore(deliveredOn, { words, at: sentAt }, input);
    if (wrong !== undefined) return refuse(wrong);
    return { events: [{ stream, event: { type: "delivery.record", letter, deliveredOn } }] };
  },
});

/** Letters that were sent and whose delivery some term of the programme is counted from. */
function awaited(document: TermsDocument, happened: Readonly<Record<string, string>>): readonly string[] {
  return [...startsNamed(document)].flatMap((name) => {
    const letter = letterEvent.ofDelivery(name);
    return letter !== undefined && happened[letterEvent.sent(letter)] !== undefined ? [letter] : [];
  });
}

function nothingAwaited() {
  return reason("OGW246", {
    pl: "Nie wysłano tu pisma, od którego doręczenia biegłby termin.",
    en: "No letter was sent here from whose delivery a term is counted.",
  });
}

function notAwaited(letter: string, letters: readonly string[]) {
  const names = letters.map((name) => `„${name}”`).join(", ");
  return reason(
    "OGW246",
    {
      pl: `Od doręczenia pisma „${letter}” nie biegnie tu żaden termin.`,
      en: `No term is counted here from the delivery of the letter "${letter}".`,
    },
    { pl: `Można zapisać doręczenie: ${names}.`, en: `These deliveries may be recorded: ${names}.` },
  );
}
