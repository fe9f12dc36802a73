/** Something that the draft says of the files, and why it does. */
export interface Finding {
  /** sure: the files say it; guessed: they suggest it; answered: somebody said it. */
  readonly certainty: "sure" | "guessed" | "answered";
  /** What it is about: `column "threads"`, `layout`. */
  readonly about: string;
  readonly says: string;
  readonly why: string;
}

/** Something that the files do not say. */
export interface Question {
  /** Names it in answers: "column.threads". */
  readonly key: string;
  readonly asks: string;
  /** Legal answers; any text where there are none. */
  readonly choices: readonly string[];
  /** What is taken where nobody answers. */
  readonly guess: string;
  readonly why: string;
  /** Whether the draft can stand without an answer. */
  readonly isOptional: boolean;
}

/** What a draft is made with: the answers there are, and what comes to light. */
export class Inquiry {
  readonly findings: Finding[] = [];
  /** Those without an answer. */
  readonly questions: Question[] = [];
  /** Answers that are no legal ones, with their questions. */
  readonly refused: { readonly question: Question; readonly given: string }[] = [];
  private readonly answers: ReadonlyMap<string, string>;
  private readonly known = new Set<string>();

  constructor(answers: ReadonlyMap<string, string>) {
    this.answers = answers;
  }

  sure(about: string, says: string, why: string): void {
    this.findings.push({ certainty: "sure", about, says, why });
  }

  guess(about: string, says: string, why: string): void {
    this.findings.push({ certainty: "guessed", about, says, why });
  }

  /** What somebody said without being asked. */
  said(key: string): string | undefined {
    this.known.add(key);
    return this.answers.get(key);
  }

  /** The answer to a question, or its guess. */
  ask(question: Question): string {
    this.known.add(question.key);
    const given = this.answers.get(question.key);
    const isLegal = question.choices.length === 0 || question.choices.includes(given ?? "");
    if (given !== undefined && isLegal) return given;
    if (given !== undefined) this.refused.push({ question, given });
    this.questions.push(question);
    return question.guess;
  }

  /** Keys of answers that nothing looked at, and all that something did. */
  get unknownKeys(): readonly string[] {
    return [...this.answers.keys()].filter((key) => !this.known.has(key));
  }

  get knownKeys(): readonly string[] {
    return [...this.known];
  }
}
