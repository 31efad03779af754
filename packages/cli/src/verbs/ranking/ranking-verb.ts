import { type Ranking, rankingOf, type Stability, stabilityOf } from "@opus/grant-workflow";
import { needRole } from "../../command/actor-named.ts";
import { readRelationsFile } from "../../command/relations-file.ts";
import { EXIT } from "../../failure/exit-code.ts";
import { notACall } from "../../failure/not-a-call.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { findStream, idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import type { Session } from "../../terminal/session.ts";
import { NOTHING_SHOWN } from "../../verb/nothing-shown.ts";
import { asOption, jsonOption, relationsOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { printRanking } from "./print-ranking.ts";
import { printStability, stabilityAsJson } from "./print-stability.ts";
import { rankingAsJson } from "./ranking-json.ts";

/** `ranking <store> <call>`: the ranking of a call as it stands, its money, and how stable its funding line is. */
export const rankingVerb = defineVerb({
  name: "ranking",
  about: {
    pl: "pokaż listę rankingową naboru: miejsca, punkty, progi, kwoty",
    en: "show the ranking of a call: places, points, bounds, money",
  },
  arguments: {
    store: storeArgument,
    name: { syntax: "<call>", about: { pl: "id naboru", en: "call id" } },
  },
  options: {
    as: asOption,
    relations: relationsOption,
    json: jsonOption,
    stability: {
      flags: "--stability",
      about: {
        pl: "także o ile mogą się zmienić punkty, zanim kto inny dostanie pieniądze",
        en: "also how far points may move before somebody else is given money",
      },
    },
  },
  run({ store: path, name, as: asker, relations: file, json, stability }, session) {
    const { cwd } = session.io;
    if (stability && asker !== undefined) throw notForOne();
    const relations = file === undefined ? undefined : readRelationsFile(cwd, file);
    return withStoreToRead(cwd, path, async (store) => {
      const stream = await findStream(store, name);
      if (!stream.startsWith("call:")) throw notACall(name);
      if (asker !== undefined) needRole(await programmeOfStream(store, stream), asker);
      const call = idOfStream(stream);
      const ranking = await (asker === undefined
        ? rankingOf(store, call)
        : workflowToRead(store, await programmeOfStream(store, stream), relations).rankingFor(call, asker));
      const report = stability ? await stabilityOf(store, call) : undefined;
      // The stream was found, so the call was announced; only a person may be shown nothing of it.
      if (json) session.printJson(ranking === undefined ? null : asJson(ranking, report, session));
      else if (ranking === undefined) session.print(session.say(NOTHING_SHOWN));
      else {
        printRanking(ranking, session);
        if (report !== undefined) printStability(report, session);
      }
    });
  },
});

function asJson(ranking: Ranking, report: Stability | undefined, { lang }: Session) {
  const printed = rankingAsJson(ranking, lang);
  return report === undefined ? printed : { ...printed, stability: stabilityAsJson(report) };
}

/** The report tells of cards and points of everybody. */
function notForOne(): VerbFailure {
  return new VerbFailure({
    code: "OGW659",
    exitCode: EXIT.usage,
    problem: {
      pl: "Trwałość granicy finansowania nie jest pokazywana jednej osobie: mówi o punktach i kartach wszystkich.",
      en: "The stability of the funding line is not shown to one person: it tells of points and cards of everybody.",
    },
    remedy: { pl: "Pomiń --as albo --stability.", en: "Leave out --as, or --stability." },
  });
}
