import { addMoney, formatMoneyDecimal, type Grosze, grosze, parseMoney } from "@opus/grant-rules/money";
import type { CaseContext, Programme } from "@opus/grant-workflow";
import { type Difference, plain } from "./failure.ts";
import type { Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";

/** The amounts of one case, or of all of them together. */
interface Amounts {
  readonly requested: Grosze;
  readonly awarded: Grosze;
  readonly paid: Grosze;
  readonly settled: Grosze;
  readonly due: Grosze;
  readonly returned: Grosze;
}

const WORDS = {
  requested: { pl: "wnioskowana kwota", en: "amount asked for" },
  awarded: { pl: "przyznano", en: "awarded" },
  paid: { pl: "wypłacono", en: "paid" },
  settled: { pl: "rozliczono", en: "settled" },
  due: { pl: "do zwrotu", en: "to be returned" },
  returned: { pl: "zwrócono", en: "returned" },
  free: { pl: "wolne w puli", en: "free in the pool" },
  overContracted: { pl: "ponad pulę", en: "beyond the pool" },
  promised: { pl: "obiecane listą", en: "promised by the list" },
} as const;

/** Compares amounts of the case, or of all cases where the step is about the call, and of the pool. */
export async function amountDifferences({
  scene,
  step,
  call,
  programme,
}: Outcome): Promise<readonly Difference[]> {
  const { amounts } = step.expect;
  if (amounts === undefined) return [];
  const { cases } = scene.scenario;
  const balances = await readBalances(scene, call, programme);
  const on = (account: string) => balances.get(account) ?? grosze(0);
  const ids = step.stream.startsWith("call:")
    ? [...cases].flatMap(([id, each]) => (each.call === call ? [id] : []))
    : [step.stream.slice("case:".length)];
  const found: Readonly<Record<keyof typeof WORDS, Grosze>> = {
    ...summed(await Promise.all(ids.map((id) => amountsOf(scene, id, on)))),
    free: on(`call:${call}/free`),
    overContracted: on(`call:${call}/${BEYOND}`),
    promised: on(`call:${call}/allocated`),
  };
  return Object.entries(amounts).flatMap(([name, wanted = ""]): readonly Difference[] => {
    const key = name as keyof typeof WORDS;
    const is = formatMoneyDecimal(found[key]);
    return wanted === is
      ? []
      : [{ at: `/expect/amounts/${key}`, what: WORDS[key], expected: plain(wanted), found: plain(is) }];
  });
}

/** Where balances have what was promised of pools beyond what they have. */
const BEYOND = "free, exceeded";

/** Balances by account: `case:A/paid`; those of the call are its pools', without sources of other parts of grants. */
async function readBalances(
  { store }: Scene,
  call: string,
  programme: Programme,
): Promise<ReadonlyMap<string, Grosze>> {
  const { rows } = await store.rows({ scope: `${call}/balances` });
  const stated = programme.document.calls.find(({ id }) => id === call);
  const sources = Object.keys(stated?.sources ?? {});
  const balances = new Map<string, Grosze>();
  for (const { key, value } of rows) {
    const line = key.slice(key.lastIndexOf("/") + 1);
    if (key.startsWith("call:") && sources.includes(line)) continue;
    const [stream = "", name = ""] = key.split("/");
    const held = Number(value.amount);
    // One pool of which more was promised than it has takes nothing of what is free in another.
    const isExceeded = key.startsWith("call:") && name === "free" && held < 0;
    const account = `${stream}/${isExceeded ? BEYOND : name}`;
    balances.set(account, addMoney(balances.get(account) ?? grosze(0), grosze(isExceeded ? -held : held)));
  }
  return balances;
}

async function amountsOf({ workflow }: Scene, id: string, on: (account: string) => Grosze): Promise<Amounts> {
  const context: CaseContext | undefined = (await workflow.caseState(id))?.context;
  const held = (...accounts: readonly string[]) =>
    accounts.reduce((sum, account) => addMoney(sum, on(`case:${id}/${account}`)), grosze(0));
  const facts = context?.scoring.revised ?? context?.eligibility.supplemented ?? context?.submission;
  return {
    requested: read(facts?.requested),
    awarded: read(context?.scoring.award),
    // What has left stands on one of these, whatever became of it since.
    paid: held("paid", "accounted", "due", "returned"),
    settled: held("accounted"),
    due: held("due"),
    returned: held("returned"),
  };
}

function read(text: string | null | undefined): Grosze {
  const reading = parseMoney(text ?? "0.00");
  return reading.ok ? reading.grosze : grosze(0);
}

function summed(all: readonly Amounts[]): Amounts {
  const sum = (name: keyof Amounts) => all.reduce((total, each) => addMoney(total, each[name]), grosze(0));
  return {
    requested: sum("requested"),
    awarded: sum("awarded"),
    paid: sum("paid"),
    settled: sum("settled"),
    due: sum("due"),
    returned: sum("returned"),
  };
}
