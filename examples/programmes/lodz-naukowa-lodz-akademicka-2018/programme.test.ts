import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 24,
  reported: {
    // How many of the 13 were of which kind was not reported.
    fundedByApplicantKind: { ngo: 11, equatedEntity: 2 },
    participants: [11_652, 11_652],
    awarded: 244_268_10,
    funnel: { submitted: 24, awarded: 13, settled: 13 },
    achieved: { direct: 11_652, indirect: 629_400 },
  },
  runsOnce: true,
  generate,
});
