import { rankingOf } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import { NOTHING_SHOWN } from "../../verb/nothing-shown.ts";
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
  async run({ store, stream, name, asker, relations, isJson, session }) {
    if (!stream.startsWith("call:")) throw notACall(name);
    const call = idOfStream(stream);
    const ranking = await (asker === undefined
      ? rankingOf(store, call)
      : workflowToRead(store, await programmeOfStream(store, stream), relations).rankingFor(call, asker));
    // The stream was found, so the call was announced; only a person may be shown nothing of it.
    if (isJson) session.printJson(ranking === undefined ? null : rankingAsJson(ranking, session.lang));
    else if (ranking === undefined) session.print(session.say(NOTHING_SHOWN));
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
