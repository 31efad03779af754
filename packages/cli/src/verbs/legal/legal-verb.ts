import { printLegal } from "../../legal/print-legal.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { workflowToRead } from "../../store/workflow-to-read.ts";
import { caseOrCall, streamVerb } from "../../verb/stream-verb.ts";

/** `legal <store> <case>`: what may be done now, and by whom. */
export const legalVerb = streamVerb({
  name: "legal",
  about: {
    pl: "powiedz, co można teraz zrobić i kto może",
    en: "say what may be done now, and by whom",
  },
  named: caseOrCall,
  async run({ store, stream, asker, relations, isJson, session }) {
    const programme = await programmeOfStream(store, stream);
    const workflow = workflowToRead(store, programme, relations);
    const commands = await (asker === undefined ? workflow.legal(stream) : workflow.legalFor(stream, asker));
    if (isJson) session.printJson(commands);
    else printLegal(commands, programme, session);
  },
});
