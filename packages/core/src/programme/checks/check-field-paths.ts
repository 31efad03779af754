import { isPlainObject, valueAt } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { ownNames } from "../../document/own-names.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { checkField, checkFilers, fieldKinds } from "./field-kind.ts";

/** OGW162: the fields that the engine itself reads exist and are of the kinds it needs. */
export function checkFieldPaths({ document, places }: CheckedProgramme): readonly Problem[] {
  return places.flatMap(({ schema: written, value, pointer }) => {
    const source = ownNames.get(written)?.source;
    if (source === undefined || !("form" in source)) return [];
    const form = valueAt(document, source.form);
    if (!isPlainObject(form)) return [];
    const found = checkField(form, String(value), fieldKinds[source.kind], pointer);
    // Read when the application or the report is filed: what only an officer fills is not there then.
    const isFiled = source.kind === "money" || source.form !== "/form";
    return found.length > 0 || !isFiled ? found : checkFilers(form, String(value), pointer);
  });
}
