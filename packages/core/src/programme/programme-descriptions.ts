export const programmeDescriptions: Readonly<Record<string, string>> = {};
