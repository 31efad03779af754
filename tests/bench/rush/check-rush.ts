import { verifyJournal } from "@opus/grant-workflow";
import type { JournalEntry, Store } from "@opus/grant-workflow/store";
import { caseOf, numberAt, type RushScene } from "./rush-scene.ts";
import type { Share } from "./send-share.ts";

const PAGE = 1000;

/**
 * What of a rush's promises does not hold in its store: every command kept once, those of one process in the order in
 * which it sent them, numbers without gap or double in the order of the commits, and a journal that proves itself.
 */
export async function checkRush(
  store: Store,
  scene: RushScene,
  shares: readonly Share[],
): Promise<readonly string[]> {
  const entries = await entriesOf(store);
  const kept = entries
    .filter(({ command, stream }) => command.type === scene.type && stream.startsWith("case:"))
    .map(({ stream }) => stream.slice("case:".length));
  const broken = [...ofEachShare(kept, shares)];
  if (scene.givesNumbers) {
    const { rows } = await store.rows({ scope: "spring/receipts" });
    const given = rows.map(({ key, value }) => `${key} ${value.case}`);
    const expected = kept.map((own, index) => `${numberAt(index + 1)} ${own}`);
    if (!isSame(given, expected)) {
      broken.push(`numbers have a gap or a double, or follow another order: ${firstOther(given, expected)}`);
    }
  }
  const { valid, faults } = await verifyJournal(store);
  if (!valid) broken.push(`the journal is not valid: ${JSON.stringify(faults[0])}`);
  return broken;
}

function* ofEachShare(kept: readonly string[], shares: readonly Share[]): Generator<string> {
  const sent = shares.reduce((sum, { from, to }) => sum + to - from, 0);
  if (kept.length !== sent) yield `${kept.length} of ${sent} were kept`;
  for (const { from, to } of shares) {
    const inOrder = Array.from({ length: to - from }, (_, index) => caseOf(from + index));
    const own = new Set(inOrder);
    const found = kept.filter((one) => own.has(one));
    if (!isSame(found, inOrder)) {
      yield `a process's own were not kept in the order of their sending: ${firstOther(found, inOrder)}`;
    }
  }
}

async function entriesOf(store: Store): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let after = 0; ; ) {
    const page = await store.entries({ after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return entries;
    entries.push(...page.map(({ entry }) => entry));
    after = last.position;
  }
}

function isSame(found: readonly string[], expected: readonly string[]): boolean {
  return found.length === expected.length && found.every((one, index) => one === expected[index]);
}

function firstOther(found: readonly string[], expected: readonly string[]): string {
  const length = Math.max(found.length, expected.length);
  for (let index = 0; index < length; index += 1) {
    if (found[index] !== expected[index]) {
      return `"${found[index]}" instead of "${expected[index]}" in place ${index + 1}`;
    }
  }
  return "nothing";
}
