import { settingAt } from "@opus/grant-workflow";
import { deadlineName, eventName } from "../../../wording/event-names.ts";
import { clockProvisions } from "../ground/clock-provisions.ts";
import type { Reading } from "../ground/reading.ts";
import type { Draft, Provision } from "../ground/regulations.ts";
import { type TermWay, termInWords } from "../ground/term-in-words.ts";

/** Terms, deliveries and bars. */
export function termsChapter(reading: Reading): Draft {
  const { document, say, basis } = reading;
  const { deadlines, bars = [], delivery } = document;
  const terms = Object.entries(deadlines).flatMap(([name, term]) => {
    const title = say(deadlineName(name));
    const usual = settingAt(`/deadlines/${name}`)?.description;
    return waysOf(term).map((way, index, all) => ({
      ...(index === 0 ? { title } : {}),
      text: termInWords(way, reading, { isOneOfSeveral: all.length > 1, usual }),
      basis: basis(way.basis),
    }));
  });
  const barred = bars.flatMap(({ act, until }) =>
    waysOf(until).map((way, index, all) => ({
      ...(index === 0 ? { title: say(eventName(act)) } : {}),
      text: `${say({ pl: "Dopiero po upływie tego czasu", en: "Not before this time has passed" })}: ${termInWords(way, reading, { isOneOfSeveral: all.length > 1 })}`,
      basis: basis(way.basis),
    })),
  );
  return {
    title: say({ pl: "Terminy", en: "Terms" }),
    paragraphs: [
      { title: say({ pl: "Terminy w programie", en: "Terms of the programme" }), provisions: terms },
      { title: say({ pl: "Na co jest za wcześnie", en: "What is barred until a day" }), provisions: barred },
      {
        title: say({ pl: "Przedłużenie i zawieszenie", en: "Extension and suspension" }),
        provisions: clockProvisions(reading),
      },
      {
        title: say({ pl: "Doręczenia", en: "Deliveries" }),
        provisions: delivery === undefined ? [] : [deliveryProvision(delivery, reading)],
      },
    ].filter(({ provisions }) => provisions.length > 0),
  };
}

function waysOf(term: unknown): readonly TermWay[] {
  return term === undefined ? [] : ((Array.isArray(term) ? term : [term]) as readonly TermWay[]);
}

function deliveryProvision(
  { deemedAfter, basis: on }: NonNullable<Reading["document"]["delivery"]>,
  { say, basis }: Reading,
): Provision {
  return {
    text:
      deemedAfter === "never"
        ? say({
            pl: "Pismo jest doręczone, gdy zapisano doręczenie.",
            en: "A letter is delivered once its delivery is recorded.",
          })
        : say({
            pl: `Pismo, którego doręczenia nie zapisano, uważa się za doręczone po ${deemedAfter} dniach od wysłania.`,
            en: `A letter whose delivery nobody recorded counts as delivered ${deemedAfter} days after it was sent.`,
          }),
    basis: basis(on),
  };
}
