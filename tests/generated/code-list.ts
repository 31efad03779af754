import { codeInfo, type OgwCode, ogwCodes } from "@opus/grant-rules/errors";
import { inlineCode, markdownTable } from "./markdown.ts";

const HEADER = `# Codes

Every problem, refusal and error has a code, of one closed list: the type \`OgwCode\`. \`codeInfo(code)\` gives what stands here, an \`OgwError\` and a refused answer carry \`status\` and
\`retryable\` of theirs. \`pnpm generate\` writes this page from \`packages/rules/src/errors/codes\`.

\`status\` is what an HTTP answer would have: 400 malformed, 403 not for this actor, 404 not there, 409 not in this state, 413 too large, 422 well-formed but refused by shape or rules,
500 misuse of the API or broken infrastructure, 503 later. A finding that a checker returns has the status it would have as the reason of an answer.

\`retryable\` codes: the very same request may succeed later although nobody has corrected anything. All others need somebody to act first.`;

/** The ranges, by their first code. */
const ranges: readonly (readonly [first: OgwCode, title: string])[] = [
  ["OGW100", "Documents, canonical form, money, calendar: OGW100-119"],
  ["OGW120", "Rules language: OGW120-149"],
  ["OGW150", "Programme documents, forms, files of applications: OGW150-199"],
  ["OGW200", "Commands and problems of answers: OGW200-299"],
  ["OGW300", "Stores, concurrency, effects, ids, clocks: OGW300-399"],
  ["OGW400", "Evaluation, other people's JSON-logic: OGW400-449"],
  ["OGW450", "A lifecycle whose stages break what they declare: OGW450-499"],
  ["OGW500", "The journal does not prove itself: OGW500-549"],
  ["OGW600", "The command line: OGW600-681"],
  ["OGW682", "Cards and their assessment: OGW682-699"],
  ["OGW700", "What a programme states but nothing can come of: OGW700-739"],
  ["OGW740", "Patterns of rules, drafts in one language: OGW740-750"],
  ["OGW751", "Stores that several releases share: OGW751-751"],
  ["OGW752", "Letters and published lists: OGW752-759"],
  ["OGW760", "Decision tables: OGW760-779"],
  ["OGW780", "New programmes, tables of answers, parts of forms: OGW780-799"],
  ["OGW800", "Slips of the pen in a programme: OGW800-809"],
  ["OGW810", "Rounds corrected, and who gives their cards: OGW810-817"],
  ["OGW818", "The formal check, what it states in vain: OGW818-819"],
  ["OGW820", "Calls that decide in the order of receipt: OGW820-827"],
  ["OGW828", "Targets of a programme: OGW828-829"],
  ["OGW830", "Comments of the public: OGW830-833"],
  ["OGW834", "What a programme promises in vain, or not as it does: OGW834-839"],
  ["OGW840", "Limits of applications, grants and sums: OGW840-847"],
  ["OGW848", "Sign-ups, calls that share a budget, terms between calls: OGW848-859"],
  ["OGW860", "The formal check: OGW860-864"],
  ["OGW865", "Terms that decisions move, restoration, appeals: OGW865-879"],
  ["OGW880", "Calls with members of their own, calls that derive from others: OGW880-889"],
  ["OGW890", "Who concludes an agreement, who acts for an applicant: OGW890-896"],
  ["OGW897", "Simulated people: OGW897-899"],
  ["OGW900", "Roles that a programme names, commands in bulk: OGW900-919"],
  ["OGW920", "Signed paper, attachments, kept drafts: OGW920-949"],
  ["OGW950", "Previews, appeals beside agreements: OGW950-969"],
  ["OGW970", "Requests about terms, what they bring back, remedies in sign-ups: OGW970-989"],
];

/** Every code with its meaning, status and whether the same may be sent again, as a Markdown document. */
export function codeList(): string {
  const sections = ranges.map(([first, title], index) => {
    const end = ranges[index + 1]?.[0];
    const codes = ogwCodes.filter((code) => code >= first && (end === undefined || code < end));
    const rows = codes.map(codeInfo).map((info) => {
      const { pl, en } = info.title;
      return [inlineCode(info.code), String(info.status), info.retryable ? "yes" : "", pl, en];
    });
    return `## ${title}\n\n${markdownTable(["code", "status", "retryable", "polski", "English"], rows)}`;
  });
  return `${[HEADER, ...sections].join("\n\n")}\n`;
}
