import {
  callMachine,
  commandTable,
  effectTitles,
  endCodes,
  everyOption,
  grantMachine,
  type LetterName,
  type LocalisedText,
  letterTitles,
  type StateMeta,
  stageTitles,
} from "@opus/grant-workflow";
import type { AnyStateNode } from "xstate";
import { z } from "zod";
import type { Nouns } from "../../packages/core/src/kernel/nouns.ts";
import { accountTitles } from "../../packages/core/src/lifecycle/ground/accounts.ts";
import { grantLifecycle } from "../../packages/core/src/lifecycle/lifecycle.ts";
import { momentWords, roleWords, verdictWords, words } from "./domain-words.ts";

const HEADER = `# Vocabulary

Polish, English, and the identifier that stands in programmes, commands and journals. \`pnpm generate\` writes this page
from the machines, the command table and the nouns of the stages; all other words come from \`tests/generated/domain-words.ts\`.

A money amount is a decimal string in JSON (\`"1500.00"\`), an instant is UTC with milliseconds, a day is \`YYYY-MM-DD\`. Commands
are imperative (\`application.submit\`), occurrences past tense (\`deadline.supplement.passed\`).`;

type Row = readonly [pl: string, en: string, identifier: string, ...others: readonly string[]];

/** The words of the domain as a Markdown document. */
export function vocabulary(): string {
  const machines = [grantMachine({ options: everyOption }), callMachine()];
  const states = machines.flatMap(({ root }) => livingAndFinal(root));
  const commands = [...commandTable.values()];
  const sections = [
    HEADER,
    section("Things", words),
    section("Roles", rowsOf(roleWords)),
    section("Verdicts of rules", rowsOf(verdictWords)),
    section("Moments at which rules are asked", rowsOf(momentWords)),
    section(
      "Commands",
      commands
        .filter(({ type }) => !type.startsWith("deadline."))
        .map(({ title, type, by }) => [title.pl, title.en, type, by.join(", ")]),
      "by",
    ),
    section(
      "Deadlines",
      commands
        .filter(({ type }) => type.startsWith("deadline."))
        .map(({ title, type }) => [title.pl, title.en, type.split(".")[1] ?? ""]),
    ),
    section("Effects", effectRows(), "parameters", "stages that ask"),
    section(
      "Letters to the applicant",
      letterRows(),
      "what it tells",
      "what the applicant can do",
      "sent by",
    ),
    section("Accounts of money", titledRows(Object.entries(accountTitles))),
    section("Stages", titledRows([...stageTitles])),
    section(
      "States",
      states.map((node) => {
        const { name, applicantName } = node.meta as StateMeta;
        const seen = `${applicantName.pl} / ${applicantName.en}`;
        return [name.pl, name.en, pathOf(node), seen];
      }),
      "what the applicant sees",
    ),
    section("Ends of a case", endRows(states)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function rowsOf(named: Readonly<Record<string, readonly [pl: string, en: string]>>): readonly Row[] {
  return Object.entries(named).map(([identifier, [pl, en]]) => [pl, en, identifier]);
}

function titledRows(titles: readonly (readonly [name: string, title: LocalisedText])[]): readonly Row[] {
  return titles.map(([name, { pl, en }]) => [pl, en, name]);
}

/** Each effect once, with all the stages that ask for it in the same words. */
function effectRows(): readonly Row[] {
  const effects = new Map<string, { readonly row: Row; readonly stages: string[] }>();
  for (const { nouns } of grantLifecycle.stages) {
    for (const [type, { shape }] of Object.entries(nouns.effects)) {
      const { pl, en } = effectTitles.get(`${nouns.name}.${type}`) ?? { pl: type, en: type };
      const row: Row = [pl, en, type, inCode(Object.keys(shape))];
      const known = effects.get(row.join()) ?? { row, stages: [] };
      known.stages.push(nouns.name);
      effects.set(row.join(), known);
    }
  }
  return [...effects.values()].map(({ row, stages }) => [...row, inCode(stages)]);
}

/** Each letter once, with all the stages that send it. */
function letterRows(): readonly Row[] {
  return [...letterTitles].map(([name, { title, tells, next }]) => {
    const senders = grantLifecycle.stages.filter(({ nouns }) => lettersOf(nouns).includes(name));
    const stages = inCode(senders.map(({ nouns }) => nouns.name));
    return [title.pl, title.en, name, `${tells.pl} / ${tells.en}`, `${next.pl} / ${next.en}`, stages];
  });
}

/** The letters that a stage lists. */
function lettersOf({ effects }: Nouns): readonly LetterName[] {
  const letter = effects.notifyApplicant?.shape.letter;
  return letter instanceof z.ZodEnum ? (letter.options as LetterName[]) : [];
}

function inCode(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function endRows(states: readonly AnyStateNode[]): readonly Row[] {
  const ends = states.flatMap((node): Row[] => {
    const { name, end } = node.meta as StateMeta;
    return endCodes.some((known) => known === end) ? [[name.pl, name.en, String(end)]] : [];
  });
  return [...new Map(ends.map((row) => [row[2], row])).values()];
}

/** Every state that says something about itself, in the machine's order. */
function livingAndFinal(node: AnyStateNode): readonly AnyStateNode[] {
  const own = node.meta === undefined ? [] : [node];
  return [...own, ...Object.values<AnyStateNode>(node.states).flatMap(livingAndFinal)];
}

function pathOf({ path, machine }: AnyStateNode): string {
  return machine.id === "call" ? `call: ${path.join(".")}` : path.join(".");
}

function section(title: string, rows: readonly Row[], ...others: readonly string[]): string {
  const head = ["pl", "en", "identifier", ...others];
  const lines = rows.map(([pl, en, identifier, ...more]) => [pl, en, `\`${identifier}\``, ...more]);
  const table = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${title}\n\n${table.join("\n")}`;
}
