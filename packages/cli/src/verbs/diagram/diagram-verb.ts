import { type Command, Option } from "commander";
import { soundProgramme } from "../../programme/sound-programme.ts";
import type { Session } from "../../terminal/session.ts";
import { type Verb, withCommonOptions } from "../../verb/verb.ts";
import { MACHINES } from "./machine-choice.ts";
import { mermaidDiagram } from "./mermaid-diagram.ts";

/** `diagram <programme>`: the lifecycle as Mermaid text, with the options of the programme. */
export const addDiagramVerb: Verb = (program: Command, session: Session) => {
  const machine = session.say({ pl: "która maszyna", en: "which machine" });
  const command = program
    .command("diagram")
    .description(
      session.say({ pl: "narysuj przebieg jako diagram Mermaid", en: "draw the lifecycle as Mermaid" }),
    )
    .argument(
      "<programme>",
      session.say({ pl: "plik programu albo folder z programme.json", en: "programme file, or its folder" }),
    )
    .addOption(new Option("--machine <name>", machine).choices(Object.keys(MACHINES)).default("grant"))
    .action((path: string, options: { machine: string }) => {
      const root = MACHINES[options.machine]?.(soundProgramme(session.io.cwd, path).options);
      if (root !== undefined) session.io.stdout.write(mermaidDiagram(root, session.lang));
    });
  withCommonOptions(command, session);
};
