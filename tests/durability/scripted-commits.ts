import { contentHash } from "@opus/grant-rules";
import type { Commit, StreamWrite } from "@opus/grant-workflow/store";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";

/** A fixed series of commits that uses every table: cases received by a call, and decided on. */
export function scriptedCommits(count: number): Commit[] {
  const commits: Commit[] = [];
  const open: StreamWrite[] = [];
  let call: StreamWrite | undefined;
  for (let number = 1; number <= count; number++) {
    const decided = number % 5 === 0 ? open.shift() : undefined;
    if (decided !== undefined) {
      commits.push(decision(number, decided));
      continue;
    }
    const parts = { commit: `received ${number}`, context: { received: number } };
    call = call === undefined ? firstWrite("call:2015", parts) : followUp(call, parts);
    const received = receipt(number, call);
    open.push(received.streams[1] as StreamWrite);
    commits.push(received);
  }
  return commits;
}

/** How many commits are made together, by turns; one alone goes by `commit`. */
const GROUPS = [1, 4, 1, 7];

/** The series in the groups in which it is made: each is kept whole or not at all. */
export function inGroups(commits: readonly Commit[]): Commit[][] {
  const groups: Commit[][] = [];
  for (let from = 0; from < commits.length; ) {
    const group = commits.slice(from, from + (GROUPS[groups.length % GROUPS.length] ?? 1));
    groups.push(group);
    from += group.length;
  }
  return groups;
}

function receipt(number: number, call: StreamWrite): Commit {
  const stream = `case:A-${number}` as const;
  const commitment = contentHash({ answers: number });
  const write = firstWrite(stream, {
    commit: `received ${number}`,
    context: { essay: "Zażółć gęślą jaźń. ".repeat(150) },
    records: [{ id: "answers/1", class: "application", commitment }],
    deadlines: { set: [{ name: "supplement", dueAt: "2015-04-01T10:00:00.000Z" }] },
    rows: [
      {
        op: "insert",
        scope: "2015/receipts",
        key: String(number),
        version: 1,
        value: { case: `A-${number}` },
      },
    ],
    effects: [{ type: "notifyApplicant", params: { letter: "received" } }],
  });
  return aCommit({
    id: `received ${number}`,
    streams: [call, write],
    records: [
      {
        stream,
        seq: 1,
        id: "answers/1",
        class: "application",
        salt: "00",
        value: { number },
        keepUntil: "2020-12-31",
      },
    ],
  });
}

function decision(number: number, before: StreamWrite): Commit {
  const { stream } = before;
  const receipt = before.entries[0]?.entry.registry[0]?.key ?? "";
  const write = followUp(before, {
    deadlines: { cleared: ["supplement"] },
    rows: [
      { op: "insert", scope: "2015/ends", key: stream, version: 1, value: { end: "formallyRejected" } },
      number % 2 === 0
        ? { op: "update", scope: "2015/receipts", key: receipt, version: 2, value: { decided: number } }
        : { op: "remove", scope: "2015/receipts", key: receipt, version: 2 },
    ],
    effects: [0, 1].map((index) => ({ type: "notifyApplicant", params: { index } })),
  });
  return aCommit({ id: `decided ${number}`, streams: [write] });
}
