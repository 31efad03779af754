import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 62,
  // 23 projects; the report does not say how many of them were of organisations.
  reported: {
    fundedByApplicantKind: { ngo: 14, informalGroup: 9 },
    participants: [1950, 2050],
    awarded: 120_000_00,
  },
  generate,
});
