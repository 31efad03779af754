import type { CallDocument } from "../../document/call-schema.ts";
import type { RowsOf } from "../../kernel/command.ts";
import type { CallNews, CaseNews } from "../ground/case-told.ts";
import type { callKit } from "./call-stage-nouns.ts";

/** How many cases are told in one commit. */
const TOGETHER = 50;

type Call = typeof callKit.nouns;

/** What telling rests on: the call, how far it is, and the rows that say who is to be told. */
interface Telling extends RowsOf<Call> {
  readonly call: CallDocument;
  readonly own: {
    readonly applications: number;
    readonly news?: readonly CallNews[] | undefined;
    readonly told?: string | undefined;
    readonly order?: "receipt" | undefined;
  };
}

/** Who is told next, and how far telling is then; `drafts/<case>` or `number/<count>`, nothing when it is through. */
interface Batch {
  readonly cases: readonly string[];
  readonly far: string | undefined;
}

/** The rows by which it is known who is told next: all drafts, and the next numbers. */
export function tellingReads({ call, own, rows }: Telling) {
  const drafts = { set: "drafts" as const, whole: true as const };
  // What ends leaves its place in the order of receipt.
  const queue = own.order === undefined ? [] : [{ set: "queue" as const, whole: true as const }];
  if (own.news?.[0]?.type === "call.spent")
    return [
      drafts,
      ...queue,
      { set: "held" as const, whole: true as const },
      ...undecided(rows)
        .slice(0, TOGETHER)
        .map(({ number: key }) => ({ set: "ends" as const, key })),
    ];
  return [
    drafts,
    ...queue,
    ...nextNumbers(call, own).flatMap((key) =>
      (["receipts", "ends", "held"] as const).map((set) => ({ set, key })),
    ),
  ];
}

/** Some of those who are to be told: drafts first, in the order of their ids, then what was submitted, by number. */
export function nextBatch({ call, own, rows }: Telling): Batch {
  const { told = "drafts/", applications } = own;
  const [phase = "", ...rest] = told.split("/");
  const place = rest.join("/");
  if (phase === "drafts") {
    const drafts = [...rows("drafts").keys()].filter((id) => id > place).sort();
    const cases = drafts.slice(0, TOGETHER);
    if (drafts.length > TOGETHER) return { cases, far: `drafts/${cases.at(-1)}` };
    if (cases.length > 0 || applications === 0)
      return { cases, far: applications === 0 ? undefined : "number/0" };
  }
  if (own.news?.[0]?.type === "call.spent") return undecidedBatch(rows, applications);
  const isAnnulled = own.news?.[0]?.type === "call.annulled";
  const numbers = nextNumbers(call, own);
  const cases = numbers.flatMap((number) => {
    const id = rows("receipts").get(number)?.case;
    // Who was assessed and fell out of it is told that result, not that there is none.
    const hasEnd = rows("ends").has(number) || (isAnnulled && rows("held").has(number));
    return id === undefined || hasEnd ? [] : [id];
  });
  const through = toldSoFar(own) + numbers.length;
  return { cases, far: through < applications ? `number/${through}` : undefined };
}

/** Some of those whom nobody has decided; each leaves its place with what it is told, so that the rest are the next ones. */
function undecidedBatch(rows: Telling["rows"], applications: number): Batch {
  const waiting = undecided(rows);
  const isMore = waiting.length > TOGETHER;
  return {
    cases: waiting.slice(0, TOGETHER).map((row) => row.case),
    far: isMore ? `number/${applications}` : undefined,
  };
}

/** Applications of a continuous call in the order of their receipt, but for those that are told how they were assessed. */
function undecided(rows: Telling["rows"]) {
  return [...rows("queue")]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, row]) => (rows("held").has(row.number) ? [] : [row]));
}

/** What the cases of a batch are told. */
export function newsOf({ own }: Telling): CaseNews | undefined {
  const first = own.news?.[0];
  if (first === undefined) return undefined;
  const { at: _, ...event } = first;
  return event as CaseNews;
}

/** How many numbers were told. */
function toldSoFar({ told }: Telling["own"]): number {
  return told?.startsWith("number/") === true ? Number(told.slice("number/".length)) : 0;
}

function nextNumbers(
  { numbering: { prefix, digits } }: CallDocument,
  own: Telling["own"],
): readonly string[] {
  const from = toldSoFar(own);
  const count = Math.min(TOGETHER, own.applications - from);
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${String(from + index + 1).padStart(digits, "0")}`,
  );
}

/** Reads whether somebody has a draft, as long as nobody has applied. */
export function draftReads({ own }: Pick<Telling, "own">) {
  return own.applications > 0 ? [] : [{ set: "drafts" as const, whole: true as const }];
}

/** What an event says where nobody is to be told of it. */
export function nobodyToTell({ applications }: Telling["own"], drafts: ReadonlyMap<string, unknown>) {
  return applications === 0 && drafts.size === 0 ? { nobody: true as const } : {};
}
