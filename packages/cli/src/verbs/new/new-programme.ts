import type { NewFile } from "../../files/new-folder.ts";
import { readableJson } from "../../json/readable-json.ts";
import { fillPage, fillPlaces } from "./fill-places.ts";
import { placesOf } from "./places.ts";
import type { StatedValues } from "./stated-values.ts";
import { templateCard, templateFiles } from "./template-files.ts";

/** The files of a new programme: its template filled with what was stated. */
export function newProgramme(stated: StatedValues): readonly NewFile[] {
  const places = placesOf(stated, templateCard(stated.template));
  return templateFiles(stated.template).map((file) => ({
    path: file.path,
    text: "text" in file ? fillPage(file.text, places) : readableJson(fillPlaces(file.json, places)),
  }));
}
