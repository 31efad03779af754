import type { Problem } from "@opus/grant-rules/errors";
import type { ProgrammeDocument } from "../programme-schema.ts";
import { checkField, fieldKinds } from "./field-kind.ts";

/** OGW162: the fields that the engine itself reads exist and are of the kinds it needs. */
export function checkFactPaths({ form, facts, settlement }: ProgrammeDocument): readonly Problem[] {
  return [
    ...checkField(form, facts.requested, fieldKinds.money, "/facts/requested"),
    ...checkField(form, facts.applicantKind, fieldKinds.choice, "/facts/applicantKind"),
    ...checkField(form, facts.title, fieldKinds.text, "/facts/title"),
    ...(facts.mapPart === undefined
      ? []
      : checkField(form, facts.mapPart, fieldKinds.choice, "/facts/mapPart")),
    ...checkField(settlement.form, settlement.spent, fieldKinds.money, "/settlement/spent"),
    ...settlement.indicators.flatMap(({ planned, achieved }, index) => [
      ...checkField(form, planned, fieldKinds.integer, `/settlement/indicators/${index}/planned`),
      ...checkField(
        settlement.form,
        achieved,
        fieldKinds.integer,
        `/settlement/indicators/${index}/achieved`,
      ),
    ]),
  ];
}
