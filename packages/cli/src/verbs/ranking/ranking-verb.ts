import { type Ranking, rankingOf } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { idOfStream } from "../../store/find-stream.ts";
import { streamVerb } from "../../verb/stream-verb.ts";
import { printRanking } from "./print-ranking.ts";
import { rankingAsJson } from "./ranking-json.ts";

/** `ranking <store> <call>`: the ranking of a call as it stands, and its money. */
export const rankingVerb = streamVerb({
  name: "ranking",
  about: {
    pl: "pokaż listę rankingową naboru: miejsca, punkty, progi, kwoty",
    en: "show the ranking of a call: places, points, bounds, money",
  },
  syntax: "<call>",
  named: { pl: "id naboru", en: "call id" },
  async run({ store, stream, name, isJson, session }) {
    if (!stream.startsWith("call:")) throw notACall(name);
    // The stream was found, so the call was announced.
    const ranking = (await rankingOf(store, idOfStream(stream))) as Ranking;
    if (isJson) session.printJson(rankingAsJson(ranking, session.lang));
    else printRanking(ranking, session);
  },
});

function notACall(name: string): VerbFailure {
  return new VerbFailure({
    code: "OGW617",
    exitCode: EXIT.usage,
    problem: { pl: `„${name}” jest sprawą, nie naborem.`, en: `"${name}" is a case, not a call.` },
    remedy: {
      pl: "Podaj id naboru; sprawę wyjaśni explain.",
      en: "Give the id of a call; explain tells about a case.",
    },
  });
}
