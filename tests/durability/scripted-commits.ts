import { contentHash } from "@opus/grant-rules";
import type { Commit, StreamWrite } from "@opus/grant-workflow/store";
import { aCommit, firstWrite, followUp } from "@opus/grant-workflow-testing/contract";

/** A fixed series of commits that uses every table: cases received by a call, decided on, and refusals between. */
export function scriptedCommits(count: number): Commit[] {
  const commits: Commit[] = [];
  const open: StreamWrite[] = [];
  let call: StreamWrite | undefined;
  for (let number = 1; number <= count; number++) {
    if (number % 7 === 0) {
      commits.push(aCommit({ id: `refused ${number}` }));
      continue;
    }
    const decided = number % 5 === 0 ? open.shift() : undefined;
    if (decided !== undefined) {
      commits.push(decision(number, decided));
      continue;
    }
    call = call === undefined ? firstWrite("call:2015") : followUp(call, { context: { received: number } });
    const received = receipt(number, call);
    open.push(received.streams[1] as StreamWrite);
    commits.push(received);
  }
  return commits;
}

function receipt(number: number, call: StreamWrite): Commit {
  const stream = `case:A-${number}` as const;
  const commitment = contentHash({ answers: number });
  const write = firstWrite(stream, {
    context: { essay: "Zażółć gęślą jaźń. ".repeat(150) },
    records: [{ id: "answers/1", class: "application", commitment }],
    deadlines: { set: [{ name: "supplement", dueAt: "2015-04-01T10:00:00.000Z" }], cleared: [] },
  });
  return aCommit({
    id: `received ${number}`,
    streams: [call, write],
    registry: [{ op: "insert", scope: "2015/receipts", key: String(number), value: { case: `A-${number}` } }],
    records: [
      {
        stream,
        id: "answers/1",
        class: "application",
        salt: "00",
        value: { number },
        keepUntil: "2020-12-31",
      },
    ],
    outbox: [{ id: `${stream}#1#0`, type: "notifyApplicant", params: { letter: "received" } }],
  });
}

function decision(number: number, before: StreamWrite): Commit {
  const { stream } = before;
  const write = followUp(before, { deadlines: { set: [], cleared: ["supplement"] } });
  return aCommit({
    id: `decided ${number}`,
    streams: [write],
    registry: [{ op: "insert", scope: "2015/ends", key: stream, value: { end: "formallyRejected" } }],
    outbox: [0, 1].map((index) => ({
      id: `${stream}#2#${index}`,
      type: "notifyApplicant",
      params: { index },
    })),
  });
}
