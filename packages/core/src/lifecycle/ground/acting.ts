/** What says who acts, or acted, for the applicant of a case. */
export interface Acting {
  /** Whoever began the application. */
  readonly applicant: string;
  /** Others whom that person admitted; those who were dismissed are kept. */
  readonly representatives?:
    | readonly { readonly person: string; readonly left?: true | undefined }[]
    | undefined;
}

/** Who may act for the applicant now: the one who began the application first. */
export function actingFor({ applicant, representatives = [] }: Acting): readonly string[] {
  return [applicant, ...representatives.filter(({ left }) => left !== true).map(({ person }) => person)];
}

/** Who acts or ever acted: none of them decides in the matter. */
export function everActing({ applicant, representatives = [] }: Acting): readonly string[] {
  return [applicant, ...representatives.map(({ person }) => person)];
}

/** Representatives with another one, or with one that comes back. */
export function withPerson({ representatives = [] }: Acting, person: string) {
  return [...representatives.filter((one) => one.person !== person), { person }];
}

/** Representatives of whom one has left. */
export function withoutPerson({ representatives = [] }: Acting, person: string) {
  return representatives.map((one) => (one.person === person ? { person, left: true as const } : one));
}
