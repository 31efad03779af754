import { EXIT } from "../../failure/exit-code.ts";
import { jsonOption, programmeWithItsFolder } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { playProgramme } from "./play-programme.ts";
import { playedAsJson } from "./played-as-json.ts";
import { printPlayed } from "./print-played.ts";

/** `play <programme>`: plays the scenarios beside a programme and says what came out otherwise. */
export const playVerb = defineVerb({
  name: "play",
  about: {
    pl: "odegraj scenariusze (scenarios/*.json obok programu) i pokaż, co wyszło inaczej",
    en: "play the scenarios (scenarios/*.json beside the programme) and show what came out otherwise",
  },
  arguments: { programme: programmeWithItsFolder },
  options: {
    only: {
      flags: "--only <name>",
      about: { pl: "tylko scenariusz o tej nazwie", en: "only the scenario of this name" },
    },
    step: {
      flags: "--step",
      about: { pl: "pokaż każdy krok z uzasadnieniem", en: "show each step with its reasons" },
    },
    ends: {
      flags: "--ends",
      about: {
        pl: "wymień zakończenia i scenariusze, które do nich prowadzą",
        en: "list the ends, and the scenarios that lead there",
      },
    },
    json: jsonOption,
  },
  async run({ programme, only, step, ends, json }, session) {
    const result = await playProgramme(session.io.cwd, programme, only);
    if (json) session.printJson(playedAsJson(result));
    else printPlayed(result, { withSteps: step, withEnds: ends }, session);
    session.exitCode = result.passed ? EXIT.ok : EXIT.findings;
  },
});
