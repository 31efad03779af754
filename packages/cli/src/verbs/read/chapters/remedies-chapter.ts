import { deadlineName } from "../../../wording/event-names.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";

/** What an applicant may do against the outcome of the formal check: restoration of a term, and appeals. */
export function remediesChapter(reading: Reading): Draft {
  const { say, document } = reading;
  const { terms = [] } = document.restoration ?? {};
  const { formal, assessment } = document.appeals ?? {};
  return {
    title: say({ pl: "Środki odwoławcze", en: "Remedies" }),
    paragraphs: [
      {
        title: say({ pl: "Przywrócenie terminu", en: "Restoration of a term" }),
        provisions: terms.map((one) => restored(one, reading)),
      },
      {
        title: say({ pl: "Odwołanie od wyniku oceny formalnej", en: "Appeal against the formal check" }),
        provisions: formal === undefined ? [] : [appealed(formal, reading), ...grounds(formal, reading)],
      },
      {
        title: say({ pl: "Odwołanie od wyniku oceny merytorycznej", en: "Appeal against the assessment" }),
        provisions:
          assessment === undefined ? [] : [ofResults(assessment, reading), ...grounds(assessment, reading)],
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

type Restored = NonNullable<Reading["document"]["restoration"]>["terms"][number];
type Assessment = NonNullable<NonNullable<Reading["document"]["appeals"]>["assessment"]>;
type Formal = NonNullable<NonNullable<Reading["document"]["appeals"]>["formal"]>;

function restored({ term, withinDays, by, basis: on }: Restored, { say, basis }: Reading): Provision {
  return {
    title: say(deadlineName(term)),
    text: say({
      pl: `Kto uchybił temu terminowi bez swojej winy, prosi o jego przywrócenie w ciągu ${withinDays} dni od ustania przyczyny i tym samym pismem dokonuje czynności. Rozstrzyga ${RESTORERS[by].pl}, z uzasadnieniem.`,
      en: `Whoever missed this term without fault asks for its restoration within ${withinDays} days of the end of the cause, and does the act together with the request. ${RESTORERS[by].en} decides, with reasons.`,
    }),
    basis: basis(on),
  };
}

function appealed({ by, silence, basis: on }: Formal, { say, basis }: Reading): Provision {
  return {
    text: say({
      pl: `Od odrzucenia wniosku i od pozostawienia go bez rozpatrzenia można się odwołać. Odwołanie rozpatruje ${DECIDERS[by].pl}, nigdy osoba, która brała udział w rozstrzygnięciu. Uwzględnione wraca do oceny formalnej.`,
      en: `A rejection, and being left unconsidered, may be appealed. ${DECIDERS[by].en} decides, never anybody who had a part in the decision. An appeal that is upheld goes back to the formal check.`,
    }),
    notes: [say(SILENCE[silence])],
    basis: basis(on),
  };
}

function ofResults({ by, basis: on }: Assessment, { say, basis }: Reading): Provision {
  return {
    text: say({
      pl: `Po ogłoszeniu listy rankingowej można się odwołać od wyniku oceny. Odwołanie rozpatruje ${by === "officer" ? "pracownik" : "decydent"}, nigdy osoba, która wniosek oceniała. Uwzględnione zmienia całą listę, jakby od początku ułożono ją z właściwymi punktami. Dopóki trwają odwołania, z listy nic nie wynika.`,
      en: `Once the ranking is published, results may be appealed. ${by === "officer" ? "An officer" : "The decision maker"} decides, never anybody who has assessed the application. An appeal that is upheld changes the whole list, as if it had been drawn with the right points at first. As long as appeals are under way nothing follows from the list.`,
    }),
    basis: basis(on),
  };
}

function grounds({ grounds: all }: Pick<Formal, "grounds">, { say, basis }: Reading): readonly Provision[] {
  return all.map(({ title, basis: on }) => ({
    text: `${say({ pl: "Podstawa odwołania", en: "Ground of an appeal" })}: ${say(title)}.`,
    basis: basis(on),
  }));
}

const DECIDERS = {
  officer: { pl: "inny pracownik", en: "Another officer" },
  decisionMaker: { pl: "decydent", en: "The decision maker" },
} as const;

const RESTORERS = {
  officer: { pl: "pracownik", en: "An officer" },
  operator: { pl: "operator", en: "The operator" },
  decisionMaker: { pl: "decydent", en: "The decision maker" },
  accountant: { pl: "księgowość", en: "The accountant" },
} as const;

const SILENCE = {
  uphold: {
    pl: "Odwołanie, którego nie rozpatrzono w terminie, uważa się za uwzględnione.",
    en: "An appeal that is not decided in its term counts as upheld.",
  },
  reject: {
    pl: "Odwołanie, którego nie rozpatrzono w terminie, uważa się za oddalone.",
    en: "An appeal that is not decided in its term counts as rejected.",
  },
  wait: {
    pl: "Odwołanie, którego nie rozpatrzono w terminie, czeka na rozpatrzenie.",
    en: "An appeal that is not decided in its term goes on waiting.",
  },
} as const;
