import { commonPieces, longBreached } from './common-passwords.js';

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];
const shortestPiece = 3;
const longestPiece = 30;
/** Four unrelated words are a passphrase; fewer are a guess. */
const piecesOfAPassphrase = 4;
const fewestDifferentLetters = 5;
const longEnoughAlone = 15;

/**
 * Whether an attacker would try this password early: it was in a breach, it repeats itself, or it is put together from
 * fewer than four common passwords, keyboard runs and words that its owner is known by.
 */
export function isPredictable(password: string, knownWords: readonly string[]): boolean {
  const text = password.toLowerCase();
  if (longBreached.has(text) || new Set(text).size < fewestDifferentLetters) return true;
  const letters = text.replace(/[\s._-]+/g, '');
  if (letters.length < shortestPiece || longBreached.has(letters) || repeatsItself(letters)) return true;
  const known = new Set(knownWords.map((word) => word.toLowerCase()));
  const undisguised = plain(letters);
  return fewestPieces(letters, known) < piecesOfAPassphrase || (undisguised !== letters && fewestPieces(undisguised, known) < piecesOfAPassphrase);
}

/** What is long enough alone may be typed twice. */
function repeatsItself(text: string): boolean {
  const unit = text.length === 0 ? -1 : (text + text).indexOf(text, 1);
  return unit > 0 && unit <= text.length / 2 && unit < longEnoughAlone;
}

/** The usual disguises of letters are taken off. */
function plain(text: string): string {
  const disguises: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i' };
  return text.replace(/[@$!]/g, (sign) => disguises[sign] ?? sign);
}

/** The fewest pieces that make up the whole text; infinite when some of it is nobody's known piece. */
function fewestPieces(text: string, known: ReadonlySet<string>): number {
  const fewest = [0, ...Array.from({ length: text.length }, () => Infinity)];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - longestPiece); start < end; start++) {
      const before = fewest[start] ?? Infinity;
      // What stands before is nobody's piece or enough already: this end gets no better by it, and looking costs time.
      if (before >= Math.min(fewest[end] ?? Infinity, piecesOfAPassphrase)) continue;
      fewest[end] = Math.min(fewest[end] ?? Infinity, before + costOf(text.slice(start, end), known));
    }
  }
  return fewest[text.length] ?? Infinity;
}

/** Digits in between are cheap to guess: two of them weigh half a word. */
function costOf(piece: string, known: ReadonlySet<string>): number {
  if (piece.length <= 4 && /^\d+$/.test(piece)) return piece.length / 4;
  if (piece.length <= 2 && /^[^\p{L}\d]+$/u.test(piece)) return 0.5;
  if (piece.length < shortestPiece) return Infinity;
  const isRun = runs.some((run) => run.includes(piece)) || /^(.)\1+$/.test(piece);
  return isRun || known.has(piece) || commonPieces.has(piece) ? 1 : Infinity;
}
