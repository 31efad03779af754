import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import { lettersOf } from "./letters-of.ts";
import type { ScoringDocument } from "./scoring-section.ts";

interface Justified {
  readonly justification: string;
  readonly justifications?: Readonly<Record<string, string>> | undefined;
}

type Terms = Pick<ScoringDocument, "criteria" | "minJustification" | "minJustificationPerCriterion">;

/** Justifications that are too short, by criterion and of the card, and such of a criterion that does not exist. */
export function justificationFaults(
  { justification, justifications = {} }: Justified,
  { criteria, minJustification, minJustificationPerCriterion = 0 }: Terms,
): readonly RefusalReason[] {
  const whole = Object.values(justifications).reduce(
    (sum, text) => sum + lettersOf(text),
    lettersOf(justification),
  );
  const ids = criteria.map(({ id }) => id);
  return [
    ...Object.keys(justifications)
      .filter((id) => !ids.includes(id))
      .map(unknownCriterion),
    ...ids.flatMap((id) => {
      const written = lettersOf(Object.hasOwn(justifications, id) ? (justifications[id] ?? "") : "");
      return written < minJustificationPerCriterion
        ? [tooShortFor(id, written, minJustificationPerCriterion)]
        : [];
    }),
    ...(whole < minJustification ? [tooShort(whole, minJustification)] : []),
  ];
}

function unknownCriterion(id: string): RefusalReason {
  return {
    ...reason("OGW230", {
      pl: `Karta nie zna kryterium „${id}”, które ma uzasadnienie.`,
      en: `The card knows no criterion "${id}", which is justified.`,
    }),
    pointer: `/justifications/${id}`,
  };
}

function tooShortFor(id: string, written: number, least: number): RefusalReason {
  return {
    ...reason(
      "OGW233",
      {
        pl: `Uzasadnienie kryterium „${id}” jest zbyt krótkie: ma ${written} znaków.`,
        en: `The justification of criterion "${id}" is too short: it has ${written} characters.`,
      },
      { pl: `Napisz co najmniej ${least} znaków.`, en: `Write at least ${least} characters.` },
    ),
    pointer: `/justifications/${id}`,
  };
}

function tooShort(written: number, least: number): RefusalReason {
  return reason(
    "OGW233",
    {
      pl: `Uzasadnienie jest zbyt krótkie: ma ${written} znaków.`,
      en: `The justification is too short: it has ${written} characters.`,
    },
    { pl: `Napisz co najmniej ${least} znaków.`, en: `Write at least ${least} characters.` },
  );
}
