import type { Lang } from "@opus/grant-rules/errors";
import type { Programme } from "@opus/grant-workflow";
import { applicationChapter } from "./chapters/application-chapter.ts";
import { callsChapter } from "./chapters/calls-chapter.ts";
import { checklistChapter } from "./chapters/checklist-chapter.ts";
import { placesChapter } from "./chapters/places-chapter.ts";
import { recordsChapter } from "./chapters/records-chapter.ts";
import { remediesChapter } from "./chapters/remedies-chapter.ts";
import { rolesChapter } from "./chapters/roles-chapter.ts";
import { rulesChapter } from "./chapters/rules-chapter.ts";
import { runningChapter } from "./chapters/running-chapter.ts";
import { scoringChapter } from "./chapters/scoring-chapter.ts";
import { settlementChapter } from "./chapters/settlement-chapter.ts";
import { sourcesChapter } from "./chapters/sources-chapter.ts";
import { termsChapter } from "./chapters/terms-chapter.ts";
import { valuesChapter } from "./chapters/values-chapter.ts";
import { type Reading, readingOf } from "./ground/reading.ts";
import type { Chapter, Draft, Regulations } from "./ground/regulations.ts";

/** A programme as regulations that people read, in one language: chapters with numbered paragraphs. */
export function regulationsOf(programme: Programme, lang: Lang): Regulations {
  const reading = readingOf(programme, lang);
  const { say, document } = reading;
  const common = draftsOf(reading);
  const drafts = [
    { ...callsChapter(reading), paragraphs: everyCall(programme, lang) },
    ...common,
    ...(programme.ofCalls ?? []).flatMap((own) => differing(readingOf(own, lang), common)),
    rolesChapter(reading),
    recordsChapter(reading),
    sourcesChapter(reading),
  ];
  const operator = say(document.operator);

  return {
    programme: programme.id,
    version: programme.version,
    title: say(document.title),
    lead: [
      say(document.description),
      say({ pl: `Program prowadzi: ${operator}.`, en: `Run by: ${operator}.` }),
    ],
    chapters: numbered(drafts.filter(({ paragraphs }) => paragraphs.length > 0)),
  };
}

/** What holds for the applications of a call, chapter by chapter. */
function draftsOf(reading: Reading): readonly Draft[] {
  return [
    applicationChapter(reading),
    checklistChapter(reading),
    rulesChapter(reading, { pl: "Warunki", en: "Conditions" }, ["eligibility", "requirement"]),
    valuesChapter(reading),
    placesChapter(reading),
    remediesChapter(reading),
    scoringChapter(reading),
    rulesChapter(reading, { pl: "Punkty dodatkowe", en: "Bonus points" }, ["scoring"]),
    termsChapter(reading),
    runningChapter(reading),
    settlementChapter(reading),
    rulesChapter(reading, { pl: "Uwagi, które niczego nie przesądzają", en: "Remarks that decide nothing" }, [
      "warning",
    ]),
  ];
}

/** The chapters of a call that are other than those of the programme, each said to be of that call. */
function differing(own: Reading, common: readonly Draft[]): readonly Draft[] {
  const { say, document } = own;
  const call = say(document.calls[0]?.title ?? { pl: "", en: "" });
  return draftsOf(own).flatMap((draft, index) =>
    JSON.stringify(draft) === JSON.stringify(common[index])
      ? []
      : [
          {
            ...draft,
            title: say({ pl: `${draft.title} (tylko: ${call})`, en: `${draft.title} (${call} only)` }),
          },
        ],
  );
}

/** A paragraph for each call, those that state members of their own last. */
function everyCall(programme: Programme, lang: Lang): Draft["paragraphs"] {
  return [programme, ...(programme.ofCalls ?? [])].flatMap(
    (each) => callsChapter(readingOf(each, lang)).paragraphs,
  );
}

function numbered(drafts: readonly Draft[]): readonly Chapter[] {
  let number = 0;
  return drafts.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map((paragraph) => {
      number += 1;
      return { number, ...paragraph };
    }),
  }));
}
