import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { ProgrammeHead } from "../../document/head-schema.ts";
import { askedAt, countedBy, type LimitDocument } from "../../document/limit-schema.ts";

type Applicants = Partial<NonNullable<ProgrammeHead["applicants"]>>;

interface Fault {
  /** Name of the setting at fault, beside the limit. */
  readonly at: string;
  readonly is: boolean;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/** OGW842: settings of a limit that contradict each other, so that it would count something else than it says, or nothing. */
export function limitFaults(
  limit: LimitDocument,
  pointer: string,
  applicants: Applicants,
): readonly Problem[] {
  const faults = [
    ...whatIsCounted(limit),
    ...whatIsKept(limit),
    ...whose(limit, applicants),
    ...whenAsked(limit),
  ];
  return faults
    .filter(({ is }) => is)
    .map(({ at, message, remedy }) => checkProblem("OGW842", `${pointer}${at}`, message, remedy));
}

function whatIsCounted({ count, sum, atMost }: LimitDocument): readonly Fault[] {
  const counted = countedBy({ count, sum });
  const isNumber = typeof atMost === "number";
  return [
    {
      at: "/count",
      is: count !== undefined && sum !== undefined,
      message: {
        pl: "Limit jest albo na liczbę („count”), albo na sumę („sum”), a podano oba.",
        en: 'A limit is either of a number ("count") or of a sum ("sum"), and both are stated.',
      },
      remedy: {
        pl: "Usuń jedno z nich, a drugi limit dodaj osobno.",
        en: "Remove one of them, and add the other as a limit of its own.",
      },
    },
    {
      at: "/atMost",
      is: (counted === "sum") === isNumber,
      message:
        counted === "sum"
          ? {
              pl: "Limit sumy potrzebuje kwoty, nie liczby.",
              en: "A limit of a sum needs an amount, not a number.",
            }
          : {
              pl: "Limit liczby potrzebuje liczby, nie kwoty.",
              en: "A limit of a number needs a number, not an amount.",
            },
      remedy:
        counted === "sum"
          ? {
              pl: 'Napisz kwotę, na przykład "10000.00", albo {"calc": "…"}.',
              en: 'Write an amount such as "10000.00", or {"calc": "…"}.',
            }
          : { pl: "Napisz liczbę, na przykład 2.", en: "Write a number such as 2." },
    },
  ];
}

function whatIsKept({ count, sum, keep, ...rest }: LimitDocument): readonly Fault[] {
  const counted = countedBy({ count, sum });
  return [
    {
      at: "",
      is:
        counted === "applications" && keep === undefined && askedAt({ count, sum, ...rest }) !== "submission",
      message: {
        pl: "Limit wniosków nie mówi, które zostają, gdy podmiot złoży ich za dużo.",
        en: "The limit of applications does not say which are kept when a party sends too many.",
      },
      remedy: {
        pl: 'Dodaj "keep", na przykład "firstReceived".',
        en: 'Add "keep", such as "firstReceived".',
      },
    },
    {
      at: "/keep",
      is: keep !== undefined && counted !== "applications",
      message: {
        pl: "Dotacje i sumy liczy się jedna po drugiej, więc „keep” nic tu nie znaczy.",
        en: 'Grants and sums are counted one after another, so that "keep" means nothing here.',
      },
      remedy: { pl: "Usuń „keep”.", en: 'Remove "keep".' },
    },
    {
      at: "/keep",
      is:
        counted === "applications" &&
        keep !== undefined &&
        keep !== "firstReceived" &&
        (rest.within !== "call" || askedAt({ count, sum, ...rest }) === "submission"),
      message: {
        pl: "Które wniosków wpłyną ostatnie albo czy będzie ich za dużo, wiadomo tylko po zamknięciu jednego naboru, przy ocenie formalnej.",
        en: "Which applications are the last, or whether there are too many, is known only once one call has closed, at the formal check.",
      },
      remedy: { pl: 'Napisz "keep": "firstReceived".', en: 'Write "keep": "firstReceived".' },
    },
  ];
}

function whose({ of, as, sum, within, ...rest }: LimitDocument, applicants: Applicants): readonly Fault[] {
  const ofGiver = of === "giver";
  const inYear = typeof within === "string" ? undefined : within;
  const others = (as ?? []).filter((role) => role === "patron" || role === "member");
  return [
    {
      at: "",
      is: !ofGiver && as === undefined,
      message: {
        pl: "Limit podmiotu nie mówi, w jakich rolach liczy się podmiot.",
        en: "A limit of parties does not say in which roles a party counts.",
      },
      remedy: { pl: 'Dodaj "as", na przykład ["applicant"].', en: 'Add "as", such as ["applicant"].' },
    },
    {
      at: "/of",
      is:
        ofGiver &&
        (sum !== "award" ||
          as !== undefined ||
          inYear?.year !== "ofDecision" ||
          askedAt({ sum, ...rest }) !== "decision"),
      message: {
        pl: "Limit dotującego sumuje dotacje w roku ich przyznania i pyta się o niego przy przyznaniu.",
        en: "A limit of the giver sums grants in the year of their award, and is asked at the award.",
      },
      remedy: {
        pl: 'Napisz "sum": "award" i "within": {"year": "ofDecision"}, bez "as" i bez innego "askedAt".',
        en: 'Write "sum": "award" and "within": {"year": "ofDecision"}, without "as" and any other "askedAt".',
      },
    },
    {
      at: "/sum",
      is: sum === "ownShare" && (applicants.shares === undefined || others.length > 0),
      message: {
        pl: "Własną część mają partnerzy, wnioskodawca i lider, i to tylko, gdy „applicants.shares” mówi, gdzie jest w formularzu.",
        en: 'Partners, the applicant and the leader have an own share, and only where "applicants.shares" says where the form has it.',
      },
      remedy: {
        pl: 'Dodaj "shares" i licz role „applicant”, „leader”, „partner” albo napisz "sum": "award".',
        en: 'Add "shares" and count the roles "applicant", "leader", "partner", or write "sum": "award".',
      },
    },
    {
      at: "/within/mode",
      is: inYear?.mode !== undefined && inYear.mode !== applicants.mode,
      message: {
        pl: "Program nie przyznaje dotacji w tym trybie („applicants.mode”), więc limit nie liczyłby jego własnych.",
        en: 'The programme gives no grants in that mode ("applicants.mode"), so that the limit would not count its own.',
      },
      remedy: {
        pl: "Podaj ten sam tryb w obu miejscach albo usuń go z limitu.",
        en: "State the same mode in both places, or remove it from the limit.",
      },
    },
  ];
}

function whenAsked(limit: LimitDocument): readonly Fault[] {
  const isOfApplications = countedBy(limit) === "applications";
  const inYear = typeof limit.within === "string" ? undefined : limit.within;
  return [
    {
      at: "/askedAt",
      is: isOfApplications && askedAt(limit) === "decision",
      message: {
        pl: "O liczbę wniosków pyta się, zanim są ocenione.",
        en: "A number of applications is asked before they are assessed.",
      },
      remedy: { pl: 'Napisz "submission" albo "formalCheck".', en: 'Write "submission" or "formalCheck".' },
    },
    {
      at: "/within/year",
      is: isOfApplications && inYear?.year === "ofDecision",
      message: {
        pl: "Wnioski liczy się w roku ich złożenia; roku decyzji jeszcze nie mają.",
        en: "Applications are counted in the year of their submission; they have none of a decision yet.",
      },
      remedy: { pl: 'Napisz "year": "ofSubmission".', en: 'Write "year": "ofSubmission".' },
    },
    {
      at: "/within",
      is: !isOfApplications && limit.within === "call" && askedAt(limit) === "submission",
      message: {
        pl: "Przy złożeniu wniosku w tym naborze nie ma jeszcze dotacji, więc o nic by się nie pytało.",
        en: "At the submission the call has given no grant yet, so that nothing would be asked.",
      },
      remedy: { pl: 'Napisz "askedAt": "decision".', en: 'Write "askedAt": "decision".' },
    },
  ];
}
