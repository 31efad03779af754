import type { Reading } from "../ground/reading.ts";
import { decimal, points } from "./counting-notes.ts";

type Scoring = Reading["document"]["scoring"];
type Criterion = Scoring["criteria"][number];

/** One criterion with its scale. */
export function criterion(
  { title, max, min, step, weight }: Criterion,
  reading: Reading,
  minima?: Scoring["minima"],
): string {
  const { say } = reading;
  const scale = say({
    pl: `od 0 do ${decimal(max, reading)} pkt`,
    en: `0 to ${points(max, reading)}`,
  });
  return [
    `${say(title)}: ${scale}`,
    ...(step === undefined
      ? []
      : [
          say({
            pl: `co ${decimal(step, reading)} pkt`,
            en: `in steps of ${points(step, reading)}`,
          }),
        ]),
    ...(min === undefined
      ? []
      : [
          minima === undefined
            ? say({
                pl: `na każdej karcie co najmniej ${least(min, reading)}`,
                en: `at least ${least(min, reading)} on every card`,
              })
            : say({ pl: `minimum ${least(min, reading)}`, en: `minimum ${least(min, reading)}` }),
        ]),
    ...(weight === undefined
      ? []
      : [say({ pl: `waga ${decimal(weight, reading)}`, en: `weight ${decimal(weight, reading)}` })]),
  ].join(", ");
}

function least(min: NonNullable<Criterion["min"]>, reading: Reading): string {
  if (typeof min !== "object") return points(min, reading);
  return reading.say({ pl: `${min.ofMax} największej liczby`, en: `${min.ofMax} of the most points` });
}
