import { expertsOf } from "@opus/grant-workflow";
import { notACall } from "../../failure/not-a-call.ts";
import { findStream, idOfStream } from "../../store/find-stream.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { printExperts } from "./print-experts.ts";

/** `experts <store> <call>`: who assesses in a call, their work, and what a draw would come to. */
export const expertsVerb = defineVerb({
  name: "experts",
  about: {
    pl: "pokaż ekspertów naboru, ich obciążenie i podgląd losowania",
    en: "show the experts of a call, their work, and a draw before it is made",
  },
  arguments: {
    store: storeArgument,
    call: { syntax: "<call>", about: { pl: "id naboru", en: "call id" } },
  },
  options: {
    draw: {
      flags: "--draw <word>",
      about: {
        pl: "pokaż, co dałoby losowanie tym hasłem (niczego nie zapisuje)",
        en: "show what a draw with this word would come to (nothing is written)",
      },
    },
    json: jsonOption,
  },
  run({ store: path, call: name, draw, json }, session) {
    return withStoreToRead(session.io.cwd, path, async (store) => {
      const stream = await findStream(store, name);
      if (!stream.startsWith("call:")) throw notACall(name);
      const call = idOfStream(stream);
      const experts = await expertsOf(store, call, draw === undefined ? {} : { draw });
      if (json) session.printJson(experts ?? null);
      else if (experts === undefined) session.print(session.say(NONE_ASSIGNED));
      else printExperts(experts, session);
    });
  },
});

const NONE_ASSIGNED = {
  pl: "Program tego naboru nie przewiduje wyznaczania ekspertów (scoring.assignment).",
  en: "The programme of this call assigns no experts (scoring.assignment).",
};
