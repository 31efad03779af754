import {
  type CallStanding,
  type CaseStanding,
  callSight,
  caseSight,
  commandTable,
  valueClasses,
} from "@opus/grant-workflow";
import { commandRows } from "../attacks/access/command-table.ts";
import { inlineCode, markdownTable } from "./markdown.ts";

const HEADER = `# Who sees what, and who may decide · Kto co widzi i kto może rozstrzygać

What an actor sees is decided in one table, for answers, views, histories, lists and refusals alike: the engine's views \`caseFor\`, \`callFor\`, \`historyFor\`, \`legalFor\`, \`rankingFor\` and the answers of
commands are cut by it; \`caseState\`, \`callState\`, \`history\`, \`entries\`, \`effects\`, \`rankingOf\` without an asker and \`summarise\` are the host's own and are not for handing on. \`pnpm attacks access\` holds every cell
against the engine with values planted in every field. \`pnpm generate\` writes this page.

\`summarise\` and the list of effects have no form for an actor, on purpose: a summary adds up all calls and names the projects of each, those that no list has published too; effects carry letters and orders of
payment of everybody. Hand neither on. What the operator publishes of a summary, such as figures of calls that are over, is an act of theirs.

O tym, co widzi dana osoba, rozstrzyga jedna tabela, tak samo dla odpowiedzi, widoków, dzienników, list i odmów. Widoki bez osoby pytającej są dla samego systemu gospodarza;
\`summarise\` i lista skutków nie mają innych, więc nie wolno ich przekazywać dalej.`;

const DECIDING = `## Who may not decide · Kto nie rozstrzyga

Whoever has a part in a case, or is bound to somebody who has, decides neither on it (OGW234) nor on its competitors in the call (OGW235), and is shown nothing of it as one who handles it. The engine knows
everybody who has submitted an application to the call; boards, partners, advisers and kin are told by the embedder's register, \`createGrantWorkflow({ relations })\`. Time itself is free of it. Each
entry of the journal names its actor, and the set \`applicants\` follows from the entries, so that \`verify\` proves who decided and who had applied by then; what the register said is not in the journal.

Whoever decides first and applies afterwards is not stopped: the application may be an organisation's as well as their own, whether it is admissible is for the regulations of the call, and what was decided before was
decided by somebody who had no part in it. \`verify\` names the first decision of each such person in the call and their application (OGW335), so that those decisions can be looked at again before a list is
published. It knows them by the id under which they applied; a body that they sit on is known to the register alone.

Where a programme assigns experts (\`scoring.assignment\`), each sees the cases drawn or given to them and no others, and the file once they have declared that nothing binds them. Where it does not, every expert of the host may take up any case that
is being scored, declares to be impartial with the card, and is shown the file before: hand experts the ids of their own cases only then.

Kto ma udział we wniosku albo jest związany z kimś, kto go ma, nie rozstrzyga ani o nim (OGW234), ani o konkurentach z tego naboru (OGW235), i nie ma do nich wglądu jako prowadzący sprawę.
Kto najpierw rozstrzygał, a potem złożył wniosek, nie jest zatrzymywany: o dopuszczalności wniosku mówi regulamin naboru. \`verify\` wskazuje pierwsze rozstrzygnięcie takiej osoby i jej wniosek (OGW335), by sprawdzić je
przed publikacją listy. Gdy program przydziela ekspertów (\`scoring.assignment\`), każdy widzi tylko wnioski, które wylosował albo dostał, a ich treść
dopiero po oświadczeniu o bezstronności. Gdy nie przydziela, każdy ekspert może ocenić każdy wniosek w ocenie, więc podawaj im wtedy tylko ich sprawy.`;

const yes = "●";

function sightTable(
  table: Readonly<
    Record<
      string,
      { readonly words: { readonly pl: string; readonly en: string }; readonly sees: readonly string[] }
    >
  >,
): string {
  const names = Object.keys(valueClasses).filter((name) =>
    Object.values(table).some(({ sees }) => sees.includes(name)),
  );
  const rows = Object.entries(table).map(([standing, { words, sees }]) => [
    inlineCode(standing),
    words.pl,
    words.en,
    ...names.map((name) => (sees.includes(name) ? yes : "")),
  ]);
  return markdownTable(["", "polski", "English", ...names.map(inlineCode)], rows);
}

function commandRowsTable(): string {
  const rows = Object.entries(commandRows).map(([type, { decides, answers }]) => {
    const info = commandTable.get(type);
    const standings: readonly (CaseStanding | CallStanding)[] = answers;
    return [
      inlineCode(type),
      info?.title.pl ?? "",
      info?.title.en ?? "",
      (info?.by ?? []).join(", "),
      decides ? yes : "",
      standings.map(inlineCode).join(", "),
    ];
  });
  return markdownTable(
    ["command", "polski", "English", "by", "decides · rozstrzyga", "answer shows · odpowiedź pokazuje"],
    rows,
  );
}

/** Who sees what and who may not decide, as a Markdown document. */
export function accessPage(): string {
  const classes = Object.entries(valueClasses).map(([name, { pl, en }]) => [inlineCode(name), pl, en]);
  return `${[
    HEADER,
    `## Classes of values · Klasy wartości\n\n${markdownTable(["class", "polski", "English"], classes)}`,
    `## A case · Sprawa\n\n${sightTable(caseSight)}`,
    `## A call · Nabór\n\n${sightTable(callSight)}`,
    DECIDING,
    `## Commands · Polecenia\n\n${commandRowsTable()}`,
  ].join("\n\n")}\n`;
}
