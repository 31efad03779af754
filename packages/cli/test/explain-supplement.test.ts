import { applicationRow, minimalProgramme } from "@opus/grant-workflow-testing";
import { expect, it } from "vitest";
import { runCaptured } from "./run-captured.ts";
import { createSampleFolder } from "./sample-folder.ts";

const kindIsKnown = {
  id: "kind-known",
  title: { pl: "Rodzaj podano", en: "Kind is given" },
  kind: "eligibility",
  severity: "curable",
  moments: ["formalCheck"],
  require: { in: [{ var: "applicantKind" }, ["ngo"]] },
  basis: ["regulations"],
  messages: {
    notMet: { pl: "Nie podano.", en: "It is not given." },
    undetermined: { pl: "Nie podano.", en: "It is not given." },
  },
};

it("explains a case by the answers of its last supplement", async () => {
  const rules = [...minimalProgramme().rules, kindIsKnown] as never;
  const folder = createSampleFolder({ rules });
  try {
    const row = applicationRow("A-001", {
      answers: { applicantKind: "group" },
      corrections: [{ path: "/applicantKind", value: "ngo" }],
    });
    folder.write("applications.ndjson", JSON.stringify(row));
    const cli = (...argv: readonly string[]) => runCaptured(folder.path, ...argv, "--lang", "en");
    await cli("run", ".", "--applications", "applications.ndjson", "--store", "store.db");
    const explained = JSON.parse((await cli("explain", "store.db", "A-001", "--json")).stdout);
    expect(explained.decisions.map(({ what }: { what: string }) => what)).toContain(
      "application supplemented",
    );
    expect(explained.decisions.map(({ details }: { details: string }) => details)).toContain(
      "to mend: Kind of applicant",
    );
    expect(explained).toMatchObject({ title: "Wspólne podwórko", applicantKind: "ngo" });
  } finally {
    folder.remove();
  }
});
