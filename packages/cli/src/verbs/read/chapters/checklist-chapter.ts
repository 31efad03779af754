import { factLabel } from "../../../explanation/fact-labels.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

type Row = NonNullable<Reading["document"]["eligibility"]["checklist"]>[number];

/** The checklist of the formal check: each row, who answers it, and what follows from "no". */
export function checklistChapter(reading: Reading): Draft {
  const { say, document } = reading;
  const { checklist = [] } = document.eligibility;
  return {
    title: say({ pl: "Karta oceny formalnej", en: "Checklist of the formal check" }),
    paragraphs:
      checklist.length === 0
        ? []
        : [
            {
              title: say({ pl: "Co się sprawdza", en: "What is checked" }),
              provisions: checklist.map((row) => provisionOf(row, reading)),
            },
          ],
  };
}

function provisionOf({ title, rule, no, fields = [], when, basis: on }: Row, reading: Reading): Provision {
  const { say, basis } = reading;
  const named = (id: string) => reading.programme.rules.rule(id)?.title ?? { pl: id, en: id };
  const notes: string[] = [];
  if (rule === undefined) {
    notes.push(say({ pl: "Odpowiada osoba.", en: "A person answers." }));
    if (no !== undefined) notes.push(`${say(NO)} ${say(FOLLOWS[no])}.`);
  } else {
    const decides = named(rule);
    notes.push(say({ pl: `Rozstrzyga reguła „${decides.pl}”.`, en: `The rule “${decides.en}” decides.` }));
  }
  if (when !== undefined) {
    const holds = named(when.rule);
    notes.push(
      say({
        pl: `Dotyczy wniosku, gdy spełniona jest reguła „${holds.pl}”.`,
        en: `Applies where the rule “${holds.en}” is met.`,
      }),
    );
  }
  if (fields.length > 0) {
    const labels = fields.map((path) => factLabel(reading.document, path, reading.lang)).join(", ");
    notes.push(say({ pl: `Pola: ${labels}.`, en: `Fields: ${labels}.` }));
  }
  return { text: `${say(title)}.`, notes, basis: basis(on) };
}

const NO = { pl: "Gdy „nie”:", en: "If “no”:" } as const;

const FOLLOWS = {
  supplement: { pl: "wezwanie do uzupełnienia", en: "a supplement is asked for" },
  leaveUnconsidered: {
    pl: "wniosek pozostaje bez rozpatrzenia",
    en: "the application is left unconsidered",
  },
  reject: { pl: "wniosek zostaje odrzucony", en: "the application is rejected" },
} as const;
