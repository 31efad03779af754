import { describeExample } from "../describe-example.ts";
import { generate } from "./generate.ts";

describeExample({
  folder: new URL(".", import.meta.url),
  applications: 93,
  reported: {
    fundedByApplicantKind: {
      ngo: 15,
      naturalPerson: 10,
      informalGroup: 9,
      culturalInstitution: 4,
      entrepreneur: 3,
      socialCoop: 2,
    },
    participants: [7900, 8100],
  },
  generate,
});
