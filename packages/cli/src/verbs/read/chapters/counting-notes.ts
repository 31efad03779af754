import type { LocalisedText } from "@opus/grant-rules/errors";
import type { Reading } from "../ground/reading.ts";

type Scoring = Reading["document"]["scoring"];
type Divergence = NonNullable<Scoring["divergence"]>;

/** A number as the document writes it, with the comma or dot of the language. */
export function decimal(count: number | string, { say }: Reading): string {
  const text = String(count);
  return say({ pl: text.replace(".", ","), en: text });
}

/** A number of points in words. */
export function points(count: number | string, reading: Reading): string {
  const text = decimal(count, reading);
  return reading.say({ pl: `${text} pkt`, en: `${text} ${Number(count) === 1 ? "point" : "points"}` });
}

/** How cards make up a result: what is held against the threshold, minima, divergence, recusal, justifications. */
export function countingNotes(scoring: Scoring, reading: Reading): readonly string[] {
  const { say } = reading;
  const { minJustification, minJustificationPerCriterion = 0, recused } = scoring;
  const whole = { pl: "Uzasadnienie", en: "A justification" };
  const one = { pl: "Uzasadnienie każdego kryterium", en: "The justification of each criterion" };
  return [
    say(thresholdNote(scoring, reading)),
    ...(scoring.minima === undefined ? [] : [say(MINIMA[scoring.minima])]),
    ...divergenceNotes(scoring.divergence, reading).map(say),
    ...(recused === undefined ? [] : [say(recusedNote(recused))]),
    ...(minJustificationPerCriterion === 0 ? [] : [say(lengthNote(one, minJustificationPerCriterion))]),
    ...(minJustification === 0 ? [] : [say(lengthNote(whole, minJustification))]),
  ];
}

const AGGREGATES = {
  mean: { pl: "średnią kart", en: "the mean of the cards" },
  sum: { pl: "sumę kart", en: "the sum of the cards" },
  consensus: {
    pl: "punkty karty uzgodnionej przez komisję",
    en: "the points of the card that the committee agreed on",
  },
} as const;

function thresholdNote({ threshold, aggregate }: Scoring, reading: Reading): LocalisedText {
  const terms =
    typeof threshold === "object"
      ? threshold
      : ({ atLeast: threshold, of: "aggregate", bonus: "outside" } as const);
  const least = points(terms.atLeast, reading);
  const held =
    terms.of === "eachCard"
      ? { pl: "każdą kartę z osobna", en: "each card by itself" }
      : AGGREGATES[terms.of === "mean" ? "mean" : aggregate];
  return terms.bonus === "inside"
    ? {
        pl: `Próg to ${least}; porównuje się z nim ${held.pl} razem z punktami dodatkowymi.`,
        en: `The threshold is ${least}; ${held.en} is held against it, bonus points included.`,
      }
    : {
        pl: `Próg to ${least}; porównuje się z nim ${held.pl}, bez punktów dodatkowych.`,
        en: `The threshold is ${least}; ${held.en} is held against it, without bonus points.`,
      };
}

const MINIMA = {
  eachFiledCard: {
    pl: "Minima kryteriów muszą spełnić wszystkie złożone karty, także trzecia, której było trzeba, i te, które przy niej odpadły.",
    en: "Every card filed has to meet the minima of criteria, a third that was needed and those it set aside among them.",
  },
  decidingCards: {
    pl: "Minima kryteriów musi spełnić każda karta, która stanowi o wyniku.",
    en: "Each card that makes up the result has to meet the minima of criteria.",
  },
  meanOfDecidingCards: {
    pl: "Minima kryteriów musi spełnić średnia kart, które stanowią o wyniku.",
    en: "The mean of the cards that make up the result has to meet the minima of criteria.",
  },
  none: {
    pl: "Minima kryteriów są tylko wskazówką.",
    en: "The minima of criteria are advice alone.",
  },
} as const;

function divergenceNotes(divergence: Divergence | undefined, reading: Reading): readonly LocalisedText[] {
  if (divergence === undefined) return [];
  const limit =
    divergence.measure === "points"
      ? points(divergence.moreThan, reading)
      : reading.say({
          pl: `${decimal(divergence.moreThan, reading)}% największej liczby punktów karty`,
          en: `${decimal(divergence.moreThan, reading)}% of the most points of a card`,
        });
  const then = THEN[divergence.then];
  return [
    {
      pl: `Gdy sumy kart różnią się o więcej niż ${limit}, ${then.pl}`,
      en: `When the totals of the cards differ by more than ${limit}, ${then.en}`,
    },
    ...(divergence.equallyNear === undefined ? [] : [EQUALLY_NEAR[divergence.equallyNear]]),
  ];
}

const THEN = {
  thirdDecides: {
    pl: "ocenia trzeci ekspert, a o wyniku stanowi jego karta.",
    en: "a third expert scores, and that card makes up the result.",
  },
  meanOfThree: {
    pl: "ocenia trzeci ekspert, a o wyniku stanowią wszystkie trzy karty.",
    en: "a third expert scores, and all three cards make up the result.",
  },
  thirdWithNearer: {
    pl: "ocenia trzeci ekspert, a o wyniku stanowi jego karta razem z bliższą z dwóch pierwszych.",
    en: "a third expert scores, and that card with the nearer of the first two makes up the result.",
  },
  operatorDecides: {
    pl: "operator z uzasadnieniem zostawia wynik, prosi trzeciego eksperta albo wskazuje karty, które stanowią o wyniku.",
    en: "the operator, with reasons, lets the result stand, asks for a third expert, or says which cards make it up.",
  },
} as const;

const EQUALLY_NEAR = {
  allThree: {
    pl: "Gdy trzecia karta jest równie blisko obu pierwszych, o wyniku stanowią wszystkie trzy.",
    en: "When the third card is equally near to both, all three make up the result.",
  },
  higherPair: {
    pl: "Gdy trzecia karta jest równie blisko obu pierwszych, o wyniku stanowi razem z wyższą z nich.",
    en: "When the third card is equally near to both, it makes up the result with the higher one.",
  },
  person: {
    pl: "Gdy trzecia karta jest równie blisko obu pierwszych, rozstrzyga operator, z uzasadnieniem.",
    en: "When the third card is equally near to both, the operator decides, with reasons.",
  },
} as const;

function recusedNote({ then, atLeast = 1 }: NonNullable<Scoring["recused"]>): LocalisedText {
  return then === "askAnother"
    ? {
        pl: "Za eksperta, który się wyłączył, ocenia inny.",
        en: "In place of an expert who was recused another one scores.",
      }
    : {
        pl: `Gdy ekspert się wyłączy, liczą się karty pozostałych, jeśli jest ich co najmniej ${atLeast}.`,
        en: `When an expert is recused, the cards of the others count, if there are at least ${atLeast}.`,
      };
}

function lengthNote(of: LocalisedText, least: number): LocalisedText {
  return {
    pl: `${of.pl} ma co najmniej ${least} znaków.`,
    en: `${of.en} has at least ${least} characters.`,
  };
}
