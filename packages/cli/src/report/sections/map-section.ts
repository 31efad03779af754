import type { SectionMaker } from "../edition/section.ts";
import { groupsFigure } from "./groups-figure.ts";

/** Where the projects belong on the programme's map. */
export const mapSection: SectionMaker = async (edition) => {
  if (edition.documents.every(({ facts }) => facts.mapPart === undefined)) return undefined;
  return {
    name: "map",
    title: edition.say({ pl: "Części mapy", en: "Parts of the map" }),
    body: await groupsFigure(edition, {
      id: "map",
      title: edition.say({
        pl: "Złożone i dofinansowane według części mapy",
        en: "Submitted and funded by part of the map",
      }),
      group: edition.say({ pl: "Część mapy", en: "Part of the map" }),
      fact: "mapPart",
      groups: edition.summary.byMapPart,
    }),
  };
};
