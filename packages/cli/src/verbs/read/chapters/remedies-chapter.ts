import type { LocalisedText } from "@opus/grant-rules/errors";
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

function restored(
  { term, withinDays, by, basis: on }: Restored,
  { say, basis, document }: Reading,
): Provision {
  return {
    title: say(deadlineName(term)),
    text: say({
      pl: `Kto uchybił temu terminowi bez swojej winy, prosi o jego przywrócenie w ciągu ${withinDays} dni od ustania przyczyny i tym samym pismem dokonuje czynności. Rozstrzyga ${deciderOf(by, document, RESTORERS).pl}, z uzasadnieniem.`,
      en: `Whoever missed this term without fault asks for its restoration within ${withinDays} days of the end of the cause, and does the act together with the request. ${deciderOf(by, document, RESTORERS).en} decides, with reasons.`,
    }),
    basis: basis(on),
  };
}

function appealed({ by, silence, basis: on }: Formal, { say, basis, document }: Reading): Provision {
  return {
    text: say({
      pl: `Od odrzucenia wniosku i od pozostawienia go bez rozpatrzenia można się odwołać. Odwołanie rozpatruje ${deciderOf(by, document, DECIDERS).pl}, nigdy osoba, która brała udział w rozstrzygnięciu. Uwzględnione wraca do oceny formalnej.`,
      en: `A rejection, and being left unconsidered, may be appealed. ${deciderOf(by, document, DECIDERS).en} decides, never anybody who had a part in the decision. An appeal that is upheld goes back to the formal check.`,
    }),
    notes: [say(SILENCE[silence])],
    basis: basis(on),
  };
}

function ofResults({ by, basis: on }: Assessment, { say, basis, document }: Reading): Provision {
  const decider = deciderOf(by, document, OF_RESULTS);
  return {
    text: say({
      pl: `Po ogłoszeniu listy rankingowej można się odwołać od wyniku oceny. Odwołanie rozpatruje ${decider.pl}, nigdy osoba, która wniosek oceniała. Uwzględnione zmienia całą listę, jakby od początku ułożono ją z właściwymi punktami. Dopóki trwają odwołania, z listy nic nie wynika.`,
      en: `Once the ranking is published, results may be appealed. ${decider.en} decides, never anybody who has assessed the application. An appeal that is upheld changes the whole list, as if it had been drawn with the right points at first. As long as appeals are under way nothing follows from the list.`,
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

/** Who decides, in words: a role that the programme names goes by its own title. */
function deciderOf(
  by: string,
  document: Reading["document"],
  words: Readonly<Record<string, LocalisedText>>,
): LocalisedText {
  const title = document.roles?.named?.find(({ id }) => id === by)?.title;
  // It begins an English sentence.
  if (title !== undefined)
    return { pl: title.pl, en: `${title.en.charAt(0).toUpperCase()}${title.en.slice(1)}` };
  return words[by] ?? { pl: by, en: by };
}

const OF_RESULTS: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "pracownik", en: "An officer" },
  decisionMaker: { pl: "decydent", en: "The decision maker" },
};

const DECIDERS: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "inny pracownik", en: "Another officer" },
  decisionMaker: { pl: "decydent", en: "The decision maker" },
};

const RESTORERS: Readonly<Record<string, LocalisedText>> = {
  officer: { pl: "pracownik", en: "An officer" },
  operator: { pl: "operator", en: "The operator" },
  decisionMaker: { pl: "decydent", en: "The decision maker" },
  accountant: { pl: "księgowość", en: "The accountant" },
};

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
};
