import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  // 34 sign-ups for the meetings, 4 joint offers.
  applications: 38,
  reported: {
    // One joint offer, of nine organisations, as in Warsaw; how many people it was for was not reported.
    fundedByApplicantKind: { consortium: 1 },
    participants: [400, 600],
    funnel: { submitted: 38, awarded: 1, settled: 1 },
  },
  runsOnce: true,
  generate,
});
