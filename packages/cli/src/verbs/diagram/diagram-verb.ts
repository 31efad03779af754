import { soundProgramme } from "../../programme/sound-programme.ts";
import { programmeWithItsFolder } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { MACHINES } from "./machine-choice.ts";
import { mermaidDiagram } from "./mermaid-diagram.ts";

/** `diagram <programme>`: the lifecycle as Mermaid text, with the options of the programme. */
export const diagramVerb = defineVerb({
  name: "diagram",
  about: { pl: "narysuj przebieg jako diagram Mermaid", en: "draw the lifecycle as Mermaid" },
  arguments: { programme: programmeWithItsFolder },
  options: {
    machine: {
      flags: "--machine <name>",
      choices: Object.keys(MACHINES),
      default: "grant",
      about: { pl: "która maszyna", en: "which machine" },
    },
  },
  run({ programme, machine }, session) {
    const root = MACHINES[machine]?.(soundProgramme(session.io.cwd, programme));
    if (root !== undefined) session.io.stdout.write(mermaidDiagram(root, session.lang));
  },
});
