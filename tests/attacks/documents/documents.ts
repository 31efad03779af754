import type { AttackGroup } from "../attack.ts";
import { answersAndFacts } from "./answers.ts";
import { hostileCommands } from "./commands.ts";
import { decisionTables } from "./decision-tables.ts";
import { forms } from "./forms.ts";
import { jsonTexts } from "./json-texts.ts";
import { programmes } from "./programmes.ts";
import { rules } from "./rules.ts";
import { scenarios } from "./scenarios.ts";
import { tables } from "./tables.ts";
import { writtenValues } from "./written-values.ts";

/** Hostile documents and answers: whatever a stranger's or a designer's text may be, it is refused by name, promptly. */
export const documents: AttackGroup = {
  name: "documents",
  title: "hostile documents and answers",
  least: 250,
  budget: { cpuMillis: 50, megabytes: 50 },
  attacks: async () => [
    ...jsonTexts,
    ...programmes,
    ...forms,
    ...rules,
    ...tables,
    ...decisionTables,
    ...scenarios,
    ...answersAndFacts,
    ...writtenValues,
    ...(await hostileCommands()),
  ],
};
