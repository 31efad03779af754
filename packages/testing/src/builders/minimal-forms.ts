const title = (pl: string, en: string) => ({
  "x-title": { pl, en },
  "x-question": { pl: `${pl}?`, en: `${en}?` },
});

/** The application form of the minimal programme; `siteIsPublic` is for an officer to find out. */
export function minimalForm() {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Wniosek",
    type: "object",
    additionalProperties: false,
    required: ["applicantKind", "title", "requested", "participants", "letterSigned", "siteIsPublic"],
    properties: {
      applicantKind: {
        type: "string",
        enum: ["ngo", "group"],
        "x-labels": { ngo: { pl: "ngo", en: "ngo" }, group: { pl: "group", en: "group" } },
        ...title("Rodzaj wnioskodawcy", "Kind of applicant"),
      },
      title: { type: "string", maxLength: 200, ...title("Tytuł", "Title") },
      requested: { type: "string", format: "money", ...title("Wnioskowana kwota", "Requested amount") },
      participants: { type: "integer", minimum: 0, maximum: 10_000, ...title("Uczestnicy", "Participants") },
      letterSigned: { type: "boolean", ...title("Podpisany list", "Signed letter") },
      needsSite: { type: "boolean", ...title("Działanie w terenie", "Outdoor activity") },
      siteIsPublic: { type: "boolean", "x-source": "officer", ...title("Teren publiczny", "Public ground") },
    },
  };
}

/** The final report of the minimal programme. */
export function minimalReportForm() {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Sprawozdanie",
    type: "object",
    additionalProperties: false,
    required: ["participants", "spent", "summary", "finishedOn"],
    properties: {
      participants: { type: "integer", minimum: 0, maximum: 100_000, ...title("Uczestnicy", "Participants") },
      spent: { type: "string", format: "money", ...title("Wydatki", "Spending") },
      summary: { type: "string", minLength: 20, maxLength: 2000, ...title("Opis działań", "What was done") },
      finishedOn: { type: "string", format: "date", ...title("Ostatni dzień", "Last day") },
    },
  };
}
