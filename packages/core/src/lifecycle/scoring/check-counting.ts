import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { leastOf, mostPoints } from "./criterion-points.ts";
import { pointsOf, pointsWords, reaches } from "./points.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** OGW684: what is stated of divergence, minima, recusal and the threshold fits together and can come about. */
export function checkCounting(scoring: ScoringDocument): readonly Problem[] {
  return [
    ...checkDivergence(scoring),
    ...checkEquallyNear(scoring),
    ...checkMinima(scoring),
    ...checkRecused(scoring),
    ...checkBonus(scoring),
  ];
}

function problem(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW684", `/scoring/${pointer}`, message, remedy);
}

function checkDivergence({ divergence, experts, aggregate, criteria }: ScoringDocument): readonly Problem[] {
  if (divergence === undefined) return [];
  if (aggregate === "consensus") {
    return [
      problem(
        "divergence",
        {
          pl: "Wynikiem jest karta uzgodniona przez komisję, więc rozbieżność kart ekspertów niczego nie zmienia.",
          en: "The result is the card that the committee agrees on, so a divergence of the experts' cards changes nothing.",
        },
        {
          pl: "Usuń „divergence” albo zmień „aggregate”.",
          en: "Remove “divergence”, or change “aggregate”.",
        },
      ),
    ];
  }
  const isForTwo = divergence.then !== "operatorDecides";
  if (experts < 2 || (isForTwo && experts !== 2)) {
    return [
      problem(
        "divergence/then",
        {
          pl: `Trzeci ekspert rozstrzyga między dwiema kartami, a „experts” to ${experts}; kandydat nie miałby wyniku.`,
          en: `A third expert decides between two cards, and “experts” is ${experts}; an applicant would have no result.`,
        },
        {
          pl: "Podaj dwóch ekspertów albo „operatorDecides” przy większej ich liczbie.",
          en: "State two experts, or “operatorDecides” with more of them.",
        },
      ),
    ];
  }
  const most = divergence.measure === "points" ? mostPoints(criteria) : { num: 100, den: 1 };
  if (!reaches(pointsOf(divergence.moreThan), most)) return [];
  const words = pointsWords(most);
  return [
    problem(
      "divergence/moreThan",
      {
        pl: `Dwie karty nie różnią się nigdy o więcej niż ${words.pl}, więc rozbieżności nie będzie.`,
        en: `Two cards never differ by more than ${words.en}, so there is never a divergence.`,
      },
      { pl: "Podaj mniej.", en: "Give less." },
    ),
  ];
}

function checkEquallyNear({ divergence }: ScoringDocument): readonly Problem[] {
  if (divergence === undefined) return [];
  const isAsked = divergence.then === "thirdWithNearer";
  if (isAsked === (divergence.equallyNear !== undefined)) return [];
  return [
    isAsked
      ? problem(
          "divergence",
          {
            pl: "Nie wiadomo, co zrobić, gdy trzecia karta jest równie blisko obu pierwszych; regulaminy różnie to rozstrzygają.",
            en: "It is not said what holds when the third card is equally near to both; regulations differ on it.",
          },
          { pl: "Podaj „equallyNear”.", en: "State “equallyNear”." },
        )
      : problem(
          "divergence/equallyNear",
          {
            pl: "Tylko „thirdWithNearer” pyta, która karta jest bliżej; przy innym rozstrzygnięciu to nic nie znaczy.",
            en: "Only “thirdWithNearer” asks which card is nearer; with any other it means nothing.",
          },
          { pl: "Usuń „equallyNear”.", en: "Remove “equallyNear”." },
        ),
  ];
}

function checkMinima({ minima, divergence, criteria }: ScoringDocument): readonly Problem[] {
  const hasMinima = criteria.some((criterion) => leastOf(criterion) !== undefined);
  if (minima !== undefined && !hasMinima) {
    return [
      problem(
        "minima",
        { pl: "Żadne kryterium nie ma minimum.", en: "No criterion has a minimum." },
        {
          pl: "Podaj „min” kryteriów albo usuń „minima”.",
          en: "State “min” of criteria, or remove “minima”.",
        },
      ),
    ];
  }
  if (minima !== undefined || !hasMinima || divergence === undefined) return [];
  return [
    problem(
      "criteria",
      {
        pl: "Nie wiadomo, czy minima muszą spełnić także karty, które przy rozbieżności odpadają; regulaminy różnie to rozstrzygają.",
        en: "It is not said whether cards that a divergence sets aside have to meet the minima too; regulations differ on it.",
      },
      { pl: "Podaj „minima”.", en: "State “minima”." },
    ),
  ];
}

function checkRecused({ recused, experts }: ScoringDocument): readonly Problem[] {
  if (recused === undefined) return [];
  const { then, atLeast } = recused;
  if (then === "askAnother") {
    if (atLeast === undefined) return [];
    return [
      problem(
        "recused/atLeast",
        {
          pl: "Skoro ocenia inny ekspert, kart jest zawsze tyle, ile mówi „experts”.",
          en: "As another expert scores, there are always as many cards as “experts” says.",
        },
        { pl: "Usuń „atLeast”.", en: "Remove “atLeast”." },
      ),
    ];
  }
  if (atLeast !== undefined && atLeast < experts) return [];
  return [
    problem(
      atLeast === undefined ? "recused" : "recused/atLeast",
      {
        pl: `Przy „countTheRest” trzeba podać „atLeast” mniejsze niż „experts” (${experts}); inaczej po wyłączeniu eksperta nigdy nie byłoby wyniku z pozostałych kart.`,
        en: `“countTheRest” needs an “atLeast” below “experts” (${experts}); else the rest of the cards never make a result.`,
      },
      { pl: "Podaj „atLeast” albo „askAnother”.", en: "State “atLeast”, or “askAnother”." },
    ),
  ];
}

function checkBonus({ threshold }: ScoringDocument): readonly Problem[] {
  if (typeof threshold !== "object" || threshold.of !== "eachCard" || threshold.bonus === "outside")
    return [];
  return [
    problem(
      "threshold/bonus",
      {
        pl: "Próg każdej karty z osobna nie obejmuje punktów dodatkowych, bo daje się je wnioskowi, nie karcie.",
        en: "A threshold of each card knows no bonus points, since they are given to the application, not to a card.",
      },
      { pl: "Podaj „outside” albo próg z wyniku.", en: "State “outside”, or a threshold of the result." },
    ),
  ];
}
