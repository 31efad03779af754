import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";
import { agreementPaths } from "./agreement-paths.ts";

/** What happens from the award on while projects are carried out: comments before the agreement, who concludes it, visits, changes. */
export function runningChapter(reading: Reading): Draft {
  const { say, document } = reading;
  const { agreement, applicants, monitoring, amendments } = document;
  return {
    title: say({ pl: "Od przyznania do rozliczenia", en: "From the award to settlement" }),
    paragraphs: [
      {
        title: say({ pl: "Uwagi przed umową", en: "Comments before the agreement" }),
        provisions: agreement?.comments === undefined ? [] : [commented(agreement.comments, reading)],
      },
      {
        title: say({ pl: "Kto zawiera umowę", en: "Who concludes the agreement" }),
        provisions: applicants?.paths === undefined ? [] : agreementPaths(applicants.paths, reading),
      },
      {
        title: say({ pl: "Monitoring", en: "Monitoring" }),
        provisions: monitoring === undefined ? [] : [visits(monitoring, reading)],
      },
      {
        title: say({ pl: "Zmiany umowy", en: "Changes of the agreement" }),
        provisions: amendments === undefined ? [] : [changes(amendments, reading)],
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

function commented(
  { places, late, basis: on }: NonNullable<NonNullable<Reading["document"]["agreement"]>["comments"]>,
  { say, basis }: Reading,
): Provision {
  const all = places.map(({ title }) => say(title)).join(", ");
  return {
    text: say({
      pl: "Wniosek, któremu przyznano środki, ogłasza się, a każdy może zgłosić do niego uwagi; umowę udostępnia się po tym terminie i po rozpatrzeniu uwag, które wpłynęły.",
      en: "An application that is awarded a grant is published and everybody may comment on it; the agreement is offered after that term and once the comments that came are considered.",
    }),
    notes: [
      say({ pl: `Miejsca ogłoszenia: ${all}.`, en: `Places of publication: ${all}.` }),
      say(LATE[late]),
    ],
    basis: basis(on),
  };
}

const LATE = {
  refuse: {
    pl: "Uwag, które wpłynęły po terminie, nie przyjmuje się.",
    en: "Comments that come after the term are not taken in.",
  },
  note: {
    pl: "Uwagi, które wpłynęły po terminie, odnotowuje się, ale nie trzeba ich rozpatrywać.",
    en: "Comments that come after the term are noted, but need not be considered.",
  },
} as const;

function visits(
  { sharePercent, mustInclude, basis: on }: NonNullable<Reading["document"]["monitoring"]>,
  { say, basis }: Reading,
): Provision {
  const always = mustInclude.map((which) => say(ALWAYS[which]));
  const rest = say({ pl: "pozostałe się losuje", en: "the others are drawn" });
  return {
    text: say({
      pl: `Wizyta odbywa się w ${sharePercent}% dofinansowanych projektów.`,
      en: `A visit is made to ${sharePercent}% of the funded projects.`,
    }),
    notes: [
      always.length === 0
        ? say({ pl: "Projekty do wizyty się losuje.", en: "The projects to be visited are drawn." })
        : say({
            pl: `Zawsze odwiedza się: ${always.join(", ")}; ${rest}.`,
            en: `Always visited: ${always.join(", ")}; ${rest}.`,
          }),
      say({
        pl: "Po wizycie można wydać zalecenia; kto je dostał, wykonuje je w terminie.",
        en: "A visit may end with recommendations; whoever receives them carries them out in time.",
      }),
    ],
    basis: basis(on),
  };
}

const ALWAYS = {
  highestAward: {
    pl: "projekt z najwyższym dofinansowaniem",
    en: "the project with the highest award",
  },
} as const;

function changes(
  { basis: on }: NonNullable<Reading["document"]["amendments"]>,
  { say, basis }: Reading,
): Provision {
  return {
    text: say({
      pl: "Grantobiorca może wnioskować o zmianę umowy, dopóki nie złoży sprawozdania.",
      en: "The grantee may ask for a change of the agreement until the report is submitted.",
    }),
    notes: [
      say({
        pl: "Jednocześnie rozpatruje się jeden taki wniosek; operator się zgadza albo odmawia.",
        en: "One such request is considered at a time; the operator approves or refuses it.",
      }),
      say({
        pl: "Koniec realizacji można przesunąć tylko w okresie realizacji naboru.",
        en: "The end of realisation may move only within the realisation of the call.",
      }),
    ],
    basis: basis(on),
  };
}
