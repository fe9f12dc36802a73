import type { FailureStatus } from "@perfatlas/modeling/space";

const WORDS: readonly (readonly [FailureStatus, RegExp])[] = [
  [
    "timeout",
    /^(time[ds]?[ _-]?out|to|t\/o|tle|time limit( exceeded)?|cutoff|zeit(überschreitung|limit)|zeit überschritten|délai dépassé|tiempo agotado|[>≥] ?\d[\d.]* ?\w*)$/,
  ],
  [
    "missing",
    /^(nan|n\.?\/?a\.?|null|none|-+|–|\?|\.|<?not (supported|counted|run|available|measured)>?|missing|skip(ped)?|unknown|nil|#n\/a|waiting|running|pending|fehlt|keine angabe|k\.? ?a\.?|manquant|absent|faltante)$/,
  ],
  [
    "invalid",
    /^(invalid\w*|incorrect\w*|wrong( answer| result| output)?|mismatch|pruned|infeasible|rejected|unsound|corrupt(ed)?|bad|ungültig|falsch|invalide|inválido)$/,
  ],
  [
    "failed",
    /^(fail(s|ed|ure|ing)?|\w*failed\w*|err(or)?s?|\w*error|oom|out[ _-]?of[ _-]?memory|(node|boot)[ _]fail|preempted|memout|mo|crash(ed)?|killed|abort(ed)?|segfault|segmentation fault|sig\w+|dnf|cancel(l)?ed|annulé|cancelado|broken|died|exception|panic|fehler|fehlgeschlagen|abgebrochen|abbruch|abgestürzt|échec|échou(é|ée)|erreur|plant(é|ée)|error|fallo|fallido|[+-]?inf(inity)?|#(div\/0|num|value|ref)!?)$/,
  ],
];
const GOOD =
  /^(ok|okay|success(ful)?|succeeded|complete(d)?|done|finished|pass(ed)?|correct|valid|good|normal|solved|sat|unsat|optimal|exited|erfolg(reich)?|fertig|beendet|gültig|réussi(e)?|succès|terminé(e)?|valide|éxito|correcto|terminado|0)$/;

/** What a word in the place of a value, or a state, says of a run; undefined for words that are not known. */
export function failureOf(text: string): FailureStatus | undefined {
  if (text === "") return "missing";
  const word = bare(text);
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a word says that a run went well. */
export function isGoodWord(text: string): boolean {
  return GOOD.test(bare(text));
}

/** Without the brackets that some tools put around a word: "[N/A]", "(failed)". */
function bare(text: string): string {
  const word = text.trim().toLowerCase();
  return /^[[(](.+)[\])]$/.exec(word)?.[1] ?? word;
}
