import { pathNamed, pathWords } from "../lifecycle/agreement/agreement-path.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterFact } from "./letter-content.ts";
import { words } from "./letter-form.ts";

const wordsOf = ({ programme, shown: { context } }: CaseThen) => {
  const path = pathNamed(programme.document, context.agreement.agreement?.path);
  return path === undefined ? undefined : pathWords(path);
};

/** Who the party is, who signs, who is liable and whose account is paid; nothing where the programme does not say it. */
export function pathFacts(then: CaseThen): readonly LetterFact[] {
  const path = wordsOf(then);
  if (path === undefined) return [];
  return [
    ...words("Strona umowy", "Party to the agreement", path.party),
    ...words("Kto podpisuje umowę", "Who signs the agreement", path.signs),
    ...liableFacts(then),
    ...words("Dokąd trafią pieniądze", "Where the money goes", path.paidTo),
  ];
}

/** Who is liable for the agreement and for what is due back; nothing where the programme does not say it. */
export function liableFacts(then: CaseThen): readonly LetterFact[] {
  const path = wordsOf(then);
  return path === undefined
    ? []
    : words("Kto odpowiada za umowę i zwrot", "Who is liable for the agreement and a return", path.liable);
}
