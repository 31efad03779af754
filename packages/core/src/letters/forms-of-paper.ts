import type { LocalisedText } from "@opus/grant-rules/errors";
import type { CaseThen } from "./case-then.ts";
import { groundsToAppeal } from "./forms-of-appeals.ts";
import { count, day, type LetterForm, says, shownEvent, words } from "./letter-form.ts";

/** Letters about the signed paper that follows the submission in the system. */
export const formsOfPaper = {
  paperAwaited: {
    says: ({ programme: { document } }) => [
      WANTED,
      document.paper?.silence === "reject" ? OR_REJECTED : OR_NOT_CONSIDERED,
    ],
    facts: whatAndWhere,
  },
  paperReceived: {
    says: (then) => [CAME, ...(shownEvent(then).agrees === false ? [DIFFERS_NOTED] : [])],
    facts: days,
  },
  paperReturned: {
    ...says(
      "Papier, który od Państwa dotarł, nie jest wydrukiem wersji złożonej w systemie: suma kontrolna na nim jest inna albo jej nie ma. Prosimy przesłać podpisany wydruk złożonej wersji. Termin biegnie dalej.",
      "The paper that came from you is no print of the version that was filed in the system: it bears another checksum, or none. Please send a signed print of the version that was filed. The term goes on.",
    ),
    facts: (then) => [...days(then), ...whatAndWhere(then)],
  },
  paperMissing: {
    says: ({ programme: { document } }) => [document.paper?.silence === "reject" ? REJECTED : NOT_CONSIDERED],
    facts: (then) => {
      const { returned } = then.shown.context.paper;
      return [
        ...count("Papiery innej wersji", "Papers of another version", returned),
        ...groundsToAppeal(then),
      ];
    },
  },
} satisfies Readonly<Record<string, LetterForm>>;

/** What is to be sent, where, and with which checksum. */
function whatAndWhere({ programme: { document }, digest }: CaseThen) {
  const { paper } = document;
  return [
    ...(paper === undefined ? [] : words("Co przesłać", "What to send", paper.send)),
    ...(paper === undefined ? [] : words("Dokąd", "Where to", paper.where)),
    ...words("Suma kontrolna złożonej wersji", "Checksum of the version that was filed", {
      pl: digest,
      en: digest,
    }),
  ];
}

function days(then: CaseThen) {
  const { receivedOn, postedOn } = shownEvent(then);
  return [...day("Nadano", "Posted on", postedOn), ...day("Dotarło", "Received on", receivedOn)];
}

const WANTED: LocalisedText = {
  pl: "Wniosek złożyli Państwo w systemie. Prosimy teraz przesłać go także na papierze: podpisany wydruk tej samej wersji, z sumą kontrolną podaną niżej. Do oceny formalnej trafi, gdy papier do nas dotrze; kolejność wpływu liczy się od złożenia w systemie.",
  en: "You have filed the application in the system. Please send it on paper too: a signed print of the same version, with the checksum given below. It goes to the formal check once the paper has reached us; the order of receipt counts from the submission in the system.",
};
const OR_NOT_CONSIDERED: LocalisedText = {
  pl: "Jeżeli papieru nie będzie w terminie, wniosek pozostanie bez rozpatrzenia.",
  en: "If no paper comes within the term, the application is left unconsidered.",
};
const OR_REJECTED: LocalisedText = {
  pl: "Jeżeli papieru nie będzie w terminie, wniosek zostanie odrzucony.",
  en: "If no paper comes within the term, the application is rejected.",
};
const CAME: LocalisedText = {
  pl: "Podpisany papier dotarł w terminie. Wniosek przekazujemy do oceny formalnej.",
  en: "The signed paper came in time. The application now goes to the formal check.",
};
const DIFFERS_NOTED: LocalisedText = {
  pl: "Suma kontrolna na papierze jest inna niż złożonej wersji albo jej nie ma. Oceniamy wersję złożoną w systemie, a niezgodność zostaje w aktach.",
  en: "The paper bears another checksum than the version that was filed, or none. The version of the system is checked, and that the paper differs stands in the file.",
};
const NOT_CONSIDERED: LocalisedText = {
  pl: "Pozostawiamy Państwa wniosek bez rozpatrzenia, ponieważ podpisany papier nie dotarł w terminie.",
  en: "Your application is left unconsidered, since no signed paper came within the term.",
};
const REJECTED: LocalisedText = {
  pl: "Państwa wniosek został odrzucony, ponieważ podpisany papier nie dotarł w terminie.",
  en: "Your application was rejected, since no signed paper came within the term.",
};
