import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 189,
  reported: {
    // 28 informal and self-help groups were reported together.
    fundedByApplicantKind: { ngo: 35, informalGroup: 19, selfHelpGroup: 9 },
    participants: [1890, 1890],
    awarded: 252_000_00,
    funnel: { submitted: 189, awarded: 63, settled: 63 },
    visits: 16,
  },
  runsOnce: true,
  generate,
});
