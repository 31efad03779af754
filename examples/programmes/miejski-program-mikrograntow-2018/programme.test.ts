import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 130,
  reported: {
    fundedByApplicantKind: { ngo: 21, informalGroup: 14 },
    participants: [3126, 3126],
    awarded: 158_554_83,
    asked: 627_079_00,
    // 11 were rejected: late, or not the first offer of their entity. 77 were invited to interviews.
    funnel: { submitted: 130, formallyAccepted: 119, aboveThreshold: 77, awarded: 35, settled: 35 },
    achieved: { participants: 3126, events: 130 },
  },
  runsOnce: true,
  generate,
});
