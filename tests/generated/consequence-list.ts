import { consequenceTitles, momentConsequences, moments, momentTitles } from "@opus/grant-workflow";
import { inlineCode, markdownTable } from "./markdown.ts";

const SEVERITIES = ["blocking", "curable", "advisory"] as const;

/** What follows from rules, moment by moment, as a page: out of the table that the engine works by. */
export function consequenceList(): string {
  const words = Object.entries(consequenceTitles).map(([word, { pl, en }]) => {
    const where = moments.filter((moment) => {
      const { notMet, undetermined } = momentConsequences[moment];
      return [...notMet, ...undetermined].some((known) => known === word);
    });
    return [inlineCode(word), pl, en, where.map(inlineCode).join(", ")];
  });
  const usual = moments.flatMap((moment) =>
    SEVERITIES.map((severity) => {
      const { notMet, undetermined } = momentConsequences[moment].usual[severity];
      const { pl, en } = momentTitles[moment];
      return [
        inlineCode(moment),
        `${pl} / ${en}`,
        inlineCode(severity),
        inlineCode(notMet),
        inlineCode(undetermined),
      ];
    }),
  );
  const open = moments.map((moment) => {
    const { notMet, undetermined, amounts } = momentConsequences[moment];
    const shown = (word: string) =>
      inlineCode((amounts as readonly string[]).includes(word) ? `{"${word}": …}` : word);
    return [inlineCode(moment), notMet.map(shown).join(" "), undetermined.map(shown).join(" ")];
  });
  return `# Skutki reguł / What follows from rules

Reguła mówi \`notMet\` albo nie da się jej rozstrzygnąć; co z tego wynika, zależy od chwili. Zwykły skutek daje \`severity\`, inny podaje
reguła w \`consequences\`. Czego nikt nie wie, kończy się u człowieka albo uzupełnieniem, nigdy po cichu.

A rule says \`notMet\`, or nobody can tell; what follows depends on the moment. Its \`severity\` gives the usual consequence, \`consequences\` of
the rule another one. What nobody knows ends with a person or a supplement, never in silence.

\`\`\`json
{
  "consequences": {
    "formalCheck": { "notMet": "leaveUnconsidered", "undetermined": "askPerson" },
    "settlement": { "notMet": { "lowerTo": { "var": "report.coveredByOwn" } } }
  }
}
\`\`\`

## Słowa / Words

${markdownTable(["słowo / word", "skutek", "consequence", "chwile / moments"], words)}

Kwotę skutków \`ineligible\`, \`lowerTo\` i \`demandBack\` podaje wyrażenie: pole, parametr, działanie albo kwota w złotych. Kilka \`ineligible\` i
\`demandBack\` się sumuje, z kilku \`lowerTo\` liczy się najniższe. Gdy kwoty nie da się ustalić, rozstrzyga człowiek.
Kwota stała jest większa od zera (\`lowerTo\` może być zerem). Gdzie z „nie” coś wynika, z „nie wiadomo” wynika uzupełnienie albo człowiek, nigdy \`warn\` (OGW180).

The amount of \`ineligible\`, \`lowerTo\` and \`demandBack\` is an expression: a field, a parameter, arithmetic, or a sum in złoty. Several \`ineligible\`
and \`demandBack\` add up; of several \`lowerTo\` the lowest holds. When the amount is not known, a person decides.
A constant amount is above zero (\`lowerTo\` may be zero). Where something follows from "no", a supplement or a person follows from "not known", never \`warn\` (OGW180).

Wskaźnika zaplanowanego na zero nie da się policzyć: księgowy podaje jego stopień w procentach, \`"degrees": {"participants": 80}\` w
\`settlement.decide\`. An indicator planned at zero cannot be reckoned: the accountant gives its degree in percent, by \`degrees\` of \`settlement.decide\`.

Pola sprawozdania, które wypełnia urzędnik (\`x-source\`), księgowy podaje w \`findings\` polecenia \`settlement.decide\`; reguła, która na nie czeka, nikogo nie wzywa do uzupełnienia.
Fields of the report that are an officer's (\`x-source\`) the accountant gives in \`findings\` of \`settlement.decide\`; a rule that waits for one calls nobody to supplement it.

Człowiek rozstrzyga poleceniem, które na niego czeka (\`formalCheck.complete\`, \`agreement.offer\`, \`settlement.decide\`), w \`rulings\`: reguła, skutek
(\`warn\` znaczy „przechodzi”), kwota, jeśli skutek ją ma, i uzasadnienie, które zostaje w aktach.

A person decides by the command that waits for one (\`formalCheck.complete\`, \`agreement.offer\`, \`settlement.decide\`), in \`rulings\`: rule, consequence
(\`warn\` lets it pass), an amount if the consequence has one, and the reason, which stays on file.

Z reguły punktowej wynikają tylko punkty. Gdy nie da się ich ustalić, wniosek, który poza tym przechodzi ocenę formalną, czeka na człowieka przed oceną
merytoryczną: pracownik ustala brakujące pole albo podaje punkty w \`points\` polecenia \`formalCheck.complete\` (reguła, liczba w granicach, które reguła
zostawia, uzasadnienie). Lista rankingowa nigdy nie liczy wniosku z częścią punktów.

From a scoring rule only points follow. Where nobody can tell them, an application that otherwise passes the formal check waits for a person before the
merit review: the officer finds the field that is missing, or gives the points in \`points\` of \`formalCheck.complete\` (rule, a number within what the rule
leaves open, reason). No list ever ranks an application on a part of its points.

## Co może wynikać / What may follow

${markdownTable(["chwila / moment", "`notMet`", "`undetermined`, `error`"], open)}

## Zwykły skutek / The usual consequence

${markdownTable(["chwila / moment", "", "`severity`", "`notMet`", "`undetermined`, `error`"], usual)}
`;
}
