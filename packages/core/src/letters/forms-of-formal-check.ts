import { addDays, toCivil, writtenDay } from "@opus/grant-rules/calendar";
import { standingFacts } from "../lifecycle/ground/key-facts.ts";
import type { Json } from "../values/json.ts";
import type { CaseThen } from "./case-then.ts";
import { groundsToAppeal } from "./forms-of-appeals.ts";
import { type LetterForm, money, says, shownEvent, words } from "./letter-form.ts";

const CHECKED = ["formalCheck.complete"];

const requested = ({ shown: { context } }: CaseThen) =>
  money("Wnioskowana kwota", "Amount asked for", standingFacts(context).requested);

const textOf = (value: Json | undefined) => (typeof value === "string" ? value : null);

/** Letters from the submission to the end of the formal check. */
export const formsOfCheck = {
  receipt: {
    says: ({ programme: { document } }) => [
      CAME_IN_TIME,
      document.paper === undefined ? TO_THE_CHECK : ONCE_ON_PAPER,
    ],
    facts: requested,
    files: true,
  },
  late: {
    ...says(
      "Państwa wniosek wpłynął po zamknięciu naboru, dlatego nie zostanie rozpatrzony.",
      "Your application came after the call had closed and is therefore not considered.",
    ),
    files: true,
  },
  callExtended: {
    ...says(
      "Nabór, w którym mają Państwo wniosek, został przedłużony.",
      "The call in which you have an application was extended.",
    ),
    facts: newClosing,
    remarks: (then) => texts(shownEvent(then).reason),
  },
  callCorrected: {
    ...says(
      "Sprostowano ogłoszenie naboru, w którym mają Państwo wniosek. Od tej pory obowiązuje tak, jak podajemy niżej.",
      "The announcement of the call in which you have an application was corrected. From now on it holds as given below.",
    ),
    remarks: (then) => texts(shownEvent(then).correction, shownEvent(then).reason),
  },
  callAnnulled: {
    ...says(
      "Nabór, w którym mają Państwo wniosek, został unieważniony, dlatego wniosek nie będzie dalej rozpatrywany.",
      "The call in which you have an application was annulled, so that the application is considered no further.",
    ),
    remarks: (then) => texts(shownEvent(then).reason),
  },
  callSpent: {
    ...says(
      "Środki naboru zostały rozdysponowane, dlatego nabór się zamknął. Wnioski, których dotąd nie rozstrzygnięto, także Państwa, kończą się bez dofinansowania.",
      "The money of the call is spent, so that the call has closed. Applications that were not decided until then, yours among them, end without a grant.",
    ),
    facts: (then) => money("Zostało w naborze", "Left in the call", textOf(shownEvent(then).left)),
  },
  supplementRequested: {
    says: ({ programme: { document } }) => [
      CALLED_TO_SUPPLEMENT,
      document.eligibility.silence === "reject" ? OR_REJECTED : OR_NOT_CONSIDERED,
    ],
    because: { asked: CHECKED, follows: ["supplement"] },
    toMend: ({ shown: { context } }) => ({
      form: "application",
      pointers: context.eligibility.supplementPaths,
    }),
  },
  supplementReceived: {
    ...says(
      "Uzupełnienie Państwa wniosku wpłynęło w terminie. Wniosek wraca do oceny formalnej.",
      "The supplement to your application came in time. The application is checked again.",
    ),
    files: true,
  },
  formallyRejected: {
    says: ({ entry: { event } }) => {
      switch (event.type) {
        case "deadline.supplement.passed":
        case "deadline.restoration.passed":
        case "restoration.refuse":
          return [REJECTED_UNSUPPLEMENTED];
        case "application.supplement":
          return [REJECTED_LATE];
        default:
          return [CONDITIONS_NOT_MET];
      }
    },
    because: { asked: CHECKED, follows: ["reject", "leaveUnconsidered", "supplement"] },
    facts: groundsToAppeal,
  },
  leftUnconsidered: {
    says: ({ entry: { event } }) => {
      switch (event.type) {
        case "deadline.supplement.passed":
        case "deadline.restoration.passed":
        case "restoration.refuse":
          return [NOT_SUPPLEMENTED];
        case "deadline.revision.passed":
          return [NOT_REVISED];
        case "application.supplement":
          return [SUPPLEMENTED_LATE];
        default:
          return [NOT_TO_BE_MENDED];
      }
    },
    because: { asked: CHECKED, follows: ["leaveUnconsidered", "supplement"] },
    facts: groundsToAppeal,
  },
} satisfies Readonly<Record<string, LetterForm>>;

/** What people wrote, as far as it is shown. */
const texts = (...written: readonly (Json | undefined)[]) =>
  written.filter((text): text is string => typeof text === "string");

/** The hour at which the call closes from now on; midnight is the end of the day before. */
function newClosing(then: CaseThen) {
  const { closesAt } = shownEvent(then);
  if (typeof closesAt !== "string") return [];
  const { date, time } = toCivil(closesAt, then.programme.document.zone);
  const [day, hour] = time.startsWith("00:00") ? [addDays(date, -1), "24:00"] : [date, time.slice(0, 5)];
  return words("Nabór zamyka się", "The call closes", {
    pl: `${writtenDay(day, "pl")}, godz. ${hour}`,
    en: `${writtenDay(day, "en")}, ${hour}`,
  });
}

const CAME_IN_TIME = {
  pl: "Państwa wniosek wpłynął w terminie i otrzymał numer podany wyżej.",
  en: "Your application came in time and was given the number above.",
};
const TO_THE_CHECK = {
  pl: "Przekazujemy go do oceny formalnej.",
  en: "It now goes to the formal check.",
};
const ONCE_ON_PAPER = {
  pl: "Do oceny formalnej trafi, gdy dotrze jego podpisany wydruk; prosi o niego osobne pismo.",
  en: "It goes to the formal check once its signed print has come; a letter of its own asks for that.",
};
const CALLED_TO_SUPPLEMENT = {
  pl: "W Państwa wniosku są braki, które można uzupełnić. Prosimy poprawić wskazane niżej pola we wskazanym terminie.",
  en: "Your application lacks something that can be mended. Please correct the fields named below within the term named below.",
};
const OR_NOT_CONSIDERED = {
  pl: "Jeżeli uzupełnienie nie wpłynie w terminie, wniosek pozostanie bez rozpatrzenia.",
  en: "If no supplement comes within the term, the application is left unconsidered.",
};
const OR_REJECTED = {
  pl: "Jeżeli uzupełnienie nie wpłynie w terminie, wniosek zostanie odrzucony.",
  en: "If no supplement comes within the term, the application is rejected.",
};
const CONDITIONS_NOT_MET = {
  pl: "Po ocenie formalnej Państwa wniosek został odrzucony, ponieważ nie spełnia warunków wskazanych niżej.",
  en: "After the formal check your application was rejected, since it does not meet the conditions named below.",
};
const REJECTED_UNSUPPLEMENTED = {
  pl: "Państwa wniosek został odrzucony, ponieważ braki, o których uzupełnienie prosiliśmy, nie zostały uzupełnione w terminie.",
  en: "Your application was rejected, since what we had asked you to mend was not mended in time.",
};
const REJECTED_LATE = {
  pl: "Państwa wniosek został odrzucony, ponieważ uzupełnienie wpłynęło po terminie.",
  en: "Your application was rejected, since the supplement came too late.",
};
const NOT_SUPPLEMENTED = {
  pl: "Pozostawiamy Państwa wniosek bez rozpatrzenia, ponieważ braki, o których uzupełnienie prosiliśmy, nie zostały uzupełnione w terminie.",
  en: "Your application is left unconsidered, since what we had asked you to mend was not mended in time.",
};
const NOT_REVISED = {
  pl: "Pozostawiamy Państwa wniosek bez rozpatrzenia, ponieważ zwróciliśmy go do poprawy w trakcie oceny, a poprawka nie wpłynęła w terminie.",
  en: "Your application is left unconsidered, since it was returned during the assessment and no revision came within the term.",
};
const SUPPLEMENTED_LATE = {
  pl: "Pozostawiamy Państwa wniosek bez rozpatrzenia, ponieważ uzupełnienie wpłynęło po terminie.",
  en: "Your application is left unconsidered, since the supplement came too late.",
};
const NOT_TO_BE_MENDED = {
  pl: "Pozostawiamy Państwa wniosek bez rozpatrzenia, ponieważ ma braki, których nie można już uzupełnić.",
  en: "Your application is left unconsidered, since it lacks what can no longer be mended.",
};
